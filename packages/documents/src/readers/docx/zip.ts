import { inflateRawSync } from 'node:zlib'
import { LIMITS } from '../limits.ts'
import { UnreadableDocument } from '../unreadable.ts'
import type { ZipEntry } from './zip-directory.ts'
import { zipDirectory } from './zip-directory.ts'

export interface Zip {
  names: string[]
  /** The text of a part, piece by piece, or null when the package has none of that name. */
  read: (name: string) => Iterable<string> | null
}

/** A zip file whose declared sizes were found bearable; a part that lies about its size is refused while unpacking. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = new Map(zipDirectory(bytes).map((entry) => [entry.name, entry]))
  const parts = [...entries.values()].filter((entry) => /\.(?:xml|rels)$/i.test(entry.name))
  checkSizes(parts)
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      return entry ? decode(unpack(bytes, entry)) : null
    },
  }
}

function checkSizes(parts: readonly ZipEntry[]): void {
  const total = parts.reduce((sum, part) => sum + part.unpacked, 0)
  if (total > LIMITS.unpacked) throw new UnreadableDocument('terlalu-besar')
  const bomb = parts.some(
    (part) => part.unpacked > LIMITS.ratioFrom && part.unpacked > part.packed * LIMITS.ratio,
  )
  if (bomb) throw new UnreadableDocument('terlalu-besar')
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length) throw new UnreadableDocument('rusak')
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new UnreadableDocument('rusak')
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new UnreadableDocument('rusak')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch (cause) {
    // Also a part larger than it declares: inflating stops at the declared size.
    throw new UnreadableDocument('rusak', cause)
  }
}

const PIECE = 64 * 1024

function* decode(bytes: Uint8Array): Iterable<string> {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const decoder = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8')
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
  }
  yield decoder.decode()
}
