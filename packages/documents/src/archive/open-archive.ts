import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { UnusableArchive } from './unusable-archive.ts'

/** One part of a ZIP file as it is stored; nothing is unpacked before `unpackPart`. */
export interface ArchivePart {
  name: string
  method: number
  crc: number
  packed: Uint8Array
  /** Bytes that it says to have unpacked; `unpackPart` gives no more. */
  unpacked: number
}

export type Archive = ReadonlyMap<string, ArchivePart>

/** The one way into a ZIP file: its parts by name, read from its directory. Refuses one of more than `entries` parts. */
export async function openArchive(bytes: Uint8Array, { entries }: { entries: number }): Promise<Archive> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer)
    if (zip.entryCount > entries) throw new UnusableArchive('too-many')
    const parts = new Map<string, ArchivePart>()
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName, await partOf(zip, entry, buffer))
    return parts
  } catch (cause) {
    if (cause instanceof UnusableArchive) throw cause
    throw new UnusableArchive('broken', cause)
  }
}

async function partOf(zip: ZipFile, entry: Entry, bytes: Buffer): Promise<ArchivePart> {
  if (entry.isEncrypted()) throw new UnusableArchive('locked')
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
  if (packed.length !== entry.compressedSize) throw new UnusableArchive('broken')
  return {
    name: entry.fileName,
    method: entry.compressionMethod,
    crc: entry.crc32,
    packed,
    unpacked: entry.uncompressedSize,
  }
}
