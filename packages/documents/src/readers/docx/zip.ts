import { type Archive, type ArchivePart, openArchive } from '../../archive/open-archive.ts'
import { partPieces } from '../../archive/unpack-part.ts'
import { LIMITS } from '../limits.ts'
import { UnreadableDocument } from '../unreadable.ts'

export interface Zip {
  names: string[]
  /** The text of a part, piece by piece, or null when the package has none of that name. */
  read: (name: string) => Iterable<string> | null
}

/** A zip file whose declared sizes were found bearable; a part that lies about its size is refused while unpacking. */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const archive = await openArchive(bytes, LIMITS)
  checkSizes([...archive.values()].filter((part) => /\.(?:xml|rels)$/i.test(part.name)))
  return { names: [...archive.keys()], read: (name) => piecesOf(archive, name) }
}

function piecesOf(archive: Archive, name: string): Iterable<string> | null {
  const part = archive.get(name)
  return part ? partPieces(part) : null
}

function checkSizes(parts: readonly ArchivePart[]): void {
  const total = parts.reduce((sum, part) => sum + part.unpacked, 0)
  if (total > LIMITS.unpacked) throw new UnreadableDocument('terlalu-besar')
  const bomb = parts.some(
    (part) => part.unpacked > LIMITS.ratioFrom && part.unpacked > part.packed.length * LIMITS.ratio,
  )
  if (bomb) throw new UnreadableDocument('terlalu-besar')
}
