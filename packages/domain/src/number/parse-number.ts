import { Decimal } from './decimal.ts'
import type { NumberWarning } from './number-warning.ts'

export type NumberReading =
  | { ok: true; value: Decimal; warnings: NumberWarning[] }
  /** One Indonesian sentence that says what to write. */
  | { ok: false; error: string }

const REFUSED = 'Angka tidak terbaca. Tulis misalnya 1.234,5.'

/** What each writing of the digits means; the first that fits wins. */
const FORMS: { pattern: RegExp; decimal: ',' | '.' | null; warning: NumberWarning | null }[] = [
  { pattern: /^\d+$/, decimal: null, warning: null },
  { pattern: /^\d+,\d+$/, decimal: ',', warning: null },
  { pattern: /^0\.\d+$/, decimal: '.', warning: 'titik-desimal' },
  { pattern: /^[1-9]\d{0,2}\.\d{3}$/, decimal: null, warning: 'ribuan-ambigu' },
  { pattern: /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, decimal: ',', warning: null },
  { pattern: /^\d{4,}(\.\d{3})+(,\d+)?$/, decimal: ',', warning: 'kelompok-ribuan' },
  { pattern: /^\d+\.\d+$/, decimal: '.', warning: 'titik-desimal' },
  { pattern: /^[1-9]\d{0,2}(,\d{3})+\.\d+$/, decimal: '.', warning: 'gaya-inggris' },
  { pattern: /^[1-9]\d{0,2}(,\d{3}){2,}$/, decimal: '.', warning: 'gaya-inggris' },
]

/**
 * Reads a number as people and documents write it; a closing `%` and `Rp` are ignored.
 * Units: the number as written (`99,16 %` is 99.16). Source: docs/domain.md §1.
 * Example: `parseNumber('1.234.567,89')` → 1234567.89; `(4.836.000)` → −4836000.
 * Edge: `8.000` is eight thousand and carries the warning `ribuan-ambigu`; `80.81`, `4351.000` and `98, 56 %`
 * are read with a warning. Error: `1.2.3`, words and empty text give `ok: false` with a sentence.
 */
export function parseNumber(text: string): NumberReading {
  const { body, negative } = strip(text)
  const warnings: NumberWarning[] = []
  let digits = body
  if (/\s/.test(digits)) {
    if (!isSpacedNumber(digits)) return { ok: false, error: REFUSED }
    warnings.push('spasi')
    digits = digits.replace(/\s+/g, '')
  }
  const form = FORMS.find((candidate) => candidate.pattern.test(digits))
  if (form === undefined) return { ok: false, error: REFUSED }
  if (form.warning !== null) warnings.push(form.warning)
  const plain = plainDigits(digits, form.decimal)
  const value = new Decimal(plain)
  return { ok: true, value: negative && !value.isZero() ? value.negated() : value, warnings }
}

function strip(text: string): { body: string; negative: boolean } {
  let body = text.replace(/[\u00a0\u202f\u2007]/g, ' ').trim()
  const parentheses = /^(?:rp\.?\s*)?\((.*)\)$/i.exec(body)
  if (parentheses !== null) body = (parentheses[1] ?? '').trim()
  const signed = /^([-−–]?)\s*((?:rp\.?|idr)?)\s*([-−–]?)\s*(.*)$/is.exec(body)
  const [, before = '', , after = '', rest = ''] = signed ?? []
  // Two signs are no number: the second stays in the text and is refused.
  const signs = [parentheses === null ? '' : '(', before, after].filter((sign) => sign !== '')
  body = signs.length > 1 ? body : rest
  const negative = signs.length > 0
  body = body.replace(/\s*(%|persen|rupiah)$/i, '').replace(/[.,]\s?[-–]{1,2}$/, '')
  return { body, negative }
}

/** Spaces may stand beside a separator or between groups of three, nowhere else. */
function isSpacedNumber(digits: string): boolean {
  return /^\d{1,3}( \d{3})+(,\d+)?$/.test(digits) || /^\d+(\s*[.,]\s*\d+)+$/.test(digits)
}

function plainDigits(digits: string, decimal: ',' | '.' | null): string {
  if (decimal === ',') return digits.replaceAll('.', '').replace(',', '.')
  if (decimal === '.') return digits.replaceAll(',', '')
  return digits.replaceAll('.', '')
}
