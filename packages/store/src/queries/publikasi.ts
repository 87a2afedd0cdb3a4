import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { PublikasiTable } from '../tables/publikasi.ts'
import type { DokumenKey } from './dokumen.ts'

export type Publikasi = Selectable<PublikasiTable>

export async function insertPublikasi(tx: Writer, row: Insertable<PublikasiTable>): Promise<void> {
  await tx.insertInto('publikasi').values(row).execute()
}

/** Of every document of an entity and year, the earliest first. */
export async function listPublikasi(
  tx: Reader,
  { unit, entitas, tahun }: Pick<DokumenKey, 'unit' | 'entitas' | 'tahun'>,
): Promise<Publikasi[]> {
  return tx
    .selectFrom('publikasi as p')
    .innerJoin('dokumen as d', (join) =>
      join.onRef('d.unit_code', '=', 'p.unit_code').onRef('d.id', '=', 'p.dokumen_id'),
    )
    .selectAll('p')
    .where('p.unit_code', '=', unit)
    .where('d.entitas', '=', entitas)
    .where('d.tahun', '=', tahun)
    .orderBy('p.tanggal')
    .orderBy('p.at')
    .execute()
}

/** Ids of an office's documents that were published somewhere. */
export async function publishedDokumen(tx: Reader, unit: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('publikasi')
    .select('dokumen_id')
    .distinct()
    .where('unit_code', '=', unit)
    .execute()
  return new Set(rows.map((row) => row.dokumen_id))
}

/** Takes back a record made by mistake; the trail keeps what it said. */
export async function deletePublikasi(
  tx: Writer,
  { unit, dokumenId, id }: { unit: string; dokumenId: string; id: string },
): Promise<Publikasi | null> {
  const row = await tx
    .deleteFrom('publikasi')
    .where('unit_code', '=', unit)
    .where('dokumen_id', '=', dokumenId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
