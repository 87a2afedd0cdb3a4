import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { PenandaTangan, PkTandaTanganTable } from '../tables/pk.ts'

export type PkTandaTangan = Selectable<PkTandaTanganTable>

type Ours = 'penanda' | 'batal_at' | 'alasan'
export type NewPkTandaTangan = Omit<Insertable<PkTandaTanganTable>, Ours> & { penanda: PenandaTangan }

/** The database refuses one for what was not handed in, or says something else than what was (`pk_signed`). */
export async function insertTandaTangan(tx: Writer, rows: NewPkTandaTangan[]): Promise<PkTandaTangan[]> {
  if (rows.length === 0) return []
  return tx
    .insertInto('pk_tanda_tangan')
    .values(rows.map((row) => ({ ...row, penanda: JSON.stringify(row.penanda) })))
    .returningAll()
    .execute()
}

/** Every signature a PK was given, void ones too, in the order they were recorded. */
export async function listTandaTangan(tx: Reader, unit: string, pkId: string): Promise<PkTandaTangan[]> {
  return tx
    .selectFrom('pk_tanda_tangan')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('pk_id', '=', pkId)
    .orderBy('at')
    .orderBy('pihak')
    .execute()
}

export async function getTandaTangan(
  tx: Reader,
  { unit, pkId, id }: { unit: string; pkId: string; id: string },
): Promise<PkTandaTangan | null> {
  const row = await tx
    .selectFrom('pk_tanda_tangan')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('pk_id', '=', pkId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The signatures that stand, by party. */
export async function standingTandaTangan(tx: Reader, unit: string, pkId: string): Promise<PkTandaTangan[]> {
  return tx
    .selectFrom('pk_tanda_tangan')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('pk_id', '=', pkId)
    .where('batal_at', 'is', null)
    .orderBy('pihak')
    .execute()
}

/** What was signed so far is void; the rows stay. */
export async function voidTandaTangan(
  tx: Writer,
  { unit, pkId, alasan }: { unit: string; pkId: string; alasan: string },
): Promise<PkTandaTangan[]> {
  return tx
    .updateTable('pk_tanda_tangan')
    .set({ batal_at: sql<Date>`now()`, alasan })
    .where('unit_code', '=', unit)
    .where('pk_id', '=', pkId)
    .where('batal_at', 'is', null)
    .returningAll()
    .execute()
}
