import { listUnits, type Reader } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'

/** Nobody has set up an office here yet. */
export async function isEmpty(tx: Reader): Promise<boolean> {
  return (await listUnits(tx)).length === 0
}

/** Guard of permission `awal`: called inside the transaction, so that two first starts cannot both win. */
export async function requireEmpty(tx: Reader): Promise<void> {
  if (await isEmpty(tx)) return
  throw new AppError('sudah-ada', { sentence: 'Akuntabel di sini sudah disiapkan. Masuk dengan akun Anda.' })
}
