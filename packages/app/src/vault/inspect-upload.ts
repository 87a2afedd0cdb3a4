import type { ArchiveLimits, ArchiveMeasure } from '@akuntabel/documents/archive'
import { fileTypeFromBuffer } from 'file-type'
import { AppError } from '../errors/app-error.ts'

export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024
/** A DOCX of 20 MB unpacks to a few times that; a bomb to thousands. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024
/** A Word file with a picture on each of 500 pages has some 600. */
export const MAX_ZIP_ENTRIES = 5_000

const SCAN_TYPES = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' } as const

export const ALLOWED_TYPES: Record<string, string> = {
  ...SCAN_TYPES,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
  csv: 'text/csv',
}

export interface InspectedUpload {
  /** Our own clean name, with the extension the content deserves. */
  name: string
  type: string
}

/** Measures what stands in an Office file, for the person who sent it. */
export type Gauge = (bytes: Uint8Array, limits: ArchiveLimits) => Promise<ArchiveMeasure>

/** Decides by content, before anything is stored; the name given by the browser only tells CSV from TXT. */
export async function inspectUpload(name: string, bytes: Uint8Array, gauge: Gauge): Promise<InspectedUpload> {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) throw new AppError('berkas-terlalu-besar')
  if (bytes.byteLength === 0)
    throw new AppError('berkas-ditolak', { sentence: 'Berkas kosong. Pilih berkas lain.' })
  const extension = isArchive(bytes) ? await officeType(bytes, gauge) : await extensionOf(name, bytes)
  const type = extension === null ? undefined : ALLOWED_TYPES[extension]
  if (extension === null || type === undefined) throw new AppError('berkas-ditolak')
  requireOwnName(name, extension)
  return { name: cleanName(name, extension), type }
}

/** A name that says another type than the content is: whoever opens it later would be misled. */
function requireOwnName(name: string, extension: string): void {
  const said = /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg')
  if (said === undefined || said === extension || !Object.hasOwn(ALLOWED_TYPES, said)) return
  throw new AppError('berkas-ditolak', {
    sentence: `Namanya ${said.toUpperCase()}, tetapi isinya ${extension.toUpperCase()}. Beri nama sesuai isinya, lalu unggah lagi.`,
  })
}

/** What a scan is: a picture or a PDF, which are not opened to tell. Null for anything else. */
export async function scanType(bytes: Uint8Array): Promise<ScanType | null> {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) throw new AppError('berkas-terlalu-besar')
  if (isArchive(bytes)) return null
  const extension = await extensionOf('', bytes)
  return isScan(extension) ? { extension, type: SCAN_TYPES[extension] } : null
}

export interface ScanType {
  extension: keyof typeof SCAN_TYPES
  type: string
}

function isScan(extension: string | null): extension is keyof typeof SCAN_TYPES {
  return extension !== null && Object.hasOwn(SCAN_TYPES, extension)
}

/** A ZIP file, also an empty one. Nothing walks through its parts here: there may be very many. */
function isArchive(bytes: Uint8Array): boolean {
  const [p, k, kind] = bytes
  return p === 0x50 && k === 0x4b && (kind === 0x03 || kind === 0x05)
}

async function extensionOf(name: string, bytes: Uint8Array): Promise<string | null> {
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (detected) return detected.ext
  if (!isPlainText(bytes)) return null
  return /\.csv$/i.test(name) ? 'csv' : /\.txt$/i.test(name) ? 'txt' : null
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
    return !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text)
  } catch {
    return false
  }
}

async function officeType(bytes: Uint8Array, gauge: Gauge): Promise<string | null> {
  const measured = await gauge(bytes, { bytes: MAX_UNPACKED_BYTES, entries: MAX_ZIP_ENTRIES })
  if ('type' in measured) return measured.type
  switch (measured.fault) {
    case 'broken':
      throw new AppError('berkas-ditolak', {
        sentence: 'Berkas tidak dapat dibuka. Simpan ulang, lalu unggah lagi.',
      })
    case 'too-many':
      throw new AppError('berkas-ditolak', {
        sentence: `Berkas ini berisi lebih dari ${MAX_ZIP_ENTRIES.toLocaleString('id-ID')} bagian. Simpan ulang dari Word atau Excel, lalu unggah lagi.`,
      })
    case 'too-large':
      throw new AppError('berkas-terlalu-besar', {
        sentence: 'Isi berkas terlalu besar setelah dibuka. Perkecil gambar di dalamnya, lalu unggah lagi.',
      })
  }
}

/** No folders, no control characters, at most 120 letters, and the extension of the real type. */
export function cleanName(name: string, extension: string): string {
  const base = (name.split(/[\\/]/).pop() ?? '')
    .normalize('NFC')
    .replace(/\.[^.]{1,8}$/, '')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '')
    .replace(/^[. ]+/, '')
    .slice(0, 120)
    .trim()
  return `${base === '' ? 'bukti' : base}.${extension}`
}
