import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { TargetSerapanTable } from '../tables/rencana-penarikan.ts'

/** What a lowest row means to spend, January to December. */
export interface RencanaPenarikan {
  kode: string
  bulan: bigint[]
  version: number
  updated_by: string | null
  updated_at: Date | null
}

export type TargetSerapan = Omit<Selectable<TargetSerapanTable>, 'unit_code' | 'dipa_id'>

export interface DipaKey {
  unit: string
  dipaId: string
}

/** Row by row; one that is not planned is missing. */
export async function listRencanaPenarikan(
  tx: Reader,
  { unit, dipaId }: DipaKey,
): Promise<RencanaPenarikan[]> {
  const { rows } = await sql<Omit<RencanaPenarikan, 'bulan'> & { bulan: string[] }>`
    select kode, bulan::text[] as bulan, version, updated_by, updated_at from rencana_penarikan
    where unit_code = ${unit} and dipa_id = ${dipaId} order by kode`.execute(tx)
  return rows.map((row) => ({ ...row, bulan: row.bulan.map(BigInt) }))
}

/** A plan of nothing at all is no plan. */
export async function putRencanaPenarikan(
  tx: Writer,
  { unit, dipaId, kode, bulan, by }: DipaKey & { kode: string; bulan: bigint[] | null; by: string },
): Promise<void> {
  if (bulan === null) {
    await sql`
      delete from rencana_penarikan where unit_code = ${unit} and dipa_id = ${dipaId} and kode = ${kode}`.execute(
      tx,
    )
    return
  }
  await sql`
    insert into rencana_penarikan (unit_code, dipa_id, kode, bulan, updated_by, updated_at)
    values (${unit}, ${dipaId}, ${kode}, ${bulan.map(String)}::bigint[], ${by}, now())
    on conflict (unit_code, dipa_id, kode) do update set bulan = excluded.bulan,
      version = rencana_penarikan.version + 1, updated_by = excluded.updated_by, updated_at = excluded.updated_at`.execute(
    tx,
  )
}

/** How much of the pagu should be spent by the end of each quarter; null: nobody said. */
export async function targetSerapan(tx: Reader, { unit, dipaId }: DipaKey): Promise<TargetSerapan | null> {
  const { rows } = await sql<TargetSerapan>`
    select triwulan::text[] as triwulan, version, updated_by, updated_at from target_serapan
    where unit_code = ${unit} and dipa_id = ${dipaId}`.execute(tx)
  return rows[0] ?? null
}

export async function putTargetSerapan(
  tx: Writer,
  { unit, dipaId, triwulan, by }: DipaKey & { triwulan: (string | null)[]; by: string },
): Promise<void> {
  await sql`
    insert into target_serapan (unit_code, dipa_id, triwulan, updated_by, updated_at)
    values (${unit}, ${dipaId}, ${triwulan}::numeric[], ${by}, now())
    on conflict (unit_code, dipa_id) do update set triwulan = excluded.triwulan,
      version = target_serapan.version + 1, updated_by = excluded.updated_by, updated_at = excluded.updated_at`.execute(
    tx,
  )
}
