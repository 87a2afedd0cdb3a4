import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { createRateLimit, visitorOf } from '../limits/rate-limit.ts'

/** Who makes the first office: with the code of the console, or without it at the very computer Akuntabel runs on. */
export const installer = z.object({
  code: z.string().max(60).optional(),
  address: z.string().max(100),
  /** Known to sit at this computer, with nothing in between. */
  local: z.boolean(),
})

export interface SetupCode {
  /** As it is shown on the console. */
  text: string
  /** Throws where this is not who installed the program. */
  require(who: z.output<typeof installer>): void
}

/** Digits and letters that nobody reads for one another. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 20
const TRIES = { most: 10, everyMs: 5 * 60_000 }

/** A fresh code for each start of the program: 20 of 31 signs, so that it is never guessed. */
export function createSetupCode(): SetupCode {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  const expected = digest(signs)
  const wrongTries = createRateLimit(TRIES)
  return {
    text: signs.replace(/(.{5})(?=.)/g, '$1-'),
    require({ code = '', address, local }) {
      if (local) return
      const visitor = visitorOf(address)
      if (wrongTries.isExhausted(visitor)) throw new AppError('terlalu-sering')
      if (code.trim() === '') throw invalidInput({ kodePasang: ASKED })
      if (timingSafeEqual(digest(code), expected)) return
      wrongTries.allow(visitor)
      throw invalidInput({ kodePasang: WRONG })
    },
  }
}

const ASKED = 'Tulis kode pemasangan yang tercetak di layar tempat Akuntabel dijalankan.'
const WRONG =
  'Kode pemasangan ini tidak cocok. Lihat lagi layar tempat Akuntabel dijalankan; kodenya berganti setiap kali dijalankan.'

/** Hashes are of one length, so comparing them takes one time. */
function digest(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest()
}
