import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { UnitProfile, UnitTable } from '../tables/unit.ts'
import { batches } from './batches.ts'
import { type Saved, savedOr } from './saved.ts'

export type Unit = Selectable<UnitTable>
export type NewUnit = Omit<Insertable<UnitTable>, 'path'>

interface Shown {
  /** Also offices that do not use the system. */
  includeInactive?: boolean
}

/** Adds offices, parents before or after their children; a parent may be there already. */
export async function insertUnits(tx: Writer, rows: NewUnit[]): Promise<void> {
  const parents = rows.flatMap((row) => row.parent_code ?? [])
  const known =
    parents.length === 0
      ? []
      : await tx.selectFrom('unit').select(['unit_code', 'path']).where('unit_code', 'in', parents).execute()
  const paths = new Map(known.map((row) => [row.unit_code, row.path]))
  const byCode = new Map(rows.map((row) => [row.unit_code, row]))

  function pathOf(code: string): string {
    const known = paths.get(code)
    if (known !== undefined) return known
    const row = byCode.get(code)
    if (row === undefined) throw new Error(`Satker ${code} tidak ada.`)
    const path = row.parent_code == null ? code : `${pathOf(row.parent_code)}/${code}`
    paths.set(code, path)
    return path
  }

  for (const batch of batches(rows.map((row) => ({ ...row, path: pathOf(row.unit_code) })))) {
    await tx.insertInto('unit').values(batch).execute()
  }
}

export async function getUnit(tx: Reader, unit: string): Promise<Unit | null> {
  return (await tx.selectFrom('unit').selectAll().where('unit_code', '=', unit).executeTakeFirst()) ?? null
}

export async function listUnits(tx: Reader, { includeInactive = false }: Shown = {}): Promise<Unit[]> {
  return selectUnits(tx, includeInactive).execute()
}

export async function activateUnit(tx: Writer, unit: string, active = true): Promise<Unit | null> {
  const row = await tx
    .updateTable('unit')
    .set({ active })
    .where('unit_code', '=', unit)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export interface UnitChange {
  unit: string
  version: number
  name?: string
  short_name?: string
  province_name?: string | null
  place?: string
  timezone?: string
  profile?: UnitProfile
}

export async function updateUnit(
  tx: Writer,
  { unit, version, profile, ...fields }: UnitChange,
): Promise<Saved<Unit>> {
  const row = await tx
    .updateTable('unit')
    .set({
      ...fields,
      profile: profile === undefined ? undefined : JSON.stringify(profile),
      version: version + 1,
    })
    .where('unit_code', '=', unit)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getUnit(tx, unit))
}

function selectUnits(tx: Reader, includeInactive: boolean) {
  const query = tx.selectFrom('unit').selectAll().orderBy('path')
  return includeInactive ? query : query.where('active', '=', true)
}
