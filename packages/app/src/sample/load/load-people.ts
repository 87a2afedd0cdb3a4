import { grantPeran, type Role, type Writer } from '@akuntabel/store'
import type { Accounts } from '../../auth/accounts.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from '../people.ts'
import { SAMPLE_OFFICE } from './target-office.ts'

export interface DemoAccount {
  personId: string
  person: DemoPerson
}

/** The sample's people with their one password. `undo` collects what to take back when the rest fails. */
export async function createDemoAccounts(
  accounts: Accounts,
  undo: (step: () => Promise<void>) => void,
): Promise<DemoAccount[]> {
  // All at once: hashing a password takes its time. None is still being made when this ends.
  const made = await Promise.allSettled(
    DEMO_PEOPLE.map(async (person) => {
      const { nama: name, email } = person
      const personId = await accounts.create({ name, email, password: DEMO_PASSWORD })
      undo(() => accounts.remove(personId))
      return { personId, person }
    }),
  )
  return made.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}

/** Roles in offices that are not loaded themselves, above the sample's. */
export async function grantRolesAbove(tx: Writer, accounts: readonly DemoAccount[]): Promise<void> {
  await grantPeran(
    tx,
    accounts.flatMap(({ personId, person }) =>
      person.peran
        .filter(({ unit }) => unit !== SAMPLE_OFFICE.unit)
        .map(({ unit, peran }) => ({ unit_code: unit, person_id: personId, role: peran as Role })),
    ),
  )
}
