import { formatDate } from '@akuntabel/domain'
import type { PengukuranNilai } from '@akuntabel/store'
import type { SavedField } from '../draf/draf-view.ts'
import { isBlank } from './value-conflict.ts'
import { TEXT_FIELDS } from './value-fields.ts'

type Saved = Pick<PengukuranNilai, 'status' | 'alasan' | 'sampai'>

/** The fields of one indicator's page, as its form shows what is saved. */
export const INDIKATOR_FIELDS: string[] = [
  'realisasi',
  'status',
  'alasan',
  'sampai',
  ...TEXT_FIELDS.map(({ field }) => field),
]

export function indikatorFields(
  nilai: PengukuranNilai | null,
  { raw, keadaan }: { raw: string | null; keadaan: Saved },
): Record<string, SavedField> {
  const { version = 0, updated_by: by = null, updated_at: at = null } = nilai ?? {}
  // The first file of a form makes an empty row; what was typed before it was typed on the same.
  const since = nilai === null || isBlank(nilai) ? 0 : version
  const texts = TEXT_FIELDS.map(({ field, column }) => [field, nilai?.[column] ?? ''])
  const { status, alasan, sampai } = keadaan
  const date = sampai === null ? '' : formatDate(sampai)
  const saved = {
    realisasi: raw ?? '',
    status,
    alasan: alasan ?? '',
    sampai: date,
    ...Object.fromEntries(texts),
  }
  return Object.fromEntries(
    Object.entries(saved).map(([name, text]) => [name, { saved: `${text}`, version, since, by, at }]),
  )
}
