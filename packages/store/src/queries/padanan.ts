import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { PadananKodeTable } from '../tables/padanan.ts'

export type PadananKode = Selectable<PadananKodeTable>
export type PadananKey = Pick<PadananKode, 'asal' | 'tahun' | 'kode' | 'ke_tahun' | 'ke_kode'>

/** Links of codes, from the earliest on. */
export async function listPadanan(tx: Reader, unit: string): Promise<PadananKode[]> {
  return tx
    .selectFrom('padanan_kode')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('tahun')
    .orderBy('kode')
    .orderBy('ke_tahun')
    .orderBy('ke_kode')
    .execute()
}

/** False where it is linked already. */
export async function insertPadanan(
  tx: Writer,
  { unit, by, key }: { unit: string; by: string; key: PadananKey },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('padanan_kode')
    .values({ unit_code: unit, oleh: by, ...key })
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n
}

/** False where it was not linked. */
export async function deletePadanan(
  tx: Writer,
  { unit, key }: { unit: string; key: PadananKey },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('padanan_kode')
    .where('unit_code', '=', unit)
    .where('asal', '=', key.asal)
    .where('tahun', '=', key.tahun)
    .where('kode', '=', key.kode)
    .where('ke_tahun', '=', key.ke_tahun)
    .where('ke_kode', '=', key.ke_kode)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
