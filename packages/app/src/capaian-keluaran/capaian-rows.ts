import { Decimal, formatDate, formatNumber, isTooFine, parseNumber, TOO_FINE } from '@akuntabel/domain'
import type { CapaianFields, CapaianKeluaran } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { optionalDate } from '../input/schemas.ts'
import { readWith } from '../input/sentences.ts'
import { blankRow, editOf, type SavedRow } from '../lembar/sheet-rows.ts'

export const CAPAIAN_LABELS: Record<string, string> = {
  ...{ rvro: 'Volume tercapai', pcro: 'Progres (%)', tpcro: 'Target progres (%)' },
  ...{ lapor: 'Tanggal lapor', konfirmasi: 'Terkonfirmasi' },
}
const TICK = '✓'
const day = z.object({ lapor: optionalDate })

/** Every lowest row as a month's report of its output is typed in. */
export function capaianRows(
  leaves: readonly string[],
  reports: readonly CapaianKeluaran[],
): Map<string, SavedRow> {
  const known = new Map(reports.map((row) => [row.kode, row]))
  const text = (amount: string | null) => (amount === null ? '' : formatNumber(new Decimal(amount)))
  return new Map(
    leaves.map((kode) => {
      const row = known.get(kode)
      if (row === undefined) return [`baris/${kode}`, blankRow(...Object.keys(CAPAIAN_LABELS))]
      const fields = {
        ...{ rvro: text(row.rvro), pcro: text(row.pcro), tpcro: text(row.tpcro) },
        lapor: row.lapor === null ? '' : formatDate(row.lapor),
        konfirmasi: row.konfirmasi ? TICK : '',
      }
      return [`baris/${kode}`, { ...editOf(row), fields }]
    }),
  )
}

/** What was typed, read; every cell that is wrong is refused with its sentence. */
export function readCapaian(fields: Record<string, string>): CapaianFields {
  const wrong: Record<string, string> = {}
  const number = (name: string, most: number, sentence: string): string | null => {
    const typed = (fields[name] ?? '').replace(/%$/, '').trim()
    if (typed === '') return null
    const reading = parseNumber(typed)
    const fits = reading.ok && !reading.value.isNegative() && reading.value.lte(most)
    if (fits && !isTooFine(reading.value)) return reading.value.toFixed()
    wrong[name] = fits ? TOO_FINE : sentence
    return null
  }
  const percent = 'Tulis persen dari 0 sampai 100, contoh: 40.'
  const date = readWith(day, { lapor: fields.lapor ?? '' })
  if (!date.success) wrong.lapor = date.error.issues[0]?.message ?? ''
  const read = {
    rvro: number('rvro', 10 ** 12, 'Tulis volumenya sebagai angka, contoh: 12.'),
    pcro: number('pcro', 100, percent),
    tpcro: number('tpcro', 100, percent),
    lapor: date.data?.lapor ?? null,
    konfirmasi: fields.konfirmasi === TICK,
  }
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
  return read
}
