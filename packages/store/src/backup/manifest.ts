import { broken, notABackup, tooNew } from './errors.ts'

export const FORMAT = 'akuntabel-cadangan'
export const FORMAT_VERSION = 1
/** First entry of the container; tells what the file is before anything is read. */
export const HEADER_ENTRY = 'akuntabel.json'
/** Last entry: counts and hashes are known only when everything has been written, and a cut file lacks it. */
export const MANIFEST_ENTRY = 'manifest.json'

export interface TableRecord {
  schema: string
  name: string
  columns: string[]
  rows: number
  sha256: string
}

export interface FileRecord {
  name: string
  size: number
  sha256: string
}

export interface SequenceRecord {
  schema: string
  name: string
  value: string
}

export interface Manifest {
  format: typeof FORMAT
  version: number
  createdAt: string
  /** The schema's level: migrations applied, in order. */
  migrations: string[]
  tables: TableRecord[]
  sequences: SequenceRecord[]
  files: FileRecord[]
}

export interface Progress {
  /** What happens now, in Indonesian. */
  step: string
  done: number
  total: number
}

export type OnProgress = (progress: Progress) => void

export function checkHeader(text: string): void {
  const header = parse(text)
  if (header?.format !== FORMAT) throw notABackup()
  if (typeof header.version !== 'number' || header.version > FORMAT_VERSION) throw tooNew()
}

export function readManifest(text: string): Manifest {
  checkHeader(text)
  const manifest = parse(text) as unknown as Manifest
  const lists = [manifest.migrations, manifest.tables, manifest.sequences, manifest.files]
  if (!lists.every(Array.isArray)) throw broken('daftar isinya tidak lengkap')
  return manifest
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** `tables/public.unit/000012`: a table's rows are cut in parts, because a container entry states its size first. */
export function partName(table: { schema: string; name: string }, part: number): string {
  return `tables/${table.schema}.${table.name}/${String(part).padStart(6, '0')}`
}
