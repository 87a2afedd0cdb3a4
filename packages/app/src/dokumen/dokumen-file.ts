import { canonicalJson } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import type { Services } from '../services.ts'
import type { FileView } from '../view/file.ts'
import type { BuildSource, Format } from './build/messages.ts'
import { FORMATS } from './nama.ts'
import type { Opened } from './open-dokumen.ts'
import { plainData } from './plain-data.ts'

const FILE_TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
}

export const formatInput = z.enum(FORMATS, 'Pilih bentuk berkas: PDF, DOCX, HTML, atau JSON.')

/** A document as a file: of a sealed one the bytes that were kept, of a draft what its data give now. */
export async function dokumenFile(
  services: Services,
  opened: Opened,
  { format, person }: { format: Format; person: string },
): Promise<FileView> {
  const { kind, data } = opened
  const name = `${kind.nama(data as never)}.${format}`.replace(/[\\/:*?"<>|]/g, '-')
  return { name, type: FILE_TYPES[format], bytes: await bytesOf(services, opened, { format, person }) }
}

async function bytesOf(
  { vault, documents }: Services,
  { kind, data, sealed }: Opened,
  { format, person }: { format: Format; person: string },
): Promise<Uint8Array> {
  const kept = sealed?.berkas.find((file) => file.format === format)
  if (kept !== undefined) return vault.get(kept.sha256)
  if (format === 'json') {
    return Buffer.from(`${canonicalJson({ jenis: kind.jenis, data: plainData(data) })}\n`, 'utf8')
  }
  const source: BuildSource | null =
    sealed === null ? { jenis: kind.jenis, data } : sealed.tree === null ? null : { tree: sealed.tree }
  const bytes = source && (await documents.build({ ...source, formats: [format] }, person))[format]
  if (!bytes) throw new AppError('tidak-ditemukan')
  return bytes
}
