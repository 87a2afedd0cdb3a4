import { LIMITS } from '../limits.ts'
import { UnreadableDocument } from '../unreadable.ts'

export interface ZipEntry {
  name: string
  method: number
  packed: number
  unpacked: number
  /** Of the local header. */
  offset: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50

/** The central directory of a zip file: what it holds, before anything is unpacked. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > LIMITS.entries || count === 0xffff) throw new UnreadableDocument('terlalu-besar')
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new UnreadableDocument('rusak')
    const nameLength = view.getUint16(at + 28, true)
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new UnreadableDocument('kata-sandi')
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new UnreadableDocument('rusak')
}
