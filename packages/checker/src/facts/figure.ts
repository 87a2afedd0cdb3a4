import { Decimal, parseNumber } from '@akuntabel/domain/notation'
import type { Figure } from './types.ts'

export interface FigureHint {
  unit?: Figure['unit']
  /** What one printed unit is worth: 1.000 in a table of thousands. */
  scale?: number
  /** `-` and `nihil` are zero here. */
  dashIsZero?: boolean
  /** Whole numbers here were never rounded: rupiah in full, people, documents. */
  exact?: boolean
}

const FORM =
  /^(rp\.?|idr)?\s*([(\-−–]?\s*(?:rp\.?)?\s*\d(?:[\d.,\s]*\d)?\s*(?:[.,]\s?[-–]{1,2})?\s*\)?)\s*(%|persen\b)?\s*([a-z][a-z ./-]{0,30})?[.;]?$/i
const MAGNITUDES: Record<string, number> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
}

/** No figure with its unit is longer. */
const LONGEST = 100

/** Reads one figure and nothing else: a cell, or what prose put behind `sebesar`. */
export function readFigure(text: string, hint: FigureHint = {}): Figure | null {
  const bare = text.trim()
  if (bare === '' || bare.length > LONGEST) return null
  if (hint.dashIsZero && /^(?:rp\.?\s*)?(?:[-–—−]+|nihil)$/i.test(bare))
    return zero(bare, hint.unit ?? 'rupiah')
  const found = FORM.exec(bare)
  if (!found) return null
  const [, currency, body = '', percent, tail] = found
  const words = tail?.trim().toLowerCase() ?? null
  const magnitude = words === null ? undefined : MAGNITUDES[words.replace(/\s*rupiah$/, '')]
  const unit = percent
    ? 'persen'
    : currency || /rp/i.test(body) || magnitude
      ? 'rupiah'
      : (hint.unit ?? 'angka')
  const reading = readDigits(body, unit)
  if (!reading) return null
  const worth = new Decimal(magnitude ?? (unit === 'persen' ? 1 : (hint.scale ?? 1)))
  const satuan = words === null || magnitude !== undefined || words === 'rupiah' ? null : words
  const exact =
    worth.eq(1) &&
    reading.decimals === 0 &&
    unit !== 'persen' &&
    (hint.exact === true || Boolean(currency) || satuan !== null)
  return build({ ...reading, unit, worth, exact, satuan, text: bare })
}

interface Digits {
  value: Decimal
  decimals: number
  clean: boolean
  confidence: number
}

function readDigits(body: string, unit: Figure['unit']): Digits | null {
  const tight = body.replace(/\s+/g, '')
  if (unit === 'persen' && /^-?\d{1,3}\.\d{3}$/.test(tight)) {
    return { value: new Decimal(tight), decimals: 3, clean: false, confidence: 0.8 }
  }
  const reading = parseNumber(body)
  if (!reading.ok) return null
  const foreign = reading.warnings.filter((warning) => warning !== 'ribuan-ambigu')
  const pointed = foreign.includes('titik-desimal') || foreign.includes('gaya-inggris')
  const fraction = (pointed ? /\.(\d+)\D*$/ : /,(\d+)\D*$/).exec(tight)?.[1] ?? ''
  return {
    value: reading.value,
    decimals: fraction.length,
    clean: foreign.length === 0,
    // `80.81` in a column of rupiah is not a sum of money.
    confidence: foreign.length === 0 ? 1 : pointed && unit === 'rupiah' ? 0.4 : 0.8,
  }
}

function build(
  parts: Digits & {
    unit: Figure['unit']
    worth: Decimal
    exact: boolean
    satuan: string | null
    text: string
  },
): Figure {
  const value = parts.value.times(parts.worth)
  const ulp = parts.exact ? new Decimal(0) : new Decimal(10).pow(-parts.decimals).times(parts.worth)
  const half = ulp.div(2)
  return {
    value,
    low: value.minus(half),
    high: value.plus(half),
    ulp,
    unit: parts.unit,
    text: parts.text,
    satuan: parts.satuan,
    clean: parts.clean,
    confidence: parts.confidence,
  }
}

function zero(text: string, unit: Figure['unit']): Figure {
  const value = new Decimal(0)
  return { value, low: value, high: value, ulp: value, unit, text, satuan: null, clean: true, confidence: 1 }
}
