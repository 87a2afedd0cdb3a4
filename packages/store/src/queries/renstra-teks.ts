import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { RenstraTeksTable } from '../tables/renstra.ts'
import { type Saved, savedOr } from './saved.ts'

export type RenstraTeks = Selectable<RenstraTeksTable>

interface RenstraPlace {
  unit: string
  renstraId: string
}

/** Every part of a Renstra's book that people wrote. */
export async function listRenstraTeks(tx: Reader, place: RenstraPlace): Promise<RenstraTeks[]> {
  return selectTeks(tx, place).orderBy('bagian').execute()
}

export interface RenstraTeksChange extends RenstraPlace {
  bagian: string
  /** The version the person saw; 0 where nothing was saved yet. */
  version: number
  isi: string
  updatedBy: string
}

export async function saveRenstraTeks(tx: Writer, change: RenstraTeksChange): Promise<Saved<RenstraTeks>> {
  const { unit, renstraId, bagian, version, isi, updatedBy } = change
  const row = await tx
    .insertInto('renstra_teks')
    .values({ unit_code: unit, renstra_id: renstraId, bagian, isi, updated_by: updatedBy })
    .onConflict((on) =>
      on
        .columns(['unit_code', 'renstra_id', 'bagian'])
        .doUpdateSet({ isi, version: version + 1, updated_by: updatedBy, updated_at: sql<Date>`now()` })
        .where('renstra_teks.version', '=', version),
    )
    .returningAll()
    .executeTakeFirst()
  return savedOr(
    row,
    async () => (await selectTeks(tx, change).where('bagian', '=', bagian).executeTakeFirst()) ?? null,
  )
}

/** The texts of one version of a plan, to begin those of another with. */
export async function copyRenstraTeks(
  tx: Writer,
  { unit, from, to, by }: { unit: string; from: string; to: string; by: string },
): Promise<void> {
  await tx
    .insertInto('renstra_teks')
    .columns(['unit_code', 'renstra_id', 'bagian', 'isi', 'updated_by'])
    .expression(
      selectTeks(tx, { unit, renstraId: from })
        .clearSelect()
        .select((eb) => [
          ...(['unit_code'] as const),
          eb.val(to).as('renstra_id'),
          ...(['bagian', 'isi'] as const),
          eb.val(by).as('updated_by'),
        ]),
    )
    .execute()
}

function selectTeks(tx: Reader, { unit, renstraId }: RenstraPlace) {
  return tx
    .selectFrom('renstra_teks')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('renstra_id', '=', renstraId)
}
