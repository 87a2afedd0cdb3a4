import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { AnggaranIndikatorTable } from '../tables/anggaran-indikator.ts'
import { batches } from './batches.ts'

export type AnggaranIndikator = Selectable<AnggaranIndikatorTable>

/** What the rows of a DIPA pay for, row by row, each in the order it was written. */
export async function listAnggaranIndikator(
  tx: Reader,
  unit: string,
  dipaId: string,
): Promise<AnggaranIndikator[]> {
  return tx
    .selectFrom('anggaran_indikator')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .orderBy('kode')
    .orderBy('sort')
    .execute()
}

export interface RowShares {
  unit: string
  dipaId: string
  kode: string
  by: string
  shares: { indikatorId: string; porsi: string }[]
}

/** All that a row pays for; what it paid for before and not any more is gone. */
export async function replaceAnggaranIndikator(
  tx: Writer,
  { unit, dipaId, kode, by, shares }: RowShares,
): Promise<void> {
  await tx
    .deleteFrom('anggaran_indikator')
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .where('kode', '=', kode)
    .execute()
  const rows = shares.map(({ indikatorId, porsi }, sort) => ({
    ...{ unit_code: unit, dipa_id: dipaId, kode, indikator_id: indikatorId, porsi, sort },
    ...{ updated_by: by, updated_at: new Date() },
  }))
  for (const batch of batches(rows)) await tx.insertInto('anggaran_indikator').values(batch).execute()
}
