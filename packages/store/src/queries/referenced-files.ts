import { sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'

/** A file of the vault that a row points to. */
export interface ReferencedFile {
  unit_code: string
  sha256: string
  /** What kind of row it is, in words of people. */
  jenis: string
  /** What it is called; of a document its own kind and form. */
  nama: string
}

/** Every file that a row of any office points to for as long as the row is there; the result of a job is kept a week only. */
export async function referencedFiles(tx: Reader): Promise<ReferencedFile[]> {
  const { rows } = await sql<ReferencedFile>`
    select unit_code, sha256, 'bukti' as jenis, nama from berkas_bukti
    union all select f.unit_code, f.sha256, 'dokumen', concat_ws(' ', d.jenis, d.entitas, d.tahun, f.format)
      from dokumen_berkas f join dokumen d on d.unit_code = f.unit_code and d.id = f.dokumen_id
    union all select unit_code, pindaian_sha256, 'pindaian', 'tanda tangan perjanjian' from pk_tanda_tangan
      where pindaian_sha256 is not null
    union all select unit_code, gambar_sha256, 'gambar', alamat from publikasi where gambar_sha256 is not null
    union all select unit_code, sha256, 'foto', 'foto kegiatan' from kegiatan_foto
    order by 1, 3, 4, 2`.execute(tx)
  return rows
}
