import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Triwulan } from '../tables/columns.ts'
import type { PengukuranKomponenTable } from '../tables/pengukuran.ts'
import { batches } from './batches.ts'

export type PengukuranKomponen = Selectable<PengukuranKomponenTable>

interface ValueKey {
  unit: string
  pengukuranId: string
  indikatorId: string
}

/** What a value was counted from; it is there only where it is filled. */
export async function replaceKomponenNilai(
  tx: Writer,
  { unit, pengukuranId, indikatorId }: ValueKey,
  rows: Omit<Insertable<PengukuranKomponenTable>, 'unit_code' | 'pengukuran_id' | 'indikator_id'>[],
): Promise<void> {
  const key = { unit_code: unit, pengukuran_id: pengukuranId, indikator_id: indikatorId }
  await tx
    .deleteFrom('pengukuran_komponen')
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .where('indikator_id', '=', indikatorId)
    .execute()
  for (const batch of batches(rows.map((row) => ({ ...key, ...row }))))
    await tx.insertInto('pengukuran_komponen').values(batch).execute()
}

/** What one value was counted from. */
export async function komponenOfNilai(
  tx: Reader,
  { unit, pengukuranId, indikatorId }: ValueKey,
): Promise<PengukuranKomponen[]> {
  return tx
    .selectFrom('pengukuran_komponen')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .where('indikator_id', '=', indikatorId)
    .orderBy('kode')
    .execute()
}

/** Everything measured of the components of some indicators up to and with a year. */
export async function komponenHistory(
  tx: Reader,
  { unit, indikatorIds, untilTahun }: { unit: string; indikatorIds: string[]; untilTahun: number },
): Promise<(PengukuranKomponen & { tahun: number; triwulan: Triwulan })[]> {
  if (indikatorIds.length === 0) return []
  return tx
    .selectFrom('pengukuran_komponen as k')
    .innerJoin('pengukuran as p', (join) =>
      join.onRef('p.unit_code', '=', 'k.unit_code').onRef('p.id', '=', 'k.pengukuran_id'),
    )
    .selectAll('k')
    .select(['p.tahun', 'p.triwulan'])
    .where('k.unit_code', '=', unit)
    .where('k.indikator_id', 'in', indikatorIds)
    .where('p.tahun', '<=', untilTahun)
    .orderBy('k.indikator_id')
    .orderBy('p.tahun')
    .orderBy('p.triwulan')
    .orderBy('k.kode')
    .execute()
}
