import {
  Decimal,
  formatNumber,
  formatRupiah,
  isTooFine,
  MONTHS,
  parseNumber,
  TOO_FINE,
  toRoman,
} from '@akuntabel/domain'
import type { RencanaPenarikan, TargetSerapan } from '@akuntabel/store'
import { AppError, isAppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { readMoney } from '../input/figure-input.ts'
import { blankRow, editOf, type SavedRow } from '../lembar/sheet-rows.ts'

/** `b1` to `b12`, a month each. */
export const BULAN_FIELDS = MONTHS.map((_, at) => `b${at + 1}`)
/** `t1` to `t4`, a quarter each. */
export const TRIWULAN_FIELDS = [1, 2, 3, 4].map((triwulan) => `t${triwulan}`)

export const RENCANA_LABELS: Record<string, string> = {
  ...Object.fromEntries(BULAN_FIELDS.map((field, at) => [field, MONTHS[at] ?? field])),
  ...Object.fromEntries(TRIWULAN_FIELDS.map((field, at) => [field, `Triwulan ${toRoman(at + 1)}`])),
}

export const TARGET_ROW = 'target'

export function rencanaRowId(kode: string): string {
  return `baris/${kode}`
}

/** The targets above the plan, and every lowest row with its months. */
export function rencanaRows(
  leaves: readonly string[],
  { rencana, target }: { rencana: readonly RencanaPenarikan[]; target: TargetSerapan | null },
): Map<string, SavedRow> {
  const known = new Map(rencana.map((row) => [row.kode, row]))
  return new Map([
    [TARGET_ROW, targetRow(target)],
    ...leaves.map((kode): [string, SavedRow] => {
      const row = known.get(kode)
      return [rencanaRowId(kode), row === undefined ? blankRow(...BULAN_FIELDS) : monthsRow(row)]
    }),
  ])
}

function targetRow(target: TargetSerapan | null): SavedRow {
  if (target === null) return blankRow(...TRIWULAN_FIELDS)
  const texts = target.triwulan.map((text) => (text === null ? '' : formatNumber(new Decimal(text))))
  return {
    ...editOf(target),
    fields: Object.fromEntries(TRIWULAN_FIELDS.map((field, at) => [field, texts[at] ?? ''])),
  }
}

function monthsRow(row: RencanaPenarikan): SavedRow {
  const texts = row.bulan.map((amount) => formatRupiah(amount).replace('Rp', ''))
  return {
    ...editOf(row),
    fields: Object.fromEntries(BULAN_FIELDS.map((field, at) => [field, texts[at] ?? ''])),
  }
}

/** The months of a row: all empty is no plan, else an empty month is one in which nothing is meant to be spent. */
export function readMonths(fields: Record<string, string>): bigint[] | null {
  const typed = BULAN_FIELDS.map((field) => (fields[field] ?? '').trim())
  if (typed.every((text) => text === '')) return null
  const wrong: Record<string, string> = {}
  const bulan = typed.map((text, at) => {
    const field = BULAN_FIELDS[at] as string
    if (text === '') return 0n
    try {
      const amount = readMoney(text, field)
      if (amount < 0n) wrong[field] = 'Rencana tidak boleh kurang dari nol.'
      return amount
    } catch (error) {
      if (!isAppError(error)) throw error
      Object.assign(wrong, error.data.fields)
      return 0n
    }
  })
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
  return bulan
}

/** Percent of the pagu by the end of each quarter; a later quarter is not below an earlier one. */
export function readTargets(fields: Record<string, string>): (string | null)[] {
  const wrong: Record<string, string> = {}
  let least = new Decimal(0)
  const targets = TRIWULAN_FIELDS.map((field) => {
    const text = (fields[field] ?? '').trim()
    if (text === '') return null
    const reading = parseNumber(text.replace(/%$/, '').trim())
    if (!reading.ok || reading.value.isNegative() || reading.value.gt(100)) {
      wrong[field] = 'Tulis persen dari 0 sampai 100, contoh: 40.'
      return null
    }
    if (isTooFine(reading.value)) wrong[field] = TOO_FINE
    if (reading.value.lt(least))
      wrong[field] = 'Target dihitung sejak Januari, jadi tidak boleh di bawah triwulan sebelumnya.'
    least = reading.value
    return reading.value.toFixed()
  })
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
  return targets
}

export function goneRow(): AppError {
  return new AppError('tidak-ditemukan', {
    sentence:
      'Baris ini tidak ada lagi dalam DIPA, atau sudah mempunyai baris di bawahnya. Muat ulang halaman.',
  })
}
