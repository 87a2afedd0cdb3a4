import type { RuleFinding } from '../../engine/rule.ts'
import { agrees, sameFigure } from '../../facts/interval.ts'
import type { Facts, Figure, Quantity } from '../../facts/types.ts'
import { tableName } from '../cells.ts'
import { fits, percentOf } from '../hitung/persen-share.ts'
import { inFormOf, middle, printed } from '../money-text.ts'
import { overallFindings } from './angka-overall.ts'
import { claimsOf } from './angka-prose-claims.ts'

const NAMES: Record<string, string> = {
  pagu: 'Pagu',
  realisasi: 'Realisasi anggaran',
  sisa: 'Sisa anggaran',
  'persen-serapan': 'Serapan anggaran',
}

/** What sentences say of money, against the tables; and what they say of the office's achievement, against each other. */
export function proseFindings(facts: Facts): RuleFinding[] {
  return [...claimsOf(facts).flatMap((claim) => check(facts, claim)), ...overallFindings(facts)]
}

/** Money of a whole plan: no table of one year says it. */
const OVER_YEARS =
  /^[^.;]{0,20}\b(?:selama|untuk|dalam)\s+(?:kurun\s+)?(?:waktu\s+)?(?:(?:dua|tiga|empat|lima|[2-9])\s*(?:\([a-z]+\)\s*)?tahun|periode|20\d\d\s*[-–])/i

function check(facts: Facts, claim: Quantity): RuleFinding[] {
  const stated = facts.quantities.filter(
    (quantity) => quantity.source === 'tabel' && isSame(facts, quantity, claim),
  )
  const sum = stated.find((quantity) => quantity.measure === 'jumlah')
  const years = OVER_YEARS.test(claim.sentence.slice((claim.at ?? 0) + claim.figure.text.length))
  const same = years ? undefined : stated.find((quantity) => quantity.measure === claim.measure)
  // Money without a year, of a row that has one figure per year, is the sum of the years.
  const known = claim.year === null ? (sum ?? same) : (same ?? sum)
  if (!known && claim.measure === 'persen-serapan' && claim.what === 'satker')
    return computedFindings(facts, claim)
  if (!known || stated.some((quantity) => sameFigure(quantity.figure, claim.figure))) return []
  if (claim.measure === 'persen-serapan' && fitsComputed(facts, claim.figure)) return []
  if (claim.what === 'satker' && claim.figure.unit === 'rupiah' && isPart(facts, claim.figure)) return []
  const table = facts.tables[known.table ?? -1]
  const name = `${NAMES[claim.measure] ?? 'Angka'} ${claim.what === 'satker' ? 'keseluruhan' : claim.subject}`
  return [
    {
      message: `${name} disebut ${printed(claim.figure)}, padahal ${table ? tableName(table) : 'tabel'} menyebut ${printed(known.figure)}.`,
      at: claim.position,
      stated: claim.figure.text,
      expected: known.figure.text,
      arithmetic: null,
      related: [{ position: known.position }],
      key: `${claim.what} ${claim.measure} ${claim.year ?? ''}`,
      confidence: claim.confidence * known.confidence,
    },
  ]
}

/** A named row may be quoted by any of its figures; the office's total by the figure of that measure only. */
function isSame(facts: Facts, quantity: Quantity, claim: Quantity): boolean {
  const table = facts.tables[quantity.table ?? -1]
  if (
    !table ||
    (table.role !== 'anggaran' && table.role !== 'pendanaan') ||
    quantity.figure.unit !== claim.figure.unit
  )
    return false
  if (claim.what !== 'satker') return quantity.subject === claim.subject || quantity.what === claim.what
  return (
    quantity.what === 'satker' &&
    quantity.measure === claim.measure &&
    (quantity.year === claim.year || quantity.year === null)
  )
}

function fitsComputed(facts: Facts, figure: Figure): boolean {
  const [pagu, realisasi] = [totalsOf(facts, 'pagu')[0], totalsOf(facts, 'realisasi')[0]]
  const ratio = pagu && realisasi ? percentOf(realisasi.figure, pagu.figure) : null
  return ratio !== null && agrees(figure, ratio)
}

function totalsOf(facts: Facts, measure: 'pagu' | 'realisasi'): Quantity[] {
  return facts.quantities.filter(
    (quantity) => quantity.source === 'tabel' && quantity.what === 'satker' && quantity.measure === measure,
  )
}

/** Where no table prints the office's percentage: what its only totals give. */
function computedFindings(facts: Facts, claim: Quantity): RuleFinding[] {
  const [pagu, ...otherPagu] = totalsOf(facts, 'pagu')
  const [realisasi, ...otherRealisasi] = totalsOf(facts, 'realisasi')
  if (!pagu || !realisasi || otherPagu.length > 0 || otherRealisasi.length > 0) return []
  if (pagu.table !== realisasi.table || pagu.year !== claim.year) return []
  const computed = percentOf(realisasi.figure, pagu.figure)
  if (computed === null || fits(claim.figure, computed)) return []
  const expected = inFormOf(claim.figure, middle(computed))
  return [
    {
      message: `Serapan anggaran keseluruhan disebut ${printed(claim.figure)}, padahal menurut jumlah tabel ${expected}.`,
      at: claim.position,
      stated: claim.figure.text,
      expected,
      arithmetic: `${printed(realisasi.figure)} ÷ ${printed(pagu.figure)} × 100% = ${expected}`,
      related: [{ position: pagu.position }],
      key: `satker persen-serapan ${claim.year ?? ''}`,
      confidence: claim.confidence * pagu.confidence * realisasi.confidence,
    },
  ]
}

/** Money that some table prints: a programme, a revision, a grant; then the sentence speaks of that. */
function isPart(facts: Facts, figure: Figure): boolean {
  return facts.tables.some((table) =>
    table.rows.some((row) =>
      row.cells.some(
        (cell) =>
          cell.figure !== null &&
          cell.figure.unit === 'rupiah' &&
          !cell.figure.value.isZero() &&
          sameFigure(cell.figure, figure),
      ),
    ),
  )
}
