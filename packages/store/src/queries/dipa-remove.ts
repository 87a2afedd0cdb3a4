import { sql } from 'kysely'
import type { Writer } from '../context/transaction.ts'

interface OfDipa {
  unit: string
  dipaId: string
}

/** The last revision, with the pagu of its rows; rows themselves stay for who writes them next. */
export async function removeDipaRevisi(
  tx: Writer,
  { unit, dipaId, revisi }: OfDipa & { revisi: number },
): Promise<void> {
  await sql`
    delete from anggaran_pagu where unit_code = ${unit} and dipa_id = ${dipaId} and revisi = ${revisi}`.execute(
    tx,
  )
  await sql`
    delete from dipa_revisi where unit_code = ${unit} and dipa_id = ${dipaId} and revisi = ${revisi}`.execute(
    tx,
  )
}

/** A whole DIPA of which nothing was spent. */
export async function removeDipa(tx: Writer, { unit, dipaId }: OfDipa): Promise<void> {
  for (const table of ['anggaran_pagu', 'anggaran_baris', 'dipa_revisi'])
    await sql`delete from ${sql.table(table)} where unit_code = ${unit} and dipa_id = ${dipaId}`.execute(tx)
  await sql`delete from dipa where unit_code = ${unit} and id = ${dipaId}`.execute(tx)
}
