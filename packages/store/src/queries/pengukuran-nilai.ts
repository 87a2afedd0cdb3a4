import type { NilaiAsal, NilaiStatus } from '@akuntabel/domain'
import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, Triwulan, ValueColumns } from '../tables/columns.ts'
import type { PengukuranNilaiTable } from '../tables/pengukuran.ts'
import { type Saved, savedOr } from './saved.ts'

export type PengukuranNilai = Selectable<PengukuranNilaiTable>

export interface NilaiChange {
  unit: string
  pengukuranId: string
  indikatorId: string
  /** The version the person saw; 0 where nothing was saved yet. */
  version: number
  updatedBy: string
  /** Left out, now. */
  updatedAt?: Date
  /** Left out: stays as it is. Null: not filled. */
  fields: {
    amount?: string | null
    code?: string | null
    penyebab?: string | null
    hambatan?: string | null
    kendala?: string | null
    solusi?: string | null
    tindak_lanjut?: string | null
    program?: string | null
    status?: NilaiStatus
    alasan?: string | null
    sampai?: string | null
    asal?: NilaiAsal
    asal_alasan?: string | null
    sampel?: boolean
  }
}

export interface NilaiSebelum extends ValueColumns {
  indikator_id: string
  /** Of a whole year. */
  setahun: boolean
}

/** Saves one value if nobody saved it meanwhile; else gives the row that is there. */
export async function saveNilai(tx: Writer, change: NilaiChange): Promise<Saved<PengukuranNilai>> {
  const row = await (change.version === 0 ? insertNew(tx, change) : updateKnown(tx, change))
  return savedOr(row, () => getNilai(tx, change))
}

export async function getNilai(
  tx: Reader,
  { unit, pengukuranId, indikatorId }: { unit: string; pengukuranId: string; indikatorId: string },
): Promise<PengukuranNilai | null> {
  const row = await tx
    .selectFrom('pengukuran_nilai')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .where('indikator_id', '=', indikatorId)
    .executeTakeFirst()
  return row ?? null
}

/** Who changed each value of a quarter last, and when. */
export async function nilaiEdits(
  tx: Reader,
  unit: string,
  pengukuranId: string,
): Promise<Pick<PengukuranNilai, 'indikator_id' | 'updated_by' | 'updated_at'>[]> {
  return tx
    .selectFrom('pengukuran_nilai')
    .select(['indikator_id', 'updated_by', 'updated_at'])
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .execute()
}

/** Every value of a year with its analysis, for documents. */
export async function nilaiOfYear(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<(PengukuranNilai & { triwulan: Triwulan })[]> {
  return tx
    .selectFrom('pengukuran_nilai as n')
    .innerJoin('pengukuran as p', (join) =>
      join.onRef('p.unit_code', '=', 'n.unit_code').onRef('p.id', '=', 'n.pengukuran_id'),
    )
    .selectAll('n')
    .select('p.triwulan')
    .where('p.unit_code', '=', unit)
    .where('p.entitas', '=', entitas)
    .where('p.tahun', '=', tahun)
    .orderBy('n.indikator_id')
    .orderBy('p.triwulan')
    .execute()
}

/** Says of the figure a value has that it is so; nothing where it has another one. */
export async function makeNilaiPasti(
  tx: Writer,
  {
    unit,
    pengukuranId,
    indikatorId,
    amount,
    by,
  }: { unit: string; pengukuranId: string; indikatorId: string; amount: string; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pengukuran_nilai')
    .set({ pasti: amount, pasti_oleh: by, pasti_at: sql<Date>`now()` })
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .where('indikator_id', '=', indikatorId)
    .where('amount', '=', amount)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Figures of the quarters before one, in whatever order, and those of the years before the system was used. */
export async function nilaiSebelum(
  tx: Reader,
  {
    unit,
    indikatorIds,
    tahun,
    triwulan,
  }: { unit: string; indikatorIds: string[]; tahun: number; triwulan: Triwulan },
): Promise<NilaiSebelum[]> {
  if (indikatorIds.length === 0) return []
  return tx
    .selectFrom('pengukuran_nilai as n')
    .innerJoin('pengukuran as p', (join) =>
      join.onRef('p.unit_code', '=', 'n.unit_code').onRef('p.id', '=', 'n.pengukuran_id'),
    )
    .select(['n.indikator_id', 'n.amount', 'n.code', sql<boolean>`false`.as('setahun')])
    .where('n.unit_code', '=', unit)
    .where('n.indikator_id', 'in', indikatorIds)
    .where('n.amount', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('p.tahun', '<', tahun),
        eb.and([eb('p.tahun', '=', tahun), eb('p.triwulan', '<', triwulan)]),
      ]),
    )
    .unionAll(
      tx
        .selectFrom('capaian_lampau')
        .select(['indikator_id', 'amount', 'code', sql<boolean>`true`.as('setahun')])
        .where('unit_code', '=', unit)
        .where('indikator_id', 'in', indikatorIds)
        .where('amount', 'is not', null)
        .where('tahun', '<', tahun),
    )
    .execute()
}

/** Figures of a quarter that were made up for the sample. */
export async function markNilaiSampel(
  tx: Writer,
  { unit, pengukuranId, indikatorIds }: { unit: string; pengukuranId: string; indikatorIds: string[] },
): Promise<void> {
  if (indikatorIds.length === 0) return
  await tx
    .updateTable('pengukuran_nilai')
    .set({ sampel: true })
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .where('indikator_id', 'in', indikatorIds)
    .execute()
}

function insertNew(
  tx: Writer,
  { unit, pengukuranId, indikatorId, updatedBy, updatedAt, fields }: NilaiChange,
) {
  return tx
    .insertInto('pengukuran_nilai')
    .values({
      ...fields,
      unit_code: unit,
      pengukuran_id: pengukuranId,
      indikator_id: indikatorId,
      updated_by: updatedBy,
      updated_at: updatedAt,
    })
    .onConflict((on) => on.columns(['unit_code', 'pengukuran_id', 'indikator_id']).doNothing())
    .returningAll()
    .executeTakeFirst()
}

function updateKnown(
  tx: Writer,
  { unit, pengukuranId, indikatorId, version, updatedBy, updatedAt, fields }: NilaiChange,
) {
  return tx
    .updateTable('pengukuran_nilai')
    .set({
      ...fields,
      version: version + 1,
      updated_by: updatedBy,
      updated_at: updatedAt ?? sql<Date>`now()`,
    })
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .where('indikator_id', '=', indikatorId)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
}
