import { NUMBER_WARNINGS } from '../number/number-warning.ts'
import { parseNumber } from '../number/parse-number.ts'
import { parseRupiah } from '../number/rupiah.ts'
import { parseDate } from '../period/date.ts'
import type { Policy } from '../policy/policy.ts'
import { OPINI_LABELS } from './kinds.ts'
import type { Value, ValueKind } from './value.ts'

export type ValueReading =
  /** `warnings` are Indonesian sentences: readable, but say how it was read. */
  { ok: true; value: Value; warnings: string[] } | { ok: false; error: string }

/**
 * Reads what a person typed for a figure of the given kind.
 * Units: as the kind (percent, number, whole rupiah, code, ISO date). Source: docs/domain.md §1.
 * Example: `parseValue('persen', '97,5 %', policy)` → 97.5; `parseValue('opini', 'wtp', policy)` → WTP.
 * Edge: `-` is 0 for rupiah only; `8.000` as percent is read as 8000 with a warning.
 * Error: an Indonesian sentence that says what to write; empty text gives `kosong`.
 */
export function parseValue(kind: ValueKind, text: string, policy: Policy): ValueReading {
  if (text.trim() === '') return { ok: false, error: 'kosong' }
  switch (kind) {
    case 'persen':
    case 'angka':
    case 'nilai':
      return readNumber(kind, text)
    case 'rupiah':
      return readRupiah(text)
    case 'predikat':
      return readCode(kind, text, policy.predikatOrder)
    case 'opini':
      return readCode(kind, text, policy.opiniOrder)
    case 'ya-tidak':
      return readYesNo(text)
    case 'hari': {
      const date = parseDate(text)
      if (date === null)
        return { ok: false, error: 'Tanggal tidak terbaca. Tulis misalnya 28 Februari 2022.' }
      return { ok: true, value: { kind, date }, warnings: [] }
    }
  }
}

function readNumber(kind: 'persen' | 'angka' | 'nilai', text: string): ValueReading {
  if (kind !== 'persen' && /(%|persen)\s*$/i.test(text)) {
    return { ok: false, error: 'Tulis angka tanpa tanda persen.' }
  }
  if (/rp/i.test(text)) return { ok: false, error: 'Tulis angka tanpa tanda rupiah.' }
  const reading = parseNumber(text)
  if (!reading.ok) return reading
  if (kind === 'nilai' && (reading.value.lt(0) || reading.value.gt(100))) {
    return { ok: false, error: 'Nilai harus antara 0 dan 100.' }
  }
  const warnings = reading.warnings.map((warning) => NUMBER_WARNINGS[warning])
  return { ok: true, value: { kind, amount: reading.value }, warnings }
}

function readRupiah(text: string): ValueReading {
  const reading = parseRupiah(text)
  if (!reading.ok) return reading
  const warnings = reading.warnings.map((warning) => NUMBER_WARNINGS[warning])
  return { ok: true, value: { kind: 'rupiah', amount: reading.value }, warnings }
}

function readCode(kind: 'predikat' | 'opini', text: string, order: readonly string[]): ValueReading {
  const wanted = canonical(text)
  const code = order.find(
    (candidate) =>
      canonical(candidate) === wanted || canonical(OPINI_LABELS[candidate] ?? candidate) === wanted,
  )
  if (code !== undefined) return { ok: true, value: { kind, code }, warnings: [] }
  const name = kind === 'predikat' ? 'Predikat' : 'Opini'
  return { ok: false, error: `${name} tidak dikenal. Pilih salah satu: ${order.toReversed().join(', ')}.` }
}

function canonical(text: string): string {
  return text.toUpperCase().replace(/[\s-]+/g, '')
}

function readYesNo(text: string): ValueReading {
  const word = text.trim().toLowerCase()
  if (word === 'ya' || word === 'y')
    return { ok: true, value: { kind: 'ya-tidak', code: 'ya' }, warnings: [] }
  if (word === 'tidak' || word === 't') {
    return { ok: true, value: { kind: 'ya-tidak', code: 'tidak' }, warnings: [] }
  }
  return { ok: false, error: 'Jawab dengan Ya atau Tidak.' }
}
