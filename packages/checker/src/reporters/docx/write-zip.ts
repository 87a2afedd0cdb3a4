import { crc32, deflateRawSync } from 'node:zlib'
import type { ArchivePart } from '@akuntabel/documents/archive'

const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50
const UTF8_NAME = 0x0800
/** 1 January 1980: the same input gives the same bytes. */
const DATE = 0x21

export function textPart(name: string, text: string): ArchivePart {
  const bytes = Buffer.from(text, 'utf8')
  return { name, method: 8, crc: crc32(bytes), packed: deflateRawSync(bytes), unpacked: bytes.length }
}

/** A package of the parts; those that were not changed are copied as they were packed. */
export function writeZip(parts: readonly ArchivePart[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(LOCAL, 0)
    writeCommon(local, 4, part, name.length)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(CENTRAL, 0)
    entry.writeUInt16LE(20, 4)
    writeCommon(entry, 6, part, name.length)
    entry.writeUInt32LE(offset, 42)
    files.push(local, name, Buffer.from(part.packed))
    directory.push(entry, name)
    offset += local.length + name.length + part.packed.length
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...files, ...directory, end]))
}

/** The fields that the local header and the directory share. */
function writeCommon(header: Buffer, at: number, part: ArchivePart, nameLength: number): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(UTF8_NAME, at + 2)
  header.writeUInt16LE(part.method, at + 4)
  header.writeUInt16LE(DATE, at + 8)
  header.writeUInt32LE(part.crc, at + 10)
  header.writeUInt32LE(part.packed.length, at + 14)
  header.writeUInt32LE(part.unpacked, at + 18)
  header.writeUInt16LE(nameLength, at + 22)
}
