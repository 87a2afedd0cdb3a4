import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** One part of a package as it is stored. */
export interface ZipPart {
  name: string
  method: number
  crc: number
  packed: Uint8Array
  unpacked: number
}

const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50
const UTF8_NAME = 0x0800
/** 1 January 1980: the same input gives the same bytes. */
const DATE = 0x21
const LARGEST_TEXT = 160 * 1024 * 1024

/** The parts of a package that a reader has already accepted; nothing is unpacked. */
export function zipParts(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = view.byteLength - 22
  while (end > 0 && view.getUint32(end, true) !== END) end--
  let at = view.getUint32(end + 16, true)
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const part = {
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
      unpacked: view.getUint32(at + 24, true),
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    return part
  })
}

export function partText(part: ZipPart): string {
  const limit = { maxOutputLength: Math.min(LARGEST_TEXT, Math.max(1, part.unpacked)) }
  const bytes = part.method === 0 ? part.packed : inflateRawSync(part.packed, limit)
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

export function textPart(name: string, text: string): ZipPart {
  const bytes = Buffer.from(text, 'utf8')
  return { name, method: 8, crc: crc32(bytes), packed: deflateRawSync(bytes), unpacked: bytes.length }
}

/** A package of the parts; those that were not changed are copied as they were packed. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
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
function writeCommon(header: Buffer, at: number, part: ZipPart, nameLength: number): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(UTF8_NAME, at + 2)
  header.writeUInt16LE(part.method, at + 4)
  header.writeUInt16LE(DATE, at + 8)
  header.writeUInt32LE(part.crc, at + 10)
  header.writeUInt32LE(part.packed.length, at + 14)
  header.writeUInt32LE(part.unpacked, at + 18)
  header.writeUInt16LE(nameLength, at + 22)
}
