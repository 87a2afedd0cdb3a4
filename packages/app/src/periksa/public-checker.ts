import { AppError } from '../errors/app-error.ts'
import { createQueue } from '../limits/queue.ts'
import { createRateLimit, visitorOf } from '../limits/rate-limit.ts'
import { checkApart } from './apart/check-apart.ts'
import type { CheckAnswer, CheckRequest, ResultFile } from './apart/messages.ts'
import type { CheckView } from './check-view.ts'
import { createKeptResults } from './kept-results.ts'

export const MOST_FILES = 5
export const MOST_BYTES = 20 * 1024 * 1024

export interface CheckedHere extends CheckView {
  /** Where the downloads are for ten minutes; null when they were too large to keep. */
  id: string | null
  downloads: { at: number; name: string }[]
}

export interface PublicChecker {
  /** Before a body is read: refuses a visitor who comes too often. */
  admit: (address: string) => void
  check: (files: CheckRequest['files']) => Promise<CheckedHere>
  download: (id: string, at: number) => ResultFile | null
}

/** The checker for people without an account: bounded in size, number, time and memory; nothing is written to disk. */
export function createPublicChecker(
  check: (request: CheckRequest) => Promise<CheckAnswer> = checkApart,
): PublicChecker {
  const limit = createRateLimit({ most: 20, everyMs: 10 * 60_000 })
  const enter = createQueue({ running: 2, waiting: 6 })
  const kept = createKeptResults()
  return {
    admit(address) {
      if (limit.allow(visitorOf(address))) return
      throw new AppError('terlalu-sering', {
        sentence:
          'Sudah dua puluh pemeriksaan dari alamat Anda dalam sepuluh menit. Tunggu sebentar, lalu coba lagi.',
      })
    },
    async check(files) {
      refuseUnusable(files)
      const answer = enter(() => check({ files }))
      if (answer === null) {
        throw new AppError('terlalu-sering', {
          sentence: 'Banyak berkas sedang diperiksa sekarang. Tunggu satu menit, lalu coba lagi.',
        })
      }
      const { view, files: results } = await answer
      const downloads = results.map(({ name }, at) => ({ at, name }))
      return { ...view, id: view.files.length === 0 ? null : kept.keep(results), downloads }
    },
    download: kept.find,
  }
}

function refuseUnusable(files: CheckRequest['files']): void {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (files.length === 0)
    throw new AppError('masukan-salah', { sentence: 'Pilih dahulu berkas yang akan diperiksa.' })
  if (files.length > MOST_FILES) {
    throw new AppError('masukan-salah', {
      sentence: `Paling banyak ${MOST_FILES} berkas sekaligus. Kurangi, lalu coba lagi.`,
    })
  }
  if (bytes > MOST_BYTES) throw new AppError('berkas-terlalu-besar')
}
