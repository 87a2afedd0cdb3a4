import { randomBytes } from 'node:crypto'
import type { ResultFile } from './apart/messages.ts'

export interface KeptResults {
  /** Answers the id under which the files can be fetched for a while; null when they are too large to keep. */
  keep: (files: ResultFile[]) => string | null
  find: (id: string, at: number) => ResultFile | null
}

export interface KeepBounds {
  forMs: number
  results: number
  bytes: number
}

const BOUNDS: KeepBounds = { forMs: 10 * 60_000, results: 40, bytes: 120 * 1024 * 1024 }

/** Results for download, in memory only: the oldest go first, and all go after ten minutes. */
export function createKeptResults(bounds: KeepBounds = BOUNDS, now: () => number = Date.now): KeptResults {
  const kept = new Map<string, { files: ResultFile[]; bytes: number; until: number }>()
  let total = 0

  function forget(id: string): void {
    total -= kept.get(id)?.bytes ?? 0
    kept.delete(id)
  }
  function forgetOld(): void {
    for (const [id, { until }] of kept) if (until <= now()) forget(id)
  }

  return {
    keep(files) {
      const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
      forgetOld()
      if (bytes > bounds.bytes) return null
      for (const id of kept.keys()) {
        if (kept.size < bounds.results && total + bytes <= bounds.bytes) break
        forget(id)
      }
      const id = randomBytes(18).toString('base64url')
      kept.set(id, { files, bytes, until: now() + bounds.forMs })
      total += bytes
      // Also forgotten where nobody comes afterwards.
      setTimeout(forgetOld, bounds.forMs + 1000).unref()
      return id
    },
    find(id, at) {
      forgetOld()
      return kept.get(id)?.files[at] ?? null
    },
  }
}
