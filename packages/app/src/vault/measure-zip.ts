import { Unzip, UnzipInflate } from 'fflate'

/**
 * Unpacks in small steps and counts what really comes out, keeping nothing: sizes written in a ZIP's
 * directory can lie. Stops at the limit.
 */
export function measureZip(bytes: Uint8Array, limit: number): 'fits' | 'too-large' | 'unreadable' {
  let total = 0
  let broken = false
  let entries = 0
  const unzip = new Unzip((file) => {
    entries += 1
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
      if (total > limit) return 'too-large'
      if (broken) return 'unreadable'
    }
  } catch {
    return 'unreadable'
  }
  return entries === 0 ? 'unreadable' : 'fits'
}

const STEP = 64 * 1024
