import { sweepHasilPeriksa, writeTransaction } from '@akuntabel/store'
import { systemContext } from '../../jobs/run-pekerjaan.ts'
import type { Services } from '../../services.ts'

/** Deletes results whose day is over; how many they were. */
export function sweepHasil({ database }: Pick<Services, 'database'>): Promise<number> {
  return writeTransaction(database, systemContext(''), (tx) => sweepHasilPeriksa(tx))
}
