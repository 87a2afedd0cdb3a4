import { Decimal } from '../number/decimal.ts'
import { formatNumber, groupThousands } from '../number/format-number.ts'
import { NUMBER_WARNINGS } from '../number/number-warning.ts'
import { parseNumber } from '../number/parse-number.ts'
import type { DecimalPayload, Difference, Kind, PayloadReading } from './kind.ts'

interface DecimalOptions extends Partial<Omit<Kind<DecimalPayload>, 'difference'>> {
  label: string
  example: string
  /** Unit of a difference, and of a chart's axis. */
  difference: { unit(satuan: string): string; axis(satuan: string): string | null }
}

/**
 * A kind of value that is a decimal number; what is not said goes as for a bare number.
 * Units: as the kind. Source: docs/domain.md §1. Example: `persen`, `angka`, `nilai`.
 * Edge: a kind may replace any part. Error: none.
 */
export function decimalKind(options: DecimalOptions): Kind<DecimalPayload> {
  const kind: Kind<DecimalPayload> = {
    keyboard: 'decimal',
    choices: () => null,
    read: (text) => readDecimal(text),
    format: ({ amount }, digits) => formatNumber(amount, { digits }),
    prose: (payload) => kind.format(payload, 'auto'),
    raw: ({ amount }) => typed(amount),
    words: () => null,
    column: 'amount',
    toColumn: ({ amount }) => amount.toFixed(),
    fromColumn: (text) => ({ amount: new Decimal(text) }),
    compare: (a, b) => a.amount.comparedTo(b.amount),
    better: 'naik',
    polarity: null,
    capaian: () => null,
    number: { of: ({ amount }) => amount, from: (amount) => ({ amount }) },
    apart: null,
    ...options,
    difference: differenceIn(options.difference),
  }
  return kind
}

/**
 * Reads a decimal that a person typed. Units: as typed. Source: docs/domain.md §1. Example: `97,5` → 97.5.
 * Edge: a way of writing that can be read twice carries a warning. Error: a sign of percent (unless asked for) or of
 * rupiah and unreadable text give a sentence.
 */
export function readDecimal(text: string, { percent = false } = {}): PayloadReading<DecimalPayload> {
  if (!percent && /(%|persen)\s*$/i.test(text)) return { ok: false, error: 'Tulis angka tanpa tanda persen.' }
  if (/rp/i.test(text)) return { ok: false, error: 'Tulis angka tanpa tanda rupiah.' }
  const reading = parseNumber(text)
  if (!reading.ok) return reading
  const warnings = reading.warnings.map((warning) => NUMBER_WARNINGS[warning])
  return { ok: true, payload: { amount: reading.value }, warnings }
}

function typed(amount: Decimal): string {
  const [whole = '0', fraction] = amount.toFixed().split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  return `${sign}${groupThousands(whole.replace('-', ''))}${fraction === undefined ? '' : `,${fraction}`}`
}

function differenceIn({ unit, axis }: DecimalOptions['difference']): Difference<DecimalPayload> {
  return { text: ({ amount }, satuan) => `${formatNumber(amount)} ${unit(satuan)}`.trim(), axis }
}
