import { insertUnits, listUnits, type Writer } from '@akuntabel/store'

/** The national tree of offices; those known already stay as they are. */
export async function prepareUnits(tx: Writer): Promise<void> {
  const { nationalUnits } = await import('../sample/national-units.ts')
  const known = new Set((await listUnits(tx, { includeInactive: true })).map((unit) => unit.unit_code))
  await insertUnits(
    tx,
    nationalUnits().filter((unit) => !known.has(unit.unit_code)),
  )
}
