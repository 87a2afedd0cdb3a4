import { grantPeran, type Role, updatePejabat, type Writer } from '@akuntabel/store'
import type { Accounts } from '../../auth/accounts.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from '../people.ts'
import { SAMPLE } from '../sample-data.ts'
import { sampleId } from './sample-id.ts'
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

/** The officials of the sample office sign by their own accounts. */
export async function linkDemoOfficials(tx: Writer, accounts: DemoAccount[]): Promise<void> {
  const { unit } = SAMPLE_OFFICE
  for (const [at, { orang }] of SAMPLE.organisasi.pejabat.entries()) {
    const account = accounts.find(({ person }) => person.kunci === orang)
    if (account === undefined) throw new Error(`the sample has nobody called ${orang}`)
    const id = sampleId(unit, 'pejabat', at)
    await updatePejabat(tx, { unit, id, version: 1, person_id: account.personId })
  }
}
