import { readFigure } from './figure.ts'
import type { Figure } from './types.ts'

export interface ProseFigure {
  figure: Figure
  /** Where it starts and ends in the text. */
  at: number
  end: number
}

const MONEY =
  /Rp\.?\s*\d[\d.]*(?:,\d{1,2}(?!\d)|,\d{3,6}(?=\s+(?:ribu|juta|mili|mily|trili)))?(?:\s+(?:ribu|juta|miliar|milyar|triliun)\b)?/gi
const BARE_MONEY = /(?<![\d.,/A-Za-z-])\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?(?![\d/])/g
const PERCENT = /(?<![\d.,/A-Za-z-])\d{1,3}(?:\s?[.,]\s?\d{1,4})?\s*(?:%|persen\b)/gi

/** Rupiah and percentages in running text; other numbers say too little alone. */
export function proseFigures(text: string): ProseFigure[] {
  const found: ProseFigure[] = []
  for (const pattern of [MONEY, BARE_MONEY, PERCENT]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (found.some((other) => match.index < other.end && end > other.at)) continue
      const printed = match[0].replace(/[.\s]+$/, '')
      const figure = readFigure(
        printed,
        pattern === PERCENT ? { unit: 'persen' } : { unit: 'rupiah', exact: true },
      )
      if (figure) found.push({ figure, at: match.index, end: match.index + printed.length })
    }
  }
  return found.filter((each) => !isRangeEnd(text, each)).sort((a, b) => a.at - b.at)
}

const TO = '\\s*(?:-|–|—|s\\.?d\\.?|s/d|sampai(?:\\s+dengan)?|hingga)\\s*'
const AFTER_NUMBER = new RegExp(`\\d\\s*%?${TO}$`, 'i')
const BEFORE_PERCENT = new RegExp(`^${TO}\\d[\\d.,]*\\s*(?:%|persen)`, 'i')
const BEFORE_MONEY = new RegExp(`^${TO}Rp`, 'i')

/** `85% - 100%` is a class of a scale or a span, and neither end is a claim. */
function isRangeEnd(text: string, { figure, at, end }: ProseFigure): boolean {
  const next = figure.unit === 'persen' ? BEFORE_PERCENT : BEFORE_MONEY
  return AFTER_NUMBER.test(text.slice(Math.max(0, at - 24), at)) || next.test(text.slice(end, end + 40))
}
