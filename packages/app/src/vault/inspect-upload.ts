import { fileTypeFromBuffer } from 'file-type'
import { AppError } from '../errors/app-error.ts'
import { measureZip } from './measure-zip.ts'

export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024
/** A DOCX of 20 MB unpacks to a few times that; a bomb to thousands. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024
/** A Word file with a picture on each of 500 pages has some 600. */
export const MAX_ZIP_ENTRIES = 5_000

export const ALLOWED_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain',
  csv: 'text/csv',
}

export interface InspectedUpload {
  /** Our own clean name, with the extension the content deserves. */
  name: string
  type: string
}

/** Decides by content, before anything is stored; the name given by the browser only tells CSV from TXT. */
export async function inspectUpload(name: string, bytes: Uint8Array): Promise<InspectedUpload> {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) throw new AppError('berkas-terlalu-besar')
  if (bytes.byteLength === 0)
    throw new AppError('berkas-ditolak', { sentence: 'Berkas kosong. Pilih berkas lain.' })
  const extension = await extensionOf(name, bytes)
  const type = extension === null ? undefined : ALLOWED_TYPES[extension]
  if (extension === null || type === undefined) throw new AppError('berkas-ditolak')
  if (extension === 'docx' || extension === 'xlsx') await requireModestZip(bytes)
  return { name: cleanName(name, extension), type }
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

async function requireModestZip(bytes: Uint8Array): Promise<void> {
  const measured = await measureZip(bytes, { bytes: MAX_UNPACKED_BYTES, entries: MAX_ZIP_ENTRIES })
  if (measured === 'unreadable') {
    throw new AppError('berkas-ditolak', {
      sentence: 'Berkas tidak dapat dibuka. Simpan ulang, lalu unggah lagi.',
    })
  }
  if (measured === 'too-many') {
    throw new AppError('berkas-ditolak', {
      sentence: `Berkas ini berisi lebih dari ${MAX_ZIP_ENTRIES.toLocaleString('id-ID')} bagian. Simpan ulang dari Word atau Excel, lalu unggah lagi.`,
    })
  }
  if (measured === 'too-large') {
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
