import { peranOfUnit } from '@akuntabel/store'
import type { Person } from '../auth/person.ts'
import type { BeforeContext } from '../use-case/define-use-case.ts'

/** Accounts with a role in the office, by name; asked before a connection is held. */
export async function colleagues({
  read,
  unit,
  services,
}: Pick<BeforeContext, 'read' | 'unit' | 'services'>): Promise<Person[]> {
  const held = await read((tx) => peranOfUnit(tx, unit))
  const persons = await services.auth.accounts.find([...new Set(held.map((peran) => peran.person_id))])
  return persons.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}
