import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, Triwulan } from '../tables/columns.ts'
import type { PengukuranState, PengukuranTable } from '../tables/pengukuran.ts'
import { type Saved, savedOr } from './saved.ts'

export type Pengukuran = Selectable<PengukuranTable>

export interface Quarter {
  unit: string
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
}

/** The quarter's measurement, made when it is first needed. */
export async function ensurePengukuran(tx: Writer, quarter: Quarter & { id?: string }): Promise<Pengukuran> {
  const { unit, entitas, tahun, triwulan, id } = quarter
  const known = await selectQuarter(tx, quarter).executeTakeFirst()
  if (known !== undefined) return known
  const row = await tx
    .insertInto('pengukuran')
    .values({ unit_code: unit, entitas, tahun, triwulan, id })
    .onConflict((on) => on.columns(['unit_code', 'entitas', 'tahun', 'triwulan']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ?? selectQuarter(tx, quarter).executeTakeFirstOrThrow()
}

export async function getPengukuran(tx: Reader, quarter: Quarter): Promise<Pengukuran | null> {
  return (await selectQuarter(tx, quarter).executeTakeFirst()) ?? null
}

/** The four quarters, those that exist. */
export async function listPengukuran(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<Pengukuran[]> {
  return tx
    .selectFrom('pengukuran')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .orderBy('triwulan')
    .execute()
}

export async function pengukuranById(tx: Reader, unit: string, id: string): Promise<Pengukuran | null> {
  const row = await tx
    .selectFrom('pengukuran')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Holds the quarter's state until the transaction ends: `share` while a value is saved (many at once), `update` while the state
 * changes. So nothing is saved into a quarter that is being handed in.
 */
export async function lockPengukuran(
  tx: Writer,
  { unit, id, mode }: { unit: string; id: string; mode: 'share' | 'update' },
): Promise<Pengukuran> {
  const query = tx.selectFrom('pengukuran').selectAll().where('unit_code', '=', unit).where('id', '=', id)
  return (mode === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirstOrThrow()
}

export interface PengukuranMove {
  unit: string
  id: string
  version: number
  from: PengukuranState
  to: PengukuranState
  /** Why it is returned; kept until it is handed in again. */
  alasan?: string
}

export async function movePengukuran(tx: Writer, move: PengukuranMove): Promise<Saved<Pengukuran>> {
  const { unit, id, version, from, to, alasan } = move
  const row = await tx
    .updateTable('pengukuran')
    .set({ state: to, version: version + 1, alasan_kembali: alasan ?? null })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', from)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => pengukuranById(tx, unit, id))
}

function selectQuarter(tx: Reader, { unit, entitas, tahun, triwulan }: Quarter) {
  return tx
    .selectFrom('pengukuran')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .where('triwulan', '=', triwulan)
}
