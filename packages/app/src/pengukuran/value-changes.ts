import { formatDate, NILAI_STATUS, valueFromColumns } from '@akuntabel/domain'
import type { GridKomponenNilai, KeadaanTriwulan, NilaiKeadaan } from '@akuntabel/store'
import { figureView } from '../view/figure.ts'
import type { PlannedIndikator } from '../year/plan.ts'
import { hasFormula, rawKomponen } from './count-value.ts'
import { TEXT_FIELDS } from './value-fields.ts'

/** One thing that is not what it was; null where nothing stood there. */
export interface ValueChangeView {
  label: string
  dari: string | null
  menjadi: string | null
}

/** What of one indicator differs between two moments of its quarter. */
export function valueChanges(
  indikator: PlannedIndikator,
  { dari, menjadi }: { dari: KeadaanTriwulan; menjadi: KeadaanTriwulan },
): ValueChangeView[] {
  const before = said(indikator, dari[indikator.indikator_id])
  const after = said(indikator, menjadi[indikator.indikator_id])
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((label) => {
    const [dari, menjadi] = [before.get(label) ?? null, after.get(label) ?? null]
    return dari === menjadi ? [] : [{ label, dari, menjadi }]
  })
}

/** Everything said of a value, in words, by its label; what is empty is left out. */
function said(indikator: PlannedIndikator, one: NilaiKeadaan | undefined): Map<string, string> {
  const found = new Map<string, string>()
  const add = (label: string, text: string | null | undefined): void => {
    if (text !== null && text !== undefined && text.trim() !== '') found.set(label, text)
  }
  if (one === undefined) return found
  const value = valueFromColumns(indikator.kind, one)
  const raw = (part: GridKomponenNilai): string => (hasFormula(indikator) ? rawKomponen(indikator, part) : '')
  add('Realisasi', value === null ? null : figureView(value).text)
  for (const { kode, nama } of hasFormula(indikator) ? indikator.komponen : []) {
    const part = one.komponen[kode]
    add(`Komponen ${kode} · ${nama}`, part && raw({ kode, rincian: null, ...part }))
  }
  if (one.status !== 'diukur') {
    const until = one.sampai === null ? '' : ` sampai ${formatDate(one.sampai)}`
    add('Keadaan nilai', `${NILAI_STATUS[one.status]}${until}: ${one.alasan ?? ''}`)
  }
  add('Alasan tanpa komponen', one.asal_alasan)
  for (const { column, label } of TEXT_FIELDS) add(label, one[column])
  for (const [id, nama] of Object.entries(one.bukti)) add(`Bukti ${nama} (${id.slice(0, 8)})`, 'ada')
  return found
}
