import type { AppError } from '../errors/app-error.ts'

/** What an action was refused with; one that is not refused fails the test. */
export function refusalOf(promise: Promise<unknown>): Promise<AppError> {
  return promise.then(
    () => {
      throw new Error('was not refused')
    },
    (error: AppError) => error,
  )
}
