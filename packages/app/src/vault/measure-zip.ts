import { setImmediate as nextTurn } from 'node:timers/promises'
import { Unzip, UnzipInflate } from 'fflate'

export interface ZipLimits {
  /** Bytes that may come out. */
  bytes: number
  /** Files that may stand in it: each costs time, also an empty one. */
  entries: number
}

export type ZipMeasure = 'fits' | 'too-large' | 'too-many' | 'unreadable'

/**
 * Unpacks in small steps and counts what really comes out, keeping nothing: sizes written in a ZIP's
 * directory can lie. Stops at the first limit; pages are served between two steps.
 */
export async function measureZip(bytes: Uint8Array, limits: ZipLimits): Promise<ZipMeasure> {
  let total = 0
  let broken = false
  let entries = 0
  const unzip = new Unzip((file) => {
    entries += 1
    if (entries > limits.entries) return
    file.ondata = (error, chunk) => {
      if (error) broken = true
      else total += chunk.byteLength
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let offset = 0; offset < bytes.byteLength; offset += STEP) {
      unzip.push(bytes.subarray(offset, offset + STEP), offset + STEP >= bytes.byteLength)
      if (entries > limits.entries) return 'too-many'
      if (total > limits.bytes) return 'too-large'
      if (broken) return 'unreadable'
      await nextTurn()
    }
  } catch {
    return 'unreadable'
  }
  return entries === 0 ? 'unreadable' : 'fits'
}

/** Unpacks to 16 MB at the very most, some hundredths of a second. */
const STEP = 16 * 1024
