import { AppError } from '../errors/app-error.ts'
import { createQueue } from '../limits/queue.ts'
import { createRateLimit, visitorOf } from '../limits/rate-limit.ts'
import { checkApart } from './apart/check-apart.ts'
import type { CheckAnswer, CheckRequest } from './apart/messages.ts'
import type { KeptCheck } from './kept-check.ts'
import { createKeptResults, type KeptResults } from './kept-results.ts'

export const MOST_FILES = 5
export const MOST_BYTES = 20 * 1024 * 1024

export interface PublicChecker {
  /** Before a body is read: refuses who comes too often, a person by name, a visitor by address. */
  admit: (address: string, person?: string) => void
  /** `waiting`: who waits for it; for each, one check runs at a time. */
  check: (request: CheckRequest, waiting?: string) => Promise<KeptCheck & { read: number }>
  /** Results of visitors without an account. */
  kept: KeptResults
}

/** How many may wait, and how many of one person or address. */
const QUEUE = { running: 2, waiting: 12, waitingEach: 3 }

/** The checker of the page Periksa: bounded in size, number, time and memory; nothing is written to disk. */
export function createPublicChecker(
  check: (request: CheckRequest) => Promise<CheckAnswer> = checkApart,
): PublicChecker {
  const limit = createRateLimit({ most: 20, everyMs: 10 * 60_000 })
  const enter = createQueue(QUEUE)
  return {
    admit(address, person) {
      if (limit.allow(person ?? visitorOf(address))) return
      const whose = person === undefined ? ' dari alamat Anda' : ''
      throw new AppError('terlalu-sering', {
        sentence: `Sudah dua puluh pemeriksaan${whose} dalam sepuluh menit. Tunggu sebentar, lalu coba lagi.`,
      })
    },
    async check(request, waiting) {
      refuseUnusable(request)
      const answer = enter(() => check(request), waiting)
      if (answer === null) {
        throw new AppError('terlalu-sering', {
          sentence: 'Banyak berkas sedang diperiksa sekarang. Tunggu satu menit, lalu coba lagi.',
        })
      }
      return { ...(await answer), abaikan: request.abaikan }
    },
    kept: createKeptResults(),
  }
}

function refuseUnusable({ files, bandingkan }: CheckRequest): void {
  const sent = [...files, ...bandingkan]
  const bytes = sent.reduce((sum, file) => sum + file.bytes.length, 0)
  if (files.length === 0)
    throw new AppError('masukan-salah', { sentence: 'Pilih dahulu berkas yang akan diperiksa.' })
  if (sent.length > MOST_FILES) {
    throw new AppError('masukan-salah', {
      sentence: `Paling banyak ${MOST_FILES} berkas sekaligus. Kurangi, lalu coba lagi.`,
    })
  }
  if (bytes > MOST_BYTES) throw new AppError('berkas-terlalu-besar')
}
