import { sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'

/** Which of these files something still points to: evidence, a document, a signed paper, a picture of a publication or of a kegiatan, or work that was done lately. Of every office. */
export async function keptFiles(tx: Reader, sha256: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from berkas_bukti where sha256 = any (${sha256})
    union select sha256 from dokumen_berkas where sha256 = any (${sha256})
    union select pindaian_sha256 from pk_tanda_tangan where pindaian_sha256 = any (${sha256})
    union select gambar_sha256 from publikasi where gambar_sha256 = any (${sha256})
    union select sha256 from kegiatan_foto where sha256 = any (${sha256})
    union select hasil ->> 'sha256' from tugas
      where hasil ->> 'sha256' = any (${sha256}) and updated_at > now() - interval '7 days'
  `.execute(tx)
  return new Set(rows.map((row) => row.sha256))
}
