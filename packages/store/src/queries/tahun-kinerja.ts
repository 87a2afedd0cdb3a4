import { ENTITAS } from '@akuntabel/domain'
import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas } from '../tables/columns.ts'
import type { TahunKinerjaTable } from '../tables/tahun.ts'

export type TahunKinerja = Selectable<TahunKinerjaTable>

/** One entity's year, or with null both entities' (money is not divided between them). */
export interface YearScope {
  unit: string
  entitas: Entitas | null
  tahun: number
}

export function entitasOf({ entitas }: Pick<YearScope, 'entitas'>): Entitas[] {
  return entitas === null ? [...ENTITAS] : [entitas]
}

/** Rows that exist; a year without one is open. In the order in which they are locked. */
export async function tahunKinerja(tx: Reader, scope: YearScope): Promise<TahunKinerja[]> {
  return selectYears(tx, scope).execute()
}

/** Every year of an office that anybody has written in, the earliest first. */
export async function tahunOf(tx: Reader, unit: string): Promise<TahunKinerja[]> {
  return tx.selectFrom('tahun_kinerja').selectAll().where('unit_code', '=', unit).orderBy('tahun').execute()
}

/**
 * Holds the year's state still until the transaction ends, before anything else is locked: many writers share it, the
 * one who closes or opens it (`update`) waits for them and keeps later ones waiting. Makes rows that are not there yet.
 */
export async function lockTahun(
  tx: Writer,
  { mode, ...scope }: YearScope & { mode: 'share' | 'update' },
): Promise<TahunKinerja[]> {
  const held = await lockedYears(tx, scope, mode)
  const entitas = entitasOf(scope)
  if (held.length === entitas.length) return held
  const rows = entitas.map((one) => ({ unit_code: scope.unit, entitas: one, tahun: scope.tahun }))
  await tx
    .insertInto('tahun_kinerja')
    .values(rows)
    .onConflict((on) => on.columns(['unit_code', 'entitas', 'tahun']).doNothing())
    .execute()
  return lockedYears(tx, scope, mode)
}

/** Closes it by a final report; the caller holds it for update. */
export async function closeTahun(
  tx: Writer,
  { unit, entitas, tahun, dokumenId, oleh }: YearChange & { dokumenId: string },
): Promise<void> {
  await tx
    .updateTable('tahun_kinerja')
    .set({ state: 'ditutup', dokumen_id: dokumenId, alasan: null, oleh, at: sql<Date>`now()` })
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .execute()
}

/** Opens a closed year for a correction; the caller holds it for update. */
export async function openKoreksi(
  tx: Writer,
  { unit, entitas, tahun, alasan, oleh }: YearChange & { alasan: string },
): Promise<void> {
  await tx
    .updateTable('tahun_kinerja')
    .set({ state: 'koreksi', alasan, oleh, at: sql<Date>`now()` })
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .execute()
}

interface YearChange {
  unit: string
  entitas: Entitas
  tahun: number
  oleh: string
}

function lockedYears(tx: Writer, scope: YearScope, mode: 'share' | 'update'): Promise<TahunKinerja[]> {
  const query = selectYears(tx, scope)
  return (mode === 'share' ? query.forShare() : query.forUpdate()).execute()
}

function selectYears(tx: Reader, scope: YearScope) {
  return tx
    .selectFrom('tahun_kinerja')
    .selectAll()
    .where('unit_code', '=', scope.unit)
    .where('entitas', 'in', entitasOf(scope))
    .where('tahun', '=', scope.tahun)
    .orderBy('entitas')
}
