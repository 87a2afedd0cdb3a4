import { AppError, createRateLimit } from '@akuntabel/app'

const EVERY_MS = 60_000

/** A page writes at most every second and a half; many pages of one person have room. */
const writes = createRateLimit({ most: 120, everyMs: EVERY_MS })

/** Refuses the draft of who writes more often than people type. */
export function requireSeldom(personId: string | undefined): void {
  if (personId === undefined || writes.allow(personId)) return
  throw new AppError('terlalu-sering', {
    sentence:
      'Draf dikirim terlalu sering. Isian Anda tersimpan di komputer ini dan dikirim lagi sebentar lagi.',
  })
}
