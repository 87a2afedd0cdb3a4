import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { DokumenTeksTable } from '../tables/dokumen.ts'
import type { DokumenKey } from './dokumen.ts'
import { type Saved, savedOr } from './saved.ts'

export type DokumenTeks = Selectable<DokumenTeksTable>

/** Every part that people wrote. */
export async function listTeks(tx: Reader, key: DokumenKey): Promise<DokumenTeks[]> {
  return selectTeks(tx, key).orderBy('bagian').execute()
}

async function getTeks(tx: Reader, key: DokumenKey, bagian: string): Promise<DokumenTeks | null> {
  return (await selectTeks(tx, key).where('bagian', '=', bagian).executeTakeFirst()) ?? null
}

export interface TeksChange extends DokumenKey {
  bagian: string
  /** The version the person saw; 0 where nothing was saved yet. */
  version: number
  isi: string
  updatedBy: string
}

export async function saveTeks(tx: Writer, change: TeksChange): Promise<Saved<DokumenTeks>> {
  const row = await (change.version === 0 ? insertNew(tx, change) : updateKnown(tx, change))
  return savedOr(row, () => getTeks(tx, change, change.bagian))
}

function insertNew(tx: Writer, { unit, entitas, tahun, jenis, subjek, bagian, isi, updatedBy }: TeksChange) {
  return tx
    .insertInto('dokumen_teks')
    .values({ unit_code: unit, entitas, tahun, jenis, subjek, bagian, isi, updated_by: updatedBy })
    .onConflict((on) =>
      on.columns(['unit_code', 'entitas', 'tahun', 'jenis', 'subjek', 'bagian']).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
}

function updateKnown(
  tx: Writer,
  { unit, entitas, tahun, jenis, subjek = '', bagian, version, isi, updatedBy }: TeksChange,
) {
  return tx
    .updateTable('dokumen_teks')
    .set({ isi, version: version + 1, updated_by: updatedBy, updated_at: sql<Date>`now()` })
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .where('jenis', '=', jenis)
    .where('subjek', '=', subjek)
    .where('bagian', '=', bagian)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
}

function selectTeks(tx: Reader, { unit, entitas, tahun, jenis, subjek = '' }: DokumenKey) {
  return tx
    .selectFrom('dokumen_teks')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .where('jenis', '=', jenis)
    .where('subjek', '=', subjek)
}
