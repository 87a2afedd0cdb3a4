import { WATCHING_ROLES } from '@akuntabel/domain'
import type { ExpressionBuilder, Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { PeranTable, Role } from '../tables/peran.ts'
import type { Schema } from '../tables/schema.ts'

export type Peran = Selectable<PeranTable>

/** Gives roles; one already held stays, with its subbagian brought up to date. */
export async function grantPeran(tx: Writer, rows: Insertable<PeranTable>[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('peran')
    .values(rows)
    .onConflict((on) =>
      on
        .columns(['unit_code', 'person_id', 'role'])
        .doUpdateSet((eb) => ({ subbagian_id: eb.ref('excluded.subbagian_id') })),
    )
    .execute()
}

export async function revokePeran(
  tx: Writer,
  { unit, personId, role }: { unit: string; personId: string; role: Role },
): Promise<Peran | null> {
  const row = await tx
    .deleteFrom('peran')
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** All roles of a person in all units; asked at sign-in, as `sistem`, before the person has a role. */
export async function peranOfPerson(
  tx: Reader,
  personId: string,
  { includeInactive = false }: { includeInactive?: boolean } = {},
): Promise<Peran[]> {
  const query = tx.selectFrom('peran').selectAll().where('person_id', '=', personId)
  return (includeInactive ? query : query.where(isActive)).orderBy('unit_code').orderBy('role').execute()
}

export async function peranOfUnit(tx: Reader, unit: string): Promise<Peran[]> {
  return heldIn(unit, tx).execute()
}

/** Without who has been put out of work: of them nothing can be asked. */
export async function activePeranOfUnit(tx: Reader, unit: string): Promise<Peran[]> {
  return heldIn(unit, tx).where(isActive).execute()
}

function heldIn(unit: string, tx: Reader) {
  return tx.selectFrom('peran').selectAll().where('unit_code', '=', unit).orderBy('person_id').orderBy('role')
}

/** Roles a person may use on a unit: those held there, and reading roles held in a unit above it. As `sistem`. */
export async function peranOn(tx: Reader, unit: string, personId: string): Promise<Peran[]> {
  return tx
    .selectFrom('peran')
    .innerJoin('unit as held', 'held.unit_code', 'peran.unit_code')
    .innerJoin('unit as target', (join) => join.on('target.unit_code', '=', unit))
    .selectAll('peran')
    .where('person_id', '=', personId)
    .where(isActive)
    .where((eb) =>
      eb.or([
        eb('held.unit_code', '=', unit),
        eb.and([
          eb('role', 'in', WATCHING_ROLES),
          eb(eb.fn<boolean>('starts_with', ['target.path', eb(eb.ref('held.path'), '||', '/')]), '=', true),
        ]),
      ]),
    )
    .orderBy('held.path', 'desc')
    .orderBy('role')
    .execute()
}

/** Somebody an office has put out of work holds nothing there until he or she is put back. */
function isActive(eb: ExpressionBuilder<Schema, 'peran'>) {
  const out = eb
    .selectFrom('orang_nonaktif as n')
    .select('n.person_id')
    .whereRef('n.unit_code', '=', 'peran.unit_code')
    .whereRef('n.person_id', '=', 'peran.person_id')
  return eb.not(eb.exists(out))
}
