import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { errorCode } from '../embedded/errors.ts'
import { broken, missingFile, notABackup } from './errors.ts'
import {
  checkHeader,
  type FileRecord,
  HEADER_ENTRY,
  MANIFEST_ENTRY,
  type Manifest,
  readManifest,
  type TableRecord,
} from './manifest.ts'

export interface Entry {
  name: string
  stream: Readable
}

/** The container's entries in order. Each stream is read to its end before the next entry comes. */
export async function* readEntries(
  file: string,
  onBytes: (read: number, total: number) => void = () => {},
): AsyncGenerator<Entry> {
  const total = sizeOf(file)
  const source = createReadStream(file)
  let read = 0
  source.on('data', (chunk) => {
    read += chunk.length
    onBytes(read, total)
  })
  const tar = extract()
  pipeline(source, createGunzip(), tar, () => {})
  try {
    for await (const stream of tar) yield { name: stream.header.name, stream: stream as unknown as Readable }
  } finally {
    source.destroy()
  }
}

/** Reads the whole file and compares every table and file with the manifest, before anything is touched. */
export async function verifyBackup(
  file: string,
  onBytes?: (read: number, total: number) => void,
): Promise<Manifest> {
  try {
    return await verify(file, onBytes)
  } catch (error) {
    throw explainReading(error)
  }
}

async function verify(file: string, onBytes?: (read: number, total: number) => void): Promise<Manifest> {
  const found: Found = new Map()
  let manifest: Manifest | null = null
  let first = true
  for await (const { name, stream } of readEntries(file, onBytes)) {
    if (first !== (name === HEADER_ENTRY)) throw notABackup()
    if (manifest !== null) throw broken('ada isi setelah daftar isi')
    if (first) checkHeader(await text(stream))
    else if (name === MANIFEST_ENTRY) manifest = readManifest(await text(stream))
    else await digest(found, ownerOf(name), stream)
    first = false
  }
  if (first) throw notABackup()
  if (manifest === null) throw broken('daftar isi tidak ada')
  compare(manifest, found)
  return manifest
}

/** `tables/public.unit/000000` belongs to `tables/public.unit`; a file is its own. */
export function ownerOf(name: string): string {
  return name.startsWith('tables/') ? name.slice(0, name.lastIndexOf('/')) : name
}

type Found = Map<string, { hash: ReturnType<typeof createHash>; size: number }>

async function digest(found: Found, owner: string, stream: Readable): Promise<void> {
  const record = found.get(owner) ?? { hash: createHash('sha256'), size: 0 }
  found.set(owner, record)
  for await (const chunk of stream) {
    record.hash.update(chunk)
    record.size += chunk.length
  }
}

function compare(manifest: Manifest, found: Found): void {
  const expected: [string, TableRecord | FileRecord][] = [
    ...manifest.tables.map((table): [string, TableRecord] => [`tables/${table.schema}.${table.name}`, table]),
    ...manifest.files.map((extra): [string, FileRecord] => [`files/${extra.name}`, extra]),
  ]
  for (const [name, record] of expected) {
    const hash = (found.get(name)?.hash ?? createHash('sha256')).digest('hex')
    if (hash !== record.sha256) throw broken(`isi ${name} tidak cocok dengan daftarnya`)
    if ('size' in record && record.size !== (found.get(name)?.size ?? 0))
      throw broken(`ukuran ${name} tidak cocok`)
    found.delete(name)
  }
  for (const name of found.keys()) throw broken(`${name} tidak ada di daftar`)
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    throw missingFile(file)
  }
}

/** What unpacking a damaged file throws, as a sentence; other errors as they are. */
export function explainReading(error: unknown): unknown {
  const message = error instanceof Error ? error.message : ''
  const code = errorCode(error)
  if (code === 'Z_DATA_ERROR' && /incorrect header/.test(message)) return notABackup()
  if (code.startsWith('Z_') || /^Unexpected end of data|^Invalid (tar )?header|^Header exceeds/.test(message))
    return broken('tidak dapat dibaca sampai akhir')
  return error
}
