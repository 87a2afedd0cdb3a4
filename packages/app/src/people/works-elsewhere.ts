import { peranOfPerson, readTransaction } from '@akuntabel/store'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'

/** Whether the account also counts in another office, so that one office does not decide over it. */
export async function worksElsewhere(
  { database }: Pick<Services, 'database'>,
  { personId, unit }: { personId: string; unit: string },
): Promise<boolean> {
  const held = await readTransaction(database, systemContext(''), (tx) => peranOfPerson(tx, personId))
  return held.some((peran) => peran.unit_code !== unit)
}
