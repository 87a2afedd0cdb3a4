import { inflateRawSync } from 'node:zlib'
import type { ArchivePart } from './open-archive.ts'
import { UnusableArchive } from './unusable-archive.ts'

const STORED = 0
const DEFLATED = 8

/** Bytes of a part. One that is larger than it says is refused at the size it says. */
export function unpackPart({ method, packed, unpacked }: ArchivePart): Uint8Array {
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new UnusableArchive('broken')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) })
  } catch (cause) {
    throw new UnusableArchive('broken', cause)
  }
}

const PIECE = 64 * 1024

/** Text of a part, piece by piece: Office writes UTF-8, or UTF-16 that says so. */
export function* partPieces(part: ArchivePart): Iterable<string> {
  const bytes = unpackPart(part)
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const decoder = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8')
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
  }
  yield decoder.decode()
}

export function partText(part: ArchivePart): string {
  return [...partPieces(part)].join('')
}
