import { lastDayOfQuarter, requireMove, type TindakLanjutState } from '@akuntabel/domain'
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, IsoDate, Triwulan } from '../tables/columns.ts'
import type { RapatPutusanTable, RapatTable } from '../tables/rapat.ts'

import { edited } from './edited.ts'
import { type Saved, savedOr } from './saved.ts'

export type { RapatAcara } from '../tables/rapat.ts'

export type Rapat = Selectable<RapatTable>

/** With the meeting it was decided in. */
export type Putusan = Selectable<RapatPutusanTable> & {
  entitas: Entitas
  tahun: number
  triwulan: Triwulan | null
  tanggal: IsoDate
}

export async function insertRapat(tx: Writer, row: Insertable<RapatTable>): Promise<Rapat> {
  return tx.insertInto('rapat').values(row).returningAll().executeTakeFirstOrThrow()
}

/** The newest first. */
export async function listRapat(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<Rapat[]> {
  return tx
    .selectFrom('rapat')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .orderBy('tanggal', 'desc')
    .orderBy('id')
    .execute()
}

export async function getRapat(tx: Reader, unit: string, id: string): Promise<Rapat | null> {
  return (await oneRapat(tx, unit, id).executeTakeFirst()) ?? null
}

/** Of two who write in one meeting, the second waits here. */
export async function lockRapat(tx: Writer, unit: string, id: string): Promise<Rapat | null> {
  return (await oneRapat(tx, unit, id).forUpdate().executeTakeFirst()) ?? null
}

export type RapatChange = Partial<
  Pick<Rapat, 'tanggal' | 'waktu' | 'tempat' | 'undangan' | 'hadir' | 'berita_acara_id' | 'state' | 'acara'>
>

export async function updateRapat(
  tx: Writer,
  {
    unit,
    id,
    version,
    by,
    acara,
    ...change
  }: RapatChange & { unit: string; id: string; version: number; by: string },
): Promise<Saved<Rapat>> {
  const row = await tx
    .updateTable('rapat')
    .set({ ...change, ...(acara && { acara: JSON.stringify(acara) }), ...edited(by) })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draf')
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getRapat(tx, unit, id))
}

export async function insertPutusan(
  tx: Writer,
  row: Insertable<RapatPutusanTable>,
): Promise<Selectable<RapatPutusanTable>> {
  return tx.insertInto('rapat_putusan').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Of a meeting that is still written. */
export async function deletePutusan(tx: Writer, unit: string, id: string): Promise<Putusan | null> {
  const row = await getPutusan(tx, unit, id)
  await tx.deleteFrom('rapat_putusan').where('unit_code', '=', unit).where('id', '=', id).execute()
  return row
}

export async function getPutusan(tx: Reader, unit: string, id: string): Promise<Putusan | null> {
  return (await selectPutusan(tx, unit).where('k.id', '=', id).executeTakeFirst()) ?? null
}

export async function putusanOfRapat(tx: Reader, unit: string, rapatId: string): Promise<Putusan[]> {
  return selectPutusan(tx, unit).where('k.rapat_id', '=', rapatId).execute()
}

/** What meetings on these quarters decided, or on no quarter but held in them, once they were over; in the order they were held. */
export async function putusanOfQuarters(
  tx: Reader,
  {
    unit,
    entitas,
    tahun,
    triwulan,
  }: { unit: string; entitas: Entitas; tahun: number; triwulan: readonly Triwulan[] },
): Promise<Putusan[]> {
  const dari = `${tahun}-${String(Math.min(...triwulan) * 3 - 2).padStart(2, '0')}-01`
  const rows = await selectPutusan(tx, unit)
    .where('r.state', '=', 'selesai')
    .where('r.entitas', '=', entitas)
    .where((eb) =>
      eb.or([
        eb.and([eb('r.tahun', '=', tahun), eb('r.triwulan', 'in', [...triwulan])]),
        eb.and([
          eb('r.triwulan', 'is', null),
          eb('r.tanggal', '>=', dari),
          eb('r.tanggal', '<=', lastDayOfQuarter(tahun, Math.max(...triwulan))),
        ]),
      ]),
    )
    .execute()
  return rows.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0))
}

/** What somebody still has to do or to look at, of meetings that are over. */
export async function openPutusan(tx: Reader, unit: string): Promise<Putusan[]> {
  return selectPutusan(tx, unit)
    .where('r.state', '=', 'selesai')
    .where('k.person_id', 'is not', null)
    .where('k.state', 'in', ['terbuka', 'selesai'])
    .execute()
}

export interface PutusanMove {
  unit: string
  id: string
  version: number
  from: TindakLanjutState
  to: TindakLanjutState
  hasil: string | null
  perubahan: string | null
  by: string
}

export async function movePutusan(
  tx: Writer,
  { unit, id, version, from, to, hasil, perubahan, by }: PutusanMove,
): Promise<Saved<Selectable<RapatPutusanTable>>> {
  requireMove('tindakLanjut', from, to)
  const row = await tx
    .updateTable('rapat_putusan')
    .set({ state: to, hasil, perubahan, ...edited(by) })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getPutusan(tx, unit, id))
}

function oneRapat(tx: Reader, unit: string, id: string) {
  return tx.selectFrom('rapat').selectAll().where('unit_code', '=', unit).where('id', '=', id)
}

function selectPutusan(tx: Reader, unit: string) {
  return tx
    .selectFrom('rapat_putusan as k')
    .innerJoin('rapat as r', (join) =>
      join.onRef('r.unit_code', '=', 'k.unit_code').onRef('r.id', '=', 'k.rapat_id'),
    )
    .selectAll('k')
    .select(['r.entitas', 'r.tahun', 'r.triwulan', 'r.tanggal'])
    .where('k.unit_code', '=', unit)
    .orderBy('k.updated_at')
    .orderBy('k.id')
}
