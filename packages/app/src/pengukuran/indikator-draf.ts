import { formatDate } from '@akuntabel/domain'
import type { PengukuranNilai, Triwulan } from '@akuntabel/store'
import type { SavedField } from '../draf/draf-view.ts'
import { figureView } from '../view/figure.ts'
import type { Cell, PlannedIndikator } from '../year/plan.ts'
import { hasFormula, komponenField, rawKomponen } from './count-value.ts'
import { isBlank } from './value-conflict.ts'
import { TEXT_FIELDS } from './value-fields.ts'

/** The fields of one indicator's page, as its form shows what is saved. */
export const INDIKATOR_FIELDS: string[] = [
  'realisasi',
  'asalAlasan',
  'status',
  'alasan',
  'sampai',
  ...TEXT_FIELDS.map(({ field }) => field),
]

export function indikatorFields(
  nilai: PengukuranNilai | null,
  indikator: PlannedIndikator,
  triwulan: Triwulan,
): Record<string, SavedField> {
  const { version = 0, updated_by: by = null, updated_at: at = null } = nilai ?? {}
  // The first file of a form makes an empty row; what was typed before it was typed on the same.
  const since = nilai === null || isBlank(nilai) ? 0 : version
  const texts = TEXT_FIELDS.map(({ field, column }) => [field, nilai?.[column] ?? ''])
  const cell = indikator.cells[triwulan]
  const { status, alasan, sampai } = cell
  const date = sampai === null ? '' : formatDate(sampai)
  const saved = {
    realisasi: typedRealisasi(cell),
    asalAlasan: cell.asal_alasan ?? '',
    ...komponenRaws(indikator, triwulan),
    status,
    alasan: alasan ?? '',
    sampai: date,
    ...Object.fromEntries(texts),
  }
  return Object.fromEntries(
    Object.entries(saved).map(([name, text]) => [name, { saved: `${text}`, version, since, by, at }]),
  )
}

/** What stands in the field of the figure itself: nothing where it is counted. */
export function typedRealisasi({ asal, realisasi }: Cell): string {
  return asal === 'dihitung' ? '' : (figureView(realisasi).raw ?? '')
}

/** Typed components by the name of their field. */
export function komponenRaws(indikator: PlannedIndikator, triwulan: Triwulan): Record<string, string> {
  if (!hasFormula(indikator)) return {}
  const { komponen } = indikator.cells[triwulan]
  const typed = indikator.komponen.filter(({ asal }) => asal === 'isian')
  return Object.fromEntries(
    typed.map(({ kode }) => [
      komponenField(kode),
      rawKomponen(
        indikator,
        komponen.find((one) => one.kode === kode),
      ),
    ]),
  )
}
