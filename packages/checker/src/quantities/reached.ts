import type { Position } from '@akuntabel/documents'
import { NUMBER_WORDS } from '../facts/counts.ts'
import type { Facts, FactTable } from '../facts/types.ts'
import { squeezed } from '../facts/words.ts'
import { hasFigure } from '../rules/cells.ts'
import { isWholeYear } from '../rules/indicators.ts'
import { type Measured, measuredRows } from '../rules/measured-rows.ts'
import { partAbove } from '../rules/table-parts.ts'

/** `Dua indikator melampaui target`: a number of indicators that a sentence says came so far. */
export interface ReachedClaim {
  count: number
  /** As printed: `dua indikator melampaui target`. */
  text: string
  /** How many did, by every fair reading of the words. */
  counts: number[]
  table: FactTable
  position: Position
}

type Outcome = 'reached' | 'above' | 'equal' | 'missed'

const NUMBER = ['satu', ...NUMBER_WORDS]
const ONE = `\\d{1,2}(?:\\s*\\(\\s*[a-z ]+\\s*\\))?|${NUMBER.toReversed().join('|')}`
const CLAIM = new RegExp(
  `(?<![\\d.,/-]|\\bdari\\s+|\\bsalah\\s+|\\bke-?\\s?)\\b(${ONE})(?:\\s+dari\\s+(?:total\\s+|seluruh\\s+)?(?:${ONE}))?\\s+indikator(?:\\s+kinerja)?(?:\\s+(?:utama|sasaran))?\\s+(?:(?:yang|telah|sudah|berhasil|dapat|lainnya)\\s+){0,3}((?:belum|tidak)\\s+(?:dapat\\s+)?(?:mencapai|memenuhi)|(?:mencapai|memenuhi)\\s*(?:atau|dan|dan/atau|/)\\s*(?:melampaui|melebihi)|mencapai|memenuhi|melampaui|melebihi)\\s+(?:target|100\\s*%)`,
  'gi',
)
const ALL =
  /\b(seluruh|semua|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))\s+indikator(?:\s+kinerja)?(?:\s+(?:utama|sasaran))?\s+(?:(?:telah|sudah|berhasil|dapat)\s+){0,3}((?:mencapai|memenuhi|melampaui|melebihi)\s*(?:atau|dan|dan\/atau|\/)\s*(?:melampaui|melebihi|memenuhi|mencapai)|mencapai|memenuhi|melampaui|melebihi)\s+(?:target|100\s*%)/gi
/** Of a part, a quarter or another year. */
const OTHERS =
  /\b(?:triwulan|semester|sasaran (?:ini|tersebut|\d|pertama|kedua|ketiga)|program|renstra|jangka menengah|tahun lalu|sebelumnya|kecuali|selain)\b/i

/** Counts of reached indicators, where one table measures them all and gives each its capaian. */
export function reachedClaims(facts: Facts): ReachedClaim[] {
  const measured = measuredOnce(facts)
  if (measured === null) return []
  const { table, lines } = measured
  return facts.sentences.flatMap(({ text, position }) =>
    OTHERS.test(text) || !namesYear(text, facts.document.tahun)
      ? []
      : [...text.matchAll(CLAIM), ...text.matchAll(ALL)].map(([whole, number = '', words = '']) => ({
          count: numberOf(number.toLowerCase()) ?? lines.length,
          text: whole,
          counts: countsOf(lines, words.toLowerCase()),
          table,
          position,
        })),
  )
}

/** Digits, or a word from *satu* to *dua belas*, `ketiga` too; null for `seluruh`. */
function numberOf(word: string): number | null {
  const place = NUMBER.indexOf(word.replace(/^ke(?=\p{L})/u, ''))
  const digits = Number.parseInt(word, 10)
  return place >= 0 ? place + 1 : Number.isNaN(digits) ? null : digits
}

/** The indicators, each measured in one table: the one that has all of them, or several that share none. */
function measuredOnce(facts: Facts): { table: FactTable; lines: Measured[] } | null {
  const tables = facts.tables
    .filter((table) => table.role === 'pengukuran' && isWholeYear(table))
    .map((table) => ({ table, lines: measuredRows(table) }))
    .toSorted((a, b) => b.lines.length - a.lines.length)
  const [largest] = tables
  if (
    largest === undefined ||
    goesOn(
      facts,
      tables.map(({ table }) => table),
    )
  )
    return null
  const known = new Set(labelsOf(largest.lines))
  const others = tables.slice(1).flatMap(({ lines }) => lines)
  const repeated = labelsOf(others).filter((label) => known.has(label)).length
  const apart = repeated === 0 && new Set(labelsOf(others)).size === others.length
  const lines = repeated === others.length ? largest.lines : apart ? [...largest.lines, ...others] : []
  return lines.length < 2 || lines.some(({ capaian }) => !hasFigure(capaian))
    ? null
    : { table: largest.table, lines }
}

/** A page cut one of them, and the part below it has no head that says what its figures are. */
function goesOn(facts: Facts, measured: readonly FactTable[]): boolean {
  return facts.tables.some((table) => {
    const above = measured.includes(table) ? null : partAbove(facts, table)
    return above !== null && measured.includes(above)
  })
}

function labelsOf(lines: readonly Measured[]): string[] {
  return lines.map(({ row }) => squeezed(row.label))
}

function namesYear(text: string, own: number | null): boolean {
  const years = [...text.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year))
  return years.every((year) => year === own)
}

function countsOf(lines: readonly Measured[], words: string): number[] {
  const count = (...outcomes: Outcome[]) =>
    lines.filter((line) => outcomes.some((one) => is(line, one))).length
  if (/belum|tidak/.test(words)) return [count('missed')]
  if (/atau|dan|\//.test(words)) return [count('reached')]
  // An achievement that was cut off at 100 may stand for more.
  if (/melampaui|melebihi/.test(words))
    return [count('above'), count('reached')].slice(0, hasCapped(lines) ? 2 : 1)
  return [count('reached'), count('equal')]
}

function is({ capaian }: Measured, outcome: Outcome): boolean {
  const value = capaian.figure?.value
  if (value === undefined) return false
  if (outcome === 'above') return value.gt(100)
  if (outcome === 'equal') return value.eq(100)
  return outcome === 'reached' ? value.gte(100) : value.lt(100)
}

function hasCapped(lines: readonly Measured[]): boolean {
  return lines.some(
    ({ target, realisasi, capaian }) =>
      capaian.figure?.value.eq(100) === true &&
      target.figure !== null &&
      realisasi.figure !== null &&
      !target.figure.value.eq(realisasi.figure.value),
  )
}
