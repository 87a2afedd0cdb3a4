import { randomBytes } from 'node:crypto'
import type { Silence } from '@akuntabel/checker'
import type { KeptCheck } from './kept-check.ts'

/** Results of visitors without an account, each at an address that nobody guesses. */
export interface KeptResults {
  /** Answers the id of the address; null when the result is too large to keep. */
  keep: (result: KeptCheck) => string | null
  find: (id: string) => KeptCheck | null
  /** Changes what is marked; false when the result is forgotten. */
  mark: (id: string, change: (marks: Silence[]) => Silence[]) => boolean
  forget: (id: string) => void
}

export interface KeepBounds {
  forMs: number
  results: number
  bytes: number
}

/** What is marked counts, too: each mark its reason and about a line. */
function sizeOf({ check, words, abaikan }: KeptCheck): number {
  const marks = abaikan.reduce((sum, { alasan }) => sum + 2 * alasan.length + MARK, 0)
  return words.reduce((sum, file) => sum + file.bytes.length, check.length + marks)
}

const MARK = 64
const BOUNDS: KeepBounds = { forMs: 60 * 60_000, results: 60, bytes: 120 * 1024 * 1024 }

/** In memory only: the oldest go first, and all go after an hour. */
export function createKeptResults(bounds: KeepBounds = BOUNDS, now: () => number = Date.now): KeptResults {
  const kept = new Map<string, { result: KeptCheck; bytes: number; until: number }>()
  let total = 0

  function forget(id: string): void {
    total -= kept.get(id)?.bytes ?? 0
    kept.delete(id)
  }
  function forgetOld(): void {
    for (const [id, { until }] of kept) if (until <= now()) forget(id)
  }
  function find(id: string): KeptCheck | null {
    forgetOld()
    return kept.get(id)?.result ?? null
  }

  return {
    keep(result) {
      const bytes = sizeOf(result)
      forgetOld()
      if (bytes > bounds.bytes) return null
      for (const id of kept.keys()) {
        if (kept.size < bounds.results && total + bytes <= bounds.bytes) break
        forget(id)
      }
      const id = randomBytes(18).toString('base64url')
      kept.set(id, { result, bytes, until: now() + bounds.forMs })
      total += bytes
      // Also forgotten where nobody comes afterwards.
      setTimeout(forgetOld, bounds.forMs + 1000).unref()
      return id
    },
    find,
    mark(id, change) {
      forgetOld()
      const held = kept.get(id)
      if (held === undefined) return false
      held.result.abaikan = change(held.result.abaikan)
      total -= held.bytes
      held.bytes = sizeOf(held.result)
      total += held.bytes
      return true
    },
    forget,
  }
}
