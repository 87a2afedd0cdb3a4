import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, Triwulan } from '../tables/columns.ts'
import type { PkTable } from '../tables/pk.ts'
import { type Saved, savedOr } from './saved.ts'

export type Pk = Selectable<PkTable>

export interface PkPeriod {
  unit: string
  entitas: Entitas
  tahun: number
}

export interface NewPk extends PkPeriod {
  id?: string
  /** What it was begun from. */
  rktId?: string
  dipaRevisi?: number | null
  dipaBagian?: boolean
}

/** The first draft of a year; null where that entity and year has a PK already. */
export async function createPk(
  tx: Writer,
  { unit, entitas, tahun, id, rktId, dipaRevisi, dipaBagian }: NewPk,
): Promise<Pk | null> {
  const row = await tx
    .insertInto('pk')
    .values({
      ...{ unit_code: unit, entitas, tahun, id, rkt_id: rktId },
      ...{ dipa_revisi: dipaRevisi, dipa_bagian: dipaBagian },
    })
    .onConflict((on) => on.doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function getPk(tx: Reader, unit: string, id: string): Promise<Pk | null> {
  const row = await tx
    .selectFrom('pk')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** As `getPk`, and nobody else changes it until this transaction ends. */
export async function lockPk(tx: Writer, unit: string, id: string): Promise<Pk | null> {
  const row = await tx
    .selectFrom('pk')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** Quarters of a PK that some of its indicators have a target for. */
export async function targetedQuarters(
  tx: Reader,
  { unit, pkId }: { unit: string; pkId: string },
): Promise<Triwulan[]> {
  const rows = await tx
    .selectFrom('pk_target_triwulan as t')
    .innerJoin('pk_indikator as i', (join) =>
      join.onRef('i.unit_code', '=', 't.unit_code').onRef('i.id', '=', 't.pk_indikator_id'),
    )
    .select('t.triwulan')
    .distinct()
    .where('t.unit_code', '=', unit)
    .where('i.pk_id', '=', pkId)
    .where((eb) => eb.or([eb('t.amount', 'is not', null), eb('t.code', 'is not', null)]))
    .execute()
  return rows.map(({ triwulan }) => triwulan)
}

/** The PK in force, or the first draft where none was signed yet. */
export async function currentPk(tx: Reader, { unit, entitas, tahun }: PkPeriod): Promise<Pk | null> {
  const row = await tx
    .selectFrom('pk')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .where('is_current', '=', true)
    .executeTakeFirst()
  return row ?? null
}

/** All versions, newest year and revision first. */
export async function listPk(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas?: Entitas; tahun?: number },
): Promise<Pk[]> {
  let query = tx.selectFrom('pk').selectAll().where('unit_code', '=', unit)
  if (entitas !== undefined) query = query.where('entitas', '=', entitas)
  if (tahun !== undefined) query = query.where('tahun', '=', tahun)
  return query.orderBy('tahun', 'desc').orderBy('entitas').orderBy('revisi', 'desc').execute()
}

export interface PkChange {
  unit: string
  id: string
  version: number
  nomor?: string | null
  tanggal?: string | null
  alasan?: string
}

/** Changes the head of a draft; with no field it only counts the version up, which every change of its content does. */
export async function updatePk(tx: Writer, { unit, id, version, ...fields }: PkChange): Promise<Saved<Pk>> {
  const row = await tx
    .updateTable('pk')
    .set({ ...fields, version: version + 1 })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draf')
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getPk(tx, unit, id))
}

/** Signed without a sealed document: PK of before documents were sealed. Of every office, for the program's own work. */
export async function unsealedPk(
  tx: Reader,
  { limit, unit }: { limit: number; unit?: string },
): Promise<Pick<Pk, 'unit_code' | 'id'>[]> {
  return tx
    .selectFrom('pk as p')
    .select(['p.unit_code', 'p.id'])
    .where('p.state', 'in', ['ditandatangani', 'direvisi'])
    .$if(unit !== undefined, (query) => query.where('p.unit_code', '=', unit as string))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dokumen as d')
            .select('d.id')
            .whereRef('d.unit_code', '=', 'p.unit_code')
            .whereRef('d.entitas', '=', 'p.entitas')
            .whereRef('d.tahun', '=', 'p.tahun')
            .where('d.jenis', '=', 'pk')
            .where('d.subjek', '=', sql<string>`'pk/' || p.id`)
            .where('d.state', 'in', ['final', 'disampaikan', 'diterima']),
        ),
      ),
    )
    .orderBy('p.unit_code')
    .orderBy('p.id')
    .limit(limit)
    .execute()
}
