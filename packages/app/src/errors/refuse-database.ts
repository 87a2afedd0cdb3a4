import { isOverloaded } from '@akuntabel/store'
import { AppError } from './app-error.ts'

/** What the database had no room or time for is not a fault: the person is told to come again, and nothing was done. */
export function refuseBusy(error: unknown): never {
  throw isOverloaded(error) ? new AppError('sibuk') : error
}

/**
 * The last net of every action. Guards and schemas answer first, with better words; what still reaches the database and
 * cannot stand there is the sender's to mend, and is written down for us.
 */
export function refuseDatabase(error: unknown): never {
  const refusal = refusalOf(codeOf(error))
  if (refusal === null) return refuseBusy(error)
  console.error(error)
  throw refusal
}

function refusalOf(code: string): AppError | null {
  // Data exceptions: a number or date out of range, text that is none.
  if (/^22...$/.test(code)) return new AppError('masukan-salah', { sentence: UNFIT })
  // unique_violation: two saved the same thing at once.
  if (code === '23505') return new AppError('sudah-ada', { sentence: TWICE })
  return null
}

const UNFIT = 'Ada isian yang tidak dapat disimpan, misalnya angka yang terlalu besar. Periksa isiannya.'
const TWICE = 'Orang lain baru saja menyimpan yang sama. Muat ulang halaman untuk melihatnya.'

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
