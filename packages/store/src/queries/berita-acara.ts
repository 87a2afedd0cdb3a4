import { type BeritaAcaraIsi, requireMove } from '@akuntabel/domain'
import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { BeritaAcaraTable } from '../tables/berita-acara.ts'
import type { Entitas } from '../tables/columns.ts'
import { edited } from './edited.ts'
import { type Saved, savedOr } from './saved.ts'

export type BeritaAcara = Selectable<BeritaAcaraTable>

export interface BeritaAcaraPeriod {
  unit: string
  entitas: Entitas
  tahun: number
}

export async function insertBeritaAcara(
  tx: Writer,
  { unit, entitas, tahun, isi, by }: BeritaAcaraPeriod & { isi: BeritaAcaraIsi; by: string },
): Promise<BeritaAcara> {
  return tx
    .insertInto('berita_acara')
    .values({ unit_code: unit, entitas, tahun, ...columns(isi), updated_by: by })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Drafts first, then the newest. */
export async function listBeritaAcara(
  tx: Reader,
  { unit, entitas, tahun }: BeritaAcaraPeriod,
): Promise<BeritaAcara[]> {
  return tx
    .selectFrom('berita_acara')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .orderBy(sql`state = 'ditandatangani'`)
    .orderBy(sql`tanggal desc nulls first`)
    .orderBy('id')
    .execute()
}

export async function getBeritaAcara(tx: Reader, unit: string, id: string): Promise<BeritaAcara | null> {
  return (await one(tx, unit, id).executeTakeFirst()) ?? null
}

/** Of two who write one draft, the second waits here and finds what the first saved. */
export async function lockBeritaAcara(tx: Writer, unit: string, id: string): Promise<BeritaAcara | null> {
  return (await one(tx, unit, id).forUpdate().executeTakeFirst()) ?? null
}

interface At {
  unit: string
  id: string
  version: number
}

/** The words of a draft; null in `nomor` leaves it without a number. */
export async function updateBeritaAcara(
  tx: Writer,
  { unit, id, version, by, nomor, isi }: At & { by: string; nomor: string | null; isi: BeritaAcaraIsi },
): Promise<Saved<BeritaAcara>> {
  const row = await draft(tx, { unit, id, version })
    .set({ ...columns(isi), nomor, ...edited(by) })
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getBeritaAcara(tx, unit, id))
}

/** From here on the database refuses to change it. */
export async function signBeritaAcara(
  tx: Writer,
  { unit, id, version, by, nomor }: At & { by: string; nomor: string },
): Promise<Saved<BeritaAcara>> {
  requireMove('berita-acara', 'draf', 'ditandatangani')
  const row = await draft(tx, { unit, id, version })
    .set({ state: 'ditandatangani', nomor, ...edited(by) })
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getBeritaAcara(tx, unit, id))
}

function one(tx: Reader, unit: string, id: string) {
  return tx.selectFrom('berita_acara').selectAll().where('unit_code', '=', unit).where('id', '=', id)
}

function draft(tx: Writer, { unit, id, version }: At) {
  return tx
    .updateTable('berita_acara')
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draf')
}

function columns({ judul, rapat, tempat, tanggal, hadir, undangan, putusan }: BeritaAcaraIsi) {
  return {
    ...{ judul, rapat, tempat, tanggal, hadir: [...hadir], undangan: [...undangan] },
    putusan: JSON.stringify(putusan),
  }
}
