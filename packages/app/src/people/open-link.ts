import { type Reader, type Undangan, undanganOfToken } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { createRateLimit, visitorOf } from '../limits/rate-limit.ts'
import { hashOfToken, unitOfToken } from './one-time-token.ts'

export const linkInput = z.object({
  token: z.string().max(200),
  /** Whose wrong tries are counted. */
  address: z.string().max(100),
})

const wrongTries = createRateLimit({ most: 20, everyMs: 5 * 60_000 })

/** The link of a token while it works; why it does not is told only to who has the token itself. */
export async function openLink(
  tx: Reader,
  { token, address, now }: z.output<typeof linkInput> & { now: Date },
): Promise<Undangan> {
  const visitor = visitorOf(address)
  if (wrongTries.isExhausted(visitor)) throw new AppError('terlalu-sering')
  const link = await undanganOfToken(tx, { unit: unitOfToken(token), tokenHash: hashOfToken(token) })
  if (link === null) {
    wrongTries.allow(visitor)
    throw new AppError('tidak-ditemukan', {
      sentence:
        'Tautan ini tidak dikenal. Periksa apakah tersalin utuh, atau minta admin kantor membuat yang baru.',
    })
  }
  requireOpen(link, now)
  return link
}

/** Used, withdrawn or too late. */
export function requireOpen({ dipakai_at: used, batal_at: withdrawn, sampai }: Undangan, now: Date): void {
  const why =
    used !== null
      ? 'sudah dipakai'
      : withdrawn !== null
        ? 'sudah dibatalkan'
        : sampai <= now
          ? 'sudah lewat masa berlakunya'
          : null
  if (why === null) return
  throw new AppError('keadaan-salah', {
    sentence: `Tautan ini ${why}. Minta admin kantor membuat yang baru.`,
  })
}
