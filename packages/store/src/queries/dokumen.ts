import { requireMove } from '@akuntabel/domain'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, IsoDate } from '../tables/columns.ts'
import type { DokumenBerkasTable, DokumenState, DokumenTable } from '../tables/dokumen.ts'
import type { PenandaTangan } from '../tables/pk.ts'
import { type Saved, savedOr } from './saved.ts'

export type Dokumen = Selectable<DokumenTable>
export type DokumenBerkas = Selectable<DokumenBerkasTable>

export interface DokumenKey {
  unit: string
  entitas: Entitas
  tahun: number
  jenis: string
  /** Empty where an entity has one a year. */
  subjek?: string
}

/** A document without its snapshot, which can be large. */
export type DokumenHead = Omit<Dokumen, 'snapshot'>

const HEAD = [
  ...([
    'unit_code',
    'id',
    'entitas',
    'tahun',
    'jenis',
    'subjek',
    'revisi',
    'state',
    'nomor',
    'tanggal',
  ] as const),
  ...(['hash', 'data_hash', 'penanda_tangan', 'template', 'program', 'disegel_kemudian', 'alasan'] as const),
  ...(['finalized_by', 'finalized_at', 'version'] as const),
]

/** The newest document of its kind and year, made as a draft when there is none. */
export async function ensureDokumen(tx: Writer, key: DokumenKey): Promise<DokumenHead> {
  const { unit, entitas, tahun, jenis, subjek } = key
  const row = await latestDokumen(tx, key)
  if (row !== null) return row
  await tx
    .insertInto('dokumen')
    .values({ unit_code: unit, entitas, tahun, jenis, subjek })
    .onConflict((on) => on.constraint('dokumen_satu').doNothing())
    .execute()
  return selectDokumen(tx, key).executeTakeFirstOrThrow()
}

export async function latestDokumen(tx: Reader, key: DokumenKey): Promise<DokumenHead | null> {
  return (await selectDokumen(tx, key).executeTakeFirst()) ?? null
}

/** One version of it; null where there is none of that number. */
export async function dokumenVersion(
  tx: Reader,
  { revisi, ...key }: DokumenKey & { revisi: number },
): Promise<DokumenHead | null> {
  return (await selectDokumen(tx, key).where('revisi', '=', revisi).executeTakeFirst()) ?? null
}

export async function getDokumen(tx: Reader, unit: string, id: string): Promise<Dokumen | null> {
  const row = await tx
    .selectFrom('dokumen')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Without the snapshots, which can be large; newest year first. */
export async function listDokumen(
  tx: Reader,
  { unit, tahun, jenis }: { unit: string; tahun?: number; jenis?: string },
): Promise<DokumenHead[]> {
  let query = tx.selectFrom('dokumen').select(HEAD).where('unit_code', '=', unit)
  if (tahun !== undefined) query = query.where('tahun', '=', tahun)
  if (jenis !== undefined) query = query.where('jenis', '=', jenis)
  return query
    .orderBy('tahun', 'desc')
    .orderBy('jenis')
    .orderBy('entitas')
    .orderBy('revisi', 'desc')
    .execute()
}

export interface DokumenMove {
  unit: string
  id: string
  version: number
  from: DokumenState
  to: Exclude<DokumenState, 'final'>
}

/** Every step but the final one, which is `finalizeDokumen`. */
export async function moveDokumen(
  tx: Writer,
  { unit, id, version, from, to }: DokumenMove,
): Promise<Saved<Dokumen>> {
  requireMove('dokumen', from, to)
  const row = await tx
    .updateTable('dokumen')
    .set({ state: to, version: version + 1 })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', from)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getDokumen(tx, unit, id))
}

export interface DokumenFinal {
  unit: string
  id: string
  version: number
  from: DokumenState
  nomor: string | null
  tanggal: IsoDate
  /** Everything the document was made from; given as JSON text so that money survives. */
  snapshot: string
  hash: string
  dataHash: string
  template: string
  program: string
  /** Signed before documents were sealed. */
  kemudian?: boolean
  penandaTangan: PenandaTangan[]
  finalizedBy: string
}

/** Makes it final: from here on the database refuses to change it. */
export async function finalizeDokumen(tx: Writer, final: DokumenFinal): Promise<Saved<Dokumen>> {
  const { unit, id, version, from, nomor, tanggal, snapshot, hash, dataHash, template, program } = final
  const { penandaTangan, finalizedBy, kemudian = false } = final
  requireMove('dokumen', from, 'final')
  const row = await tx
    .updateTable('dokumen')
    .set({ state: 'final', nomor, tanggal, snapshot, hash, data_hash: dataHash, template, program })
    .set({ finalized_by: finalizedBy, disegel_kemudian: kemudian })
    .set({
      penanda_tangan: JSON.stringify(penandaTangan),
      finalized_at: sql<Date>`now()`,
      version: version + 1,
    })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', from)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getDokumen(tx, unit, id))
}

/** A new draft that corrects a final document, with its reason: the next revision of its kind. */
export async function reviseDokumen(
  tx: Writer,
  { alasan, ...key }: DokumenKey & { alasan: string },
): Promise<Dokumen | null> {
  const last = await latestDokumen(tx, key)
  if (last === null || !['final', 'disampaikan', 'diterima'].includes(last.state)) return null
  const { unit, entitas, tahun, jenis, subjek } = key
  return tx
    .insertInto('dokumen')
    .values({ unit_code: unit, entitas, tahun, jenis, subjek, revisi: last.revisi + 1, alasan })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function insertDokumenBerkas(tx: Writer, rows: Insertable<DokumenBerkasTable>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('dokumen_berkas').values(rows).execute()
}

/** Files of every sealed document of an entity and year, as documents list them. */
export async function listDokumenBerkasOf(
  tx: Reader,
  { unit, entitas, tahun }: Pick<DokumenKey, 'unit' | 'entitas' | 'tahun'>,
): Promise<DokumenBerkas[]> {
  return tx
    .selectFrom('dokumen_berkas as b')
    .innerJoin('dokumen as d', (join) =>
      join.onRef('d.unit_code', '=', 'b.unit_code').onRef('d.id', '=', 'b.dokumen_id'),
    )
    .selectAll('b')
    .where('d.unit_code', '=', unit)
    .where('d.entitas', '=', entitas)
    .where('d.tahun', '=', tahun)
    .orderBy('b.format')
    .execute()
}

export async function listDokumenBerkas(
  tx: Reader,
  unit: string,
  dokumenId: string,
): Promise<DokumenBerkas[]> {
  return tx
    .selectFrom('dokumen_berkas')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('dokumen_id', '=', dokumenId)
    .orderBy('format')
    .execute()
}

function selectDokumen(tx: Reader, { unit, entitas, tahun, jenis, subjek = '' }: DokumenKey) {
  return tx
    .selectFrom('dokumen')
    .select(HEAD)
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .where('jenis', '=', jenis)
    .where('subjek', '=', subjek)
    .orderBy('revisi', 'desc')
    .limit(1)
}
