import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, Triwulan } from '../tables/columns.ts'
import type { KomentarTable } from '../tables/komentar.ts'

type AnyKomentar = Selectable<KomentarTable>
/** On an indicator. */
export type Komentar = AnyKomentar & { indikator_id: string }

export async function insertKomentar(tx: Writer, row: Insertable<KomentarTable>): Promise<void> {
  await tx.insertInto('komentar').values(row).execute()
}

/** Of an entity's year, or of one indicator and quarter of it, in the order they were written. */
export async function listKomentar(
  tx: Reader,
  {
    unit,
    entitas,
    tahun,
    triwulan,
    indikatorId,
  }: { unit: string; entitas: Entitas; tahun: number; triwulan?: Triwulan; indikatorId?: string },
): Promise<Komentar[]> {
  let rows = tx
    .selectFrom('komentar')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .where('indikator_id', 'is not', null)
  if (triwulan !== undefined) rows = rows.where('triwulan', '=', triwulan)
  if (indikatorId !== undefined) rows = rows.where('indikator_id', '=', indikatorId)
  return rows.orderBy('at').orderBy('id').$narrowType<{ indikator_id: string }>().execute()
}

/** On something that was carried out, in the order they were written. */
export async function komentarOfKegiatan(
  tx: Reader,
  unit: string,
  kegiatanId: string,
): Promise<AnyKomentar[]> {
  return tx
    .selectFrom('komentar')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('kegiatan_id', '=', kegiatanId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
