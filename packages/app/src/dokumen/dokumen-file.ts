import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import type { Services } from '../services.ts'
import { scanType } from '../vault/inspect-upload.ts'
import type { FileView } from '../view/file.ts'
import type { BuildSource, Format } from './build/messages.ts'
import { documentJson } from './document-json.ts'
import { FORMATS } from './nama.ts'
import type { Opened, Sealed } from './open-dokumen.ts'
import { plainData } from './plain-data.ts'

const FILE_TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
}

export const formatInput = z.enum(FORMATS, 'Pilih bentuk berkas: PDF, DOCX, HTML, atau JSON.')

/** The scan of a paper that was signed by hand can be fetched too. */
export const downloadInput = z.enum(
  [...FORMATS, 'pindaian'],
  'Pilih bentuk berkas: PDF, DOCX, HTML, atau JSON.',
)

/** A document as a file: of a sealed one the bytes that were kept, of a draft what its data give now. */
export async function dokumenFile(
  services: Services,
  opened: Opened,
  { format, person }: { format: z.output<typeof downloadInput>; person: string },
): Promise<FileView> {
  const { kind, data, sealed } = opened
  const later = sealed?.kemudian ? ' (disegel kemudian)' : ''
  const name = `${kind.nama(data as never)}${later}`.replace(/[\\/:*?"<>|]/g, '-')
  if (format === 'pindaian') return scanOf(services, sealed, name)
  return {
    name: `${name}.${format}`,
    type: FILE_TYPES[format],
    bytes: await bytesOf(services, opened, { format, person }),
  }
}

async function bytesOf(
  { vault, documents }: Services,
  { kind, data, sealed }: Opened,
  { format, person }: { format: Format; person: string },
): Promise<Uint8Array> {
  const kept = sealed?.berkas.find((file) => file.format === format)
  if (kept !== undefined) return vault.get(kept.sha256)
  if (format === 'json') {
    return documentJson(kind, plainData(data))
  }
  const source: BuildSource | null =
    sealed === null ? { jenis: kind.jenis, data } : sealed.tree === null ? null : { tree: sealed.tree }
  const bytes = source && (await documents.build({ ...source, formats: [format] }, person))[format]
  if (!bytes) throw new Error(`a sealed document kept neither ${format} nor its tree`)
  return bytes
}

async function scanOf({ vault }: Services, sealed: Sealed | null, name: string): Promise<FileView> {
  const scan = sealed?.berkas.find((file) => file.format === 'pindaian')
  if (scan === undefined) throw new AppError('tidak-ditemukan')
  const bytes = await vault.get(scan.sha256)
  const kind = await scanType(bytes)
  if (kind === null) throw new Error('a scan that was taken is no picture and no PDF')
  return { name: `${name} (pindaian).${kind.extension}`, type: kind.type, bytes }
}
