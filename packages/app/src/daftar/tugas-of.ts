import type { DataOf } from '@akuntabel/documents'
import { BAGIAN_TUGAS } from '@akuntabel/domain'
import { type Entitas, listUraianTugas, type Reader } from '@akuntabel/store'

/** What an office wrote down of its law for an entity, by part and by what it is said of. */
export async function tugasOf(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<DataOf<'iku'>['tugas']> {
  const own = (await listUraianTugas(tx, unit, tahun)).filter((row) => row.entitas === entitas)
  const titled = own.map(({ bagian, dalam, isi, pasal }) => ({
    judul: dalam === null ? BAGIAN_TUGAS[bagian] : `${BAGIAN_TUGAS[bagian]} dalam ${dalam}`,
    ...{ isi, pasal },
  }))
  return [...Map.groupBy(titled, ({ judul }) => judul)].map(([judul, rows]) => ({
    judul,
    butir: rows.map(({ isi, pasal }) => ({ isi, pasal })),
  }))
}
