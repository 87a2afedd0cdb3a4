import { type KegiatanState, requireMove } from '@akuntabel/domain'
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { KegiatanTable } from '../tables/kegiatan.ts'
import { edited } from './edited.ts'
import type { PkPeriod } from './pk.ts'
import { type Saved, savedOr } from './saved.ts'

export type Kegiatan = Selectable<KegiatanTable>

export async function insertKegiatan(tx: Writer, row: Insertable<KegiatanTable>): Promise<Kegiatan> {
  return tx.insertInto('kegiatan').values(row).returningAll().executeTakeFirstOrThrow()
}

/** The log of an entity's year, by its days; of one day by name. */
export async function listKegiatan(tx: Reader, { unit, entitas, tahun }: PkPeriod): Promise<Kegiatan[]> {
  return tx
    .selectFrom('kegiatan')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .orderBy((row) => row.fn.coalesce('mulai', 'rencana_mulai'))
    .orderBy('nama')
    .orderBy('id')
    .execute()
}

export async function getKegiatan(tx: Reader, unit: string, id: string): Promise<Kegiatan | null> {
  return (await oneKegiatan(tx, unit, id).executeTakeFirst()) ?? null
}

/** Of two who write one, the second waits here. */
export async function lockKegiatan(tx: Writer, unit: string, id: string): Promise<Kegiatan | null> {
  return (await oneKegiatan(tx, unit, id).forUpdate().executeTakeFirst()) ?? null
}

type KegiatanChange = Partial<Omit<Kegiatan, 'unit_code' | 'id' | 'entitas' | 'tahun' | 'state' | 'version'>>

export interface KegiatanEdit {
  unit: string
  id: string
  version: number
  by: string
  change: KegiatanChange
}

export async function updateKegiatan(
  tx: Writer,
  { unit, id, version, by, change }: KegiatanEdit,
): Promise<Saved<Kegiatan>> {
  const row = await tx
    .updateTable('kegiatan')
    .set({ ...change, ...edited(by) })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getKegiatan(tx, unit, id))
}

export interface KegiatanMove extends Pick<Kegiatan, 'mulai' | 'selesai' | 'alasan' | 'dialihkan_ke'> {
  unit: string
  id: string
  version: number
  by: string
  from: KegiatanState
  to: KegiatanState
}

export async function moveKegiatan(
  tx: Writer,
  { unit, id, version, by, from, to, ...told }: KegiatanMove,
): Promise<Saved<Kegiatan>> {
  requireMove('kegiatan', from, to)
  const row = await tx
    .updateTable('kegiatan')
    .set({ ...told, state: to, ...edited(by) })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getKegiatan(tx, unit, id))
}

/** What nothing stands on any more; groups and documents go with it. */
export async function deleteKegiatan(tx: Writer, unit: string, id: string): Promise<void> {
  await tx.deleteFrom('kegiatan').where('unit_code', '=', unit).where('id', '=', id).execute()
}

/** Of every year: planned for days before this one, and nobody said what became of it. */
export async function unmarkedKegiatan(tx: Reader, unit: string, today: string): Promise<Kegiatan[]> {
  return tx
    .selectFrom('kegiatan')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('state', '=', 'direncanakan')
    .where((row) => row(row.fn.coalesce('rencana_selesai', 'rencana_mulai'), '<', today))
    .orderBy('rencana_mulai')
    .orderBy('id')
    .execute()
}

/** Whether anything of the log, of any year, is a subbagian's. */
export async function subbagianLogged(tx: Reader, unit: string, subbagianId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('kegiatan')
    .select('id')
    .where('unit_code', '=', unit)
    .where('subbagian_id', '=', subbagianId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function oneKegiatan(tx: Reader, unit: string, id: string) {
  return tx.selectFrom('kegiatan').selectAll().where('unit_code', '=', unit).where('id', '=', id)
}
