import { insertUnits, listUnits, type NewUnit, type Reader, type Writer } from '@akuntabel/store'

/** The national tree of offices; those known already stay as they are. */
export async function prepareUnits(tx: Writer): Promise<void> {
  const { nationalUnits } = await import('../sample/national-units.ts')
  await insertUnits(tx, await missingUnits(tx, nationalUnits()))
}

/** Those that the installation does not know yet. */
export async function missingUnits(tx: Reader, units: readonly NewUnit[]): Promise<NewUnit[]> {
  const known = new Set((await listUnits(tx, { includeInactive: true })).map((unit) => unit.unit_code))
  return units.filter((unit) => !known.has(unit.unit_code))
}
