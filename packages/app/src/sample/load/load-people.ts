import { grantPeran, type Role, type Writer } from '@akuntabel/store'
import type { Accounts } from '../../auth/accounts.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from '../people.ts'

export interface DemoAccount {
  personId: string
  person: DemoPerson
}

/** The sample's people with their one password. `undo` collects what to take back when the rest fails. */
export async function createDemoAccounts(
  accounts: Accounts,
  undo: (step: () => Promise<void>) => void,
): Promise<DemoAccount[]> {
  const created: DemoAccount[] = []
  for (const person of DEMO_PEOPLE) {
    const personId = await accounts.create({
      name: person.nama,
      email: person.email,
      password: DEMO_PASSWORD,
    })
    undo(() => accounts.remove(personId))
    created.push({ personId, person })
  }
  return created
}

export async function grantDemoRoles(tx: Writer, accounts: DemoAccount[]): Promise<void> {
  await grantPeran(
    tx,
    accounts.flatMap(({ personId, person }) =>
      person.peran.map(({ unit, peran }) => ({ unit_code: unit, person_id: personId, role: peran as Role })),
    ),
  )
}
