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

/** Its rows in the order in which they are locked; none where nobody has opened the year. */
export async function tahunKinerja(tx: Reader, scope: YearScope): Promise<TahunKinerja[]> {
  return selectYears(tx, scope).execute()
}

/** Every year an office has opened, the earliest first. */
export async function tahunOf(tx: Reader, unit: string): Promise<TahunKinerja[]> {
  return tx.selectFrom('tahun_kinerja').selectAll().where('unit_code', '=', unit).orderBy('tahun').execute()
}

/** Opens a year for both entities; false where it was open already. */
export async function openTahun(
  tx: Writer,
  { unit, tahun, oleh }: Omit<YearChange, 'entitas'>,
): Promise<boolean> {
  const rows = ENTITAS.map((entitas) => ({ unit_code: unit, entitas, tahun, oleh }))
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('tahun_kinerja')
    .values(rows)
    .onConflict((on) => on.columns(['unit_code', 'entitas', 'tahun']).doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/**
 * Holds the year's state still until the transaction ends, before anything else is locked: many writers share it, the
 * one who closes or opens it (`update`) waits for them and keeps later ones waiting. Gives nothing of a year nobody opened.
 */
export async function lockTahun(
  tx: Writer,
  { mode, ...scope }: YearScope & { mode: 'share' | 'update' },
): Promise<TahunKinerja[]> {
  const query = selectYears(tx, scope)
  return (mode === 'share' ? query.forShare() : query.forUpdate()).execute()
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

function selectYears(tx: Reader, scope: YearScope) {
  return tx
    .selectFrom('tahun_kinerja')
    .selectAll()
    .where('unit_code', '=', scope.unit)
    .where('entitas', 'in', entitasOf(scope))
    .where('tahun', '=', scope.tahun)
    .orderBy('entitas')
}
