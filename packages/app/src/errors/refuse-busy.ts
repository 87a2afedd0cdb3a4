import { isOverloaded } from '@akuntabel/store'
import { AppError } from './app-error.ts'

/** What the database had no room or time for is not a fault: the person is told to come again, and nothing was done. */
export function refuseBusy(error: unknown): never {
  throw isOverloaded(error) ? new AppError('sibuk') : error
}
