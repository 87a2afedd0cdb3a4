import { type ValueKind, valueFromColumns, valueToRaw } from '@akuntabel/domain'
import type { PengukuranNilai, Saved } from '@akuntabel/store'
import { AppError, type ConflictView } from '../errors/app-error.ts'
import { formatInstant } from '../view/instant.ts'
import type { KeadaanNilai } from './keadaan-nilai.ts'
import { TEXT_FIELDS } from './value-fields.ts'

export interface Typed {
  realisasi: string
  texts: Partial<Record<string, string | null | undefined>>
  /** Empty where the form did not say. */
  keadaan: Partial<KeadaanNilai>
}

/** One field as both people have it. */
export type FieldDifference = ConflictView['fields'][number]

interface Mine {
  mine: Typed
  /** Of a value that is counted: its components, both ways. */
  komponen: FieldDifference[]
  kind: ValueKind
  timezone: string
}

/** The row as saved; sent twice, the same content is no conflict. Else both versions side by side. */
export function savedOrConflict(result: Saved<PengukuranNilai>, form: Mine): PengukuranNilai {
  if (result.saved !== undefined) return result.saved
  if (result.conflict === null) throw new AppError('keadaan-salah')
  const all = [...form.komponen, ...rows(result.conflict, form.mine, form.kind)]
  const fields = all.filter((row) => row.mine !== row.theirs)
  if (fields.length === 0) return result.conflict
  throw valueConflict(result.conflict, fields, form.timezone)
}

export function isBlank(row: PengukuranNilai): boolean {
  return (
    row.amount === null &&
    row.code === null &&
    row.status === 'diukur' &&
    row.asal === 'langsung' &&
    TEXT_FIELDS.every(({ column }) => row[column] === null)
  )
}

function valueConflict(theirs: PengukuranNilai, fields: ConflictView['fields'], timezone: string): AppError {
  return new AppError('konflik', {
    conflict: {
      fields,
      mine: Object.fromEntries(fields.map((row) => [row.field, row.mine])),
      theirs: Object.fromEntries(fields.map((row) => [row.field, row.theirs])),
      version: theirs.version,
      by: theirs.updated_by ?? 'Sistem',
      atText: formatInstant(theirs.updated_at, timezone),
    },
  })
}

const KEADAAN_FIELDS = [
  { field: 'status', label: 'Keadaan nilai' },
  { field: 'alasan', label: 'Alasan' },
  { field: 'sampai', label: 'Bukti ditunggu sampai' },
] as const

function rows(theirs: PengukuranNilai, mine: Typed, kind: ValueKind): ConflictView['fields'] {
  const value = valueFromColumns(kind, theirs)
  const figure = {
    field: 'realisasi',
    label: 'Realisasi',
    mine: mine.realisasi,
    theirs: value === null ? '' : valueToRaw(value),
  }
  const texts = TEXT_FIELDS.filter(({ field }) => mine.texts[field] !== undefined).map(
    ({ field, column, label }) => ({
      field,
      label,
      mine: mine.texts[field] ?? '',
      theirs: theirs[column] ?? '',
    }),
  )
  const keadaan = KEADAAN_FIELDS.filter(({ field }) => mine.keadaan[field] !== undefined).map(
    ({ field, label }) => ({ field, label, mine: mine.keadaan[field] ?? '', theirs: theirs[field] ?? '' }),
  )
  return [figure, ...texts, ...keadaan]
}
