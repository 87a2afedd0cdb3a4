import type { TindakLanjutState } from '@akuntabel/domain'
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, Triwulan } from '../tables/columns.ts'
import type { RencanaTindakLanjutTable } from '../tables/tindak-lanjut.ts'
import { edited } from './edited.ts'
import { type Saved, savedOr } from './saved.ts'

/** With the quarter whose value asked for it. */
export type TindakLanjut = Selectable<RencanaTindakLanjutTable> & {
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
}

export async function insertTindakLanjut(
  tx: Writer,
  row: Insertable<RencanaTindakLanjutTable>,
): Promise<Selectable<RencanaTindakLanjutTable>> {
  return tx.insertInto('rencana_tindak_lanjut').values(row).returningAll().executeTakeFirstOrThrow()
}

export async function getTindakLanjut(tx: Reader, unit: string, id: string): Promise<TindakLanjut | null> {
  return (await selectRows(tx, unit).where('t.id', '=', id).executeTakeFirst()) ?? null
}

/** Of an entity's year, of one of its quarters, or of one value, the first due first. */
export async function listTindakLanjut(
  tx: Reader,
  {
    unit,
    entitas,
    tahun,
    triwulan,
    indikatorId,
  }: { unit: string; entitas: Entitas; tahun: number; triwulan?: Triwulan; indikatorId?: string },
): Promise<TindakLanjut[]> {
  let query = selectRows(tx, unit).where('p.entitas', '=', entitas).where('p.tahun', '=', tahun)
  if (triwulan !== undefined) query = query.where('p.triwulan', '=', triwulan)
  if (indikatorId !== undefined) query = query.where('t.indikator_id', '=', indikatorId)
  return query.execute()
}

/**
 * What somebody of the office still has to do or to look at, of every year, closed ones too. What was promised of an
 * indicator that the PK in force no longer names has lapsed.
 */
export async function openTindakLanjut(tx: Reader, unit: string): Promise<TindakLanjut[]> {
  return selectRows(tx, unit)
    .where('t.state', 'in', ['terbuka', 'selesai'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('pk')
          .innerJoin('pk_indikator as i', (join) =>
            join.onRef('i.unit_code', '=', 'pk.unit_code').onRef('i.pk_id', '=', 'pk.id'),
          )
          .select('pk.id')
          .where('pk.unit_code', '=', unit)
          .where('pk.is_current', '=', true)
          .whereRef('pk.entitas', '=', 'p.entitas')
          .whereRef('pk.tahun', '=', 'p.tahun')
          .whereRef('i.indikator_id', '=', 't.indikator_id'),
      ),
    )
    .execute()
}

export interface TindakLanjutMove {
  unit: string
  id: string
  version: number
  to: TindakLanjutState
  alasan: string | null
  by: string
}

export async function moveTindakLanjut(
  tx: Writer,
  { unit, id, version, to, alasan, by }: TindakLanjutMove,
): Promise<Saved<Selectable<RencanaTindakLanjutTable>>> {
  const row = await tx
    .updateTable('rencana_tindak_lanjut')
    .set({ state: to, alasan, ...edited(by) })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getTindakLanjut(tx, unit, id))
}

function selectRows(tx: Reader, unit: string) {
  return tx
    .selectFrom('rencana_tindak_lanjut as t')
    .innerJoin('pengukuran as p', (join) =>
      join.onRef('p.unit_code', '=', 't.unit_code').onRef('p.id', '=', 't.pengukuran_id'),
    )
    .selectAll('t')
    .select(['p.entitas', 'p.tahun', 'p.triwulan'])
    .where('t.unit_code', '=', unit)
    .orderBy('t.tenggat')
    .orderBy('t.id')
}
