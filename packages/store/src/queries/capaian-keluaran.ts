import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { CapaianKeluaranTable } from '../tables/capaian-keluaran.ts'
import { edited } from './edited.ts'

export type CapaianKeluaran = Selectable<CapaianKeluaranTable>

/** What rows brought about by the end of a month, or of every month; one that was not reported is missing. */
export async function listCapaianKeluaran(
  tx: Reader,
  { unit, dipaId, bulan }: { unit: string; dipaId: string; bulan?: number },
): Promise<CapaianKeluaran[]> {
  let query = tx
    .selectFrom('capaian_keluaran')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
  if (bulan !== undefined) query = query.where('bulan', '=', bulan)
  return query.orderBy('kode').orderBy('bulan').execute()
}

export type CapaianFields = Pick<CapaianKeluaran, 'rvro' | 'pcro' | 'tpcro' | 'lapor' | 'konfirmasi'>

export async function putCapaianKeluaran(
  tx: Writer,
  {
    unit,
    dipaId,
    kode,
    bulan,
    by,
  }: { unit: string; dipaId: string; kode: string; bulan: number; by: string },
  fields: CapaianFields,
): Promise<void> {
  const key = { unit_code: unit, dipa_id: dipaId, kode, bulan }
  const { updated_by, updated_at } = edited(by)
  await tx
    .insertInto('capaian_keluaran')
    .values({ ...key, ...fields, updated_by, updated_at })
    .onConflict((on) =>
      on.columns(['unit_code', 'dipa_id', 'kode', 'bulan']).doUpdateSet((eb) => ({
        ...fields,
        ...{ version: eb('capaian_keluaran.version', '+', 1), updated_by, updated_at },
      })),
    )
    .execute()
}
