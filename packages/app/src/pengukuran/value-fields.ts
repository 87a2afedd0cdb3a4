import type { AnalysisField } from '@akuntabel/domain'
import type { PengukuranNilai } from '@akuntabel/store'

/** Texts asked of people beside the figure (analyses 5 and 7): form field, column, label. */
export const TEXT_FIELDS = [
  { field: 'penyebab', column: 'penyebab', label: 'Penyebab' },
  { field: 'hambatan', column: 'hambatan', label: 'Hambatan' },
  { field: 'kendala', column: 'kendala', label: 'Kendala' },
  { field: 'solusi', column: 'solusi', label: 'Solusi' },
  { field: 'tindakLanjut', column: 'tindak_lanjut', label: 'Rencana tindak lanjut' },
  { field: 'program', column: 'program', label: 'Program yang menunjang atau menghambat' },
] as const satisfies { field: AnalysisField; column: string; label: string }[]

export type TextField = (typeof TEXT_FIELDS)[number]['field']
export type TextColumn = (typeof TEXT_FIELDS)[number]['column']
export type Texts = Record<TextField, string | null>

export function textsOf(row: Pick<PengukuranNilai, TextColumn> | null): Texts {
  return Object.fromEntries(TEXT_FIELDS.map(({ field, column }) => [field, row?.[column] ?? null])) as Texts
}
