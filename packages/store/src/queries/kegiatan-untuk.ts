import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { KegiatanTexts, KegiatanUntukTable } from '../tables/kegiatan.ts'
import type { PkPeriod } from './pk.ts'

export type KegiatanUntuk = Selectable<KegiatanUntukTable>

export async function untukOf(tx: Reader, unit: string, kegiatanId: string): Promise<KegiatanUntuk[]> {
  return tx
    .selectFrom('kegiatan_untuk')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('kegiatan_id', '=', kegiatanId)
    .orderBy('indikator_id')
    .orderBy('rencana_aksi_id')
    .orderBy('bulan')
    .orderBy('kode_anggaran')
    .execute()
}

/** What the whole log of a year serves. */
export async function untukOfYear(tx: Reader, { unit, entitas, tahun }: PkPeriod): Promise<KegiatanUntuk[]> {
  return tx
    .selectFrom('kegiatan_untuk as u')
    .innerJoin('kegiatan as k', (join) =>
      join.onRef('k.unit_code', '=', 'u.unit_code').onRef('k.id', '=', 'u.kegiatan_id'),
    )
    .selectAll('u')
    .where('u.unit_code', '=', unit)
    .where('k.entitas', '=', entitas)
    .where('k.tahun', '=', tahun)
    .orderBy('u.kegiatan_id')
    .orderBy('u.id')
    .execute()
}

export async function insertUntuk(tx: Writer, row: Insertable<KegiatanUntukTable>): Promise<void> {
  await tx.insertInto('kegiatan_untuk').values(row).execute()
}

export async function updateUntuk(
  tx: Writer,
  { unit, id }: { unit: string; id: string },
  texts: Pick<Updateable<KegiatanUntukTable>, keyof KegiatanTexts>,
): Promise<void> {
  await tx
    .updateTable('kegiatan_untuk')
    .set(texts)
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .execute()
}

export async function deleteUntuk(tx: Writer, unit: string, id: string): Promise<void> {
  await tx.deleteFrom('kegiatan_untuk').where('unit_code', '=', unit).where('id', '=', id).execute()
}
