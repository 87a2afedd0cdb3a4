import { type KeputusanIsi, requireMove } from '@akuntabel/domain'
import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, IsoDate } from '../tables/columns.ts'
import type { KeputusanTable } from '../tables/keputusan.ts'
import { edited } from './edited.ts'
import { type Saved, savedOr } from './saved.ts'

export type Keputusan = Selectable<KeputusanTable>

export interface KeputusanPeriod {
  unit: string
  entitas: Entitas
  tahun: number
}

export async function insertKeputusan(
  tx: Writer,
  {
    unit,
    entitas,
    tahun,
    jenis,
    isi,
    by,
  }: KeputusanPeriod & { jenis: Keputusan['jenis']; isi: KeputusanIsi; by: string },
): Promise<Keputusan> {
  return tx
    .insertInto('keputusan')
    .values({ unit_code: unit, entitas, tahun, jenis, ...columns(isi), updated_by: by })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Drafts first, then the newest. */
export async function listKeputusan(
  tx: Reader,
  { unit, entitas, tahun }: KeputusanPeriod,
): Promise<Keputusan[]> {
  return tx
    .selectFrom('keputusan')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .orderBy(sql`tanggal desc nulls first`)
    .orderBy('id')
    .execute()
}

export async function getKeputusan(tx: Reader, unit: string, id: string): Promise<Keputusan | null> {
  return (await one(tx, unit, id).executeTakeFirst()) ?? null
}

/** Of two who write one draft, the second waits here and finds what the first saved. */
export async function lockKeputusan(tx: Writer, unit: string, id: string): Promise<Keputusan | null> {
  return (await one(tx, unit, id).forUpdate().executeTakeFirst()) ?? null
}

interface At {
  unit: string
  id: string
  version: number
}

/** The words of a draft; null in `nomor` leaves it without a number. */
export async function updateKeputusan(
  tx: Writer,
  { unit, id, version, by, nomor, isi }: At & { by: string; nomor: string | null; isi: KeputusanIsi },
): Promise<Saved<Keputusan>> {
  const row = await draft(tx, { unit, id, version })
    .set({ ...columns(isi), nomor, ...edited(by) })
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getKeputusan(tx, unit, id))
}

/** From here on the database refuses to change it. */
export async function establishKeputusan(
  tx: Writer,
  { unit, id, version, by, nomor, tanggal }: At & { by: string; nomor: string; tanggal: IsoDate },
): Promise<Saved<Keputusan>> {
  requireMove('keputusan', 'draf', 'ditetapkan')
  const row = await draft(tx, { unit, id, version })
    .set({ state: 'ditetapkan', nomor, tanggal, ...edited(by) })
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getKeputusan(tx, unit, id))
}

function one(tx: Reader, unit: string, id: string) {
  return tx.selectFrom('keputusan').selectAll().where('unit_code', '=', unit).where('id', '=', id)
}

function draft(tx: Writer, { unit, id, version }: At) {
  return tx
    .updateTable('keputusan')
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draf')
}

function columns({ judul, menimbang, mengingat, memerhatikan, dikta, lampiran }: KeputusanIsi) {
  return {
    ...{ judul, menimbang: [...menimbang], mengingat: [...mengingat], memerhatikan: [...memerhatikan] },
    ...{ dikta: JSON.stringify(dikta), lampiran: [...lampiran] },
  }
}
