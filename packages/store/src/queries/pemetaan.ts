import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { PemetaanTable, UnggahanTable } from '../tables/pemetaan.ts'

export type Pemetaan = Selectable<PemetaanTable>
export type Unggahan = Selectable<UnggahanTable>

/** How the office reads its sources, by name. */
export async function listPemetaan(tx: Reader, unit: string): Promise<Pemetaan[]> {
  return tx.selectFrom('pemetaan').selectAll().where('unit_code', '=', unit).orderBy('nama').execute()
}

/** A known source gets its new columns. */
export async function putPemetaan(tx: Writer, row: Insertable<PemetaanTable>): Promise<void> {
  await tx
    .insertInto('pemetaan')
    .values(row)
    .onConflict((on) =>
      on.columns(['unit_code', 'nama']).doUpdateSet((eb) => ({
        kolom: eb.ref('excluded.kolom'),
        cara: eb.ref('excluded.cara'),
        satker: eb.ref('excluded.satker'),
        version: eb('pemetaan.version', '+', 1),
        updated_by: eb.ref('excluded.updated_by'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .execute()
}

export interface UnggahanKey {
  unit: string
  personId: string
  tahun: number
}

export async function getUnggahan(
  tx: Reader,
  { unit, personId, tahun }: UnggahanKey,
): Promise<Unggahan | null> {
  const row = await tx
    .selectFrom('unggahan')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('tahun', '=', tahun)
    .executeTakeFirst()
  return row ?? null
}

/** What is known of a report besides its rows, which are large. */
export type UnggahanHead = Omit<Unggahan, 'isi'>

export async function unggahanHead(
  tx: Reader,
  { unit, personId, tahun }: UnggahanKey,
): Promise<UnggahanHead | null> {
  const row = await tx
    .selectFrom('unggahan')
    .select(['unit_code', 'person_id', 'tahun', 'nama', 'berkas_sha256', 'pemetaan', 'kepala', 'bulan', 'at'])
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('tahun', '=', tahun)
    .executeTakeFirst()
  return row ?? null
}

/** Takes the place of what the person sent before, also for another year. */
export async function putUnggahan(tx: Writer, row: Omit<Insertable<UnggahanTable>, 'at'>): Promise<void> {
  await tx
    .deleteFrom('unggahan')
    .where('unit_code', '=', row.unit_code)
    .where('person_id', '=', row.person_id)
    .execute()
  await tx.insertInto('unggahan').values(row).execute()
}

export async function tellUnggahan(
  tx: Writer,
  { unit, personId, tahun }: UnggahanKey,
  told: Pick<Unggahan, 'pemetaan' | 'kepala' | 'bulan'>,
): Promise<void> {
  await tx
    .updateTable('unggahan')
    .set(told)
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('tahun', '=', tahun)
    .execute()
}

export async function removeUnggahan(tx: Writer, { unit, personId, tahun }: UnggahanKey): Promise<void> {
  await tx
    .deleteFrom('unggahan')
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('tahun', '=', tahun)
    .execute()
}
