import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { KegiatanFotoTable } from '../tables/kegiatan.ts'

export type KegiatanFoto = Selectable<KegiatanFotoTable>

export async function insertFoto(tx: Writer, row: Insertable<KegiatanFotoTable>): Promise<void> {
  await tx.insertInto('kegiatan_foto').values(row).execute()
}

/** In the order they were added. */
export async function fotoOf(tx: Reader, unit: string, kegiatanId: string): Promise<KegiatanFoto[]> {
  return tx
    .selectFrom('kegiatan_foto')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('kegiatan_id', '=', kegiatanId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function deleteFoto(tx: Writer, unit: string, id: string): Promise<void> {
  await tx.deleteFrom('kegiatan_foto').where('unit_code', '=', unit).where('id', '=', id).execute()
}
