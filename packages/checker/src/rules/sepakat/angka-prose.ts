import type { RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { Facts, Quantity } from '../../facts/types.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import type { ScopedQuantity } from '../../quantities/scoped.ts'
import { tableName } from '../cells.ts'
import { inFormOf, printed } from '../money-text.ts'
import { mostRepeated, overallFindings } from './angka-overall.ts'
import { claimsOf } from './angka-prose-claims.ts'
import { isOverYears, isPart, otherReading } from './other-reading.ts'

const NAMES: Record<string, string> = {
  pagu: 'Pagu',
  realisasi: 'Realisasi anggaran',
  sisa: 'Sisa anggaran',
  'persen-serapan': 'Serapan anggaran',
}

/** What sentences say of money, against the tables and against each other; and what they say of the office's achievement. */
export function proseFindings(facts: Facts): RuleFinding[] {
  const claims = claimsOf(facts).map((claim) => ({ claim, ...statedFor(facts, claim) }))
  return [
    ...claims.flatMap(({ claim, known, stated }) =>
      known && !otherReading(facts, { claim, known, stated }) ? [against(facts, claim, known)] : [],
    ),
    ...betweenSentences(
      facts,
      claims.flatMap(({ claim, known }) => (known ? [] : [claim])),
    ),
    ...overallFindings(facts),
  ]
}

/** What the tables say in the claim's scope, and the one of it that it must agree with. */
function statedFor(
  facts: Facts,
  claim: Quantity,
): { known: ScopedQuantity | undefined; stated: ScopedQuantity[] } {
  const stated = ledgerOf(facts).quantities.filter((other) => isSame(facts, other, claim))
  const sum = stated.find(({ measure }) => measure === 'jumlah')
  const own = stated.filter(({ measure }) => measure === claim.measure)
  const same = isOverYears(claim) ? undefined : (own.find(({ from }) => from === null) ?? own[0])
  // Money without a year, of a row that has one figure per year, is the sum of the years.
  return { known: claim.year === null ? (sum ?? same) : (same ?? sum), stated }
}

/** A named row may be quoted by any of its figures; the office's total by the figure of that measure only. */
function isSame(facts: Facts, { measure, scope, quantity }: ScopedQuantity, claim: Quantity): boolean {
  const role = facts.tables[quantity.table ?? -1]?.role
  if (quantity.source !== 'tabel' || (role !== 'anggaran' && role !== 'pendanaan')) return false
  if (quantity.figure.unit !== claim.figure.unit) return false
  if (claim.what !== 'satker') return quantity.subject === claim.subject || scope.subject === claim.what
  return (
    scope.subject === 'satker' &&
    measure === claim.measure &&
    (scope.year === claim.year || scope.year === null)
  )
}

function against(facts: Facts, claim: Quantity, { quantity, from }: ScopedQuantity): RuleFinding {
  const table = facts.tables[quantity.table ?? -1]
  const name = `${NAMES[claim.measure] ?? 'Angka'} ${claim.what === 'satker' ? 'keseluruhan' : claim.subject}`
  const right = from === null ? quantity.figure.text : inFormOf(claim.figure, quantity.figure.value)
  const where = from === null ? `${table ? tableName(table) : 'tabel'} menyebut` : 'menurut jumlah tabel'
  return {
    message: `${name} disebut ${printed(claim.figure)}, padahal ${where} ${inFormOf(claim.figure, quantity.figure.value)}.`,
    at: claim.position,
    stated: claim.figure.text,
    expected: right,
    arithmetic: from === null ? null : arithmetic(claim, from, right),
    related: [{ position: quantity.position }],
    key: keyOf(claim),
    confidence: claim.confidence * quantity.confidence,
  }
}

function arithmetic({ measure }: Quantity, [pagu, realisasi]: [Quantity, Quantity], right: string): string {
  return measure === 'sisa'
    ? `${printed(pagu.figure)} − ${printed(realisasi.figure)} = ${right}`
    : `${printed(realisasi.figure)} ÷ ${printed(pagu.figure)} × 100% = ${right}`
}

function keyOf({ what, measure, year }: Quantity): string {
  return `${what} ${measure} ${year ?? ''}`
}

/** Two sentences about one thing that no table settles: a person must say which of them is right. */
function betweenSentences(facts: Facts, claims: readonly Quantity[]): RuleFinding[] {
  return [...Map.groupBy(claims, keyOf).values()].flatMap((same) => {
    const told = same.filter((claim) => !(claim.figure.unit === 'rupiah' && isPart(facts, claim)))
    const anchor = mostRepeated(told)
    if (!anchor) return []
    return told
      .filter((claim) => !sameFigure(claim.figure, anchor.figure) && claim.figure.unit === anchor.figure.unit)
      .map((claim) => ({
        message: `${NAMES[claim.measure]} ${claim.what === 'satker' ? 'keseluruhan' : claim.subject} disebut ${printed(claim.figure)}, padahal di tempat lain ${printed(anchor.figure)}.`,
        at: claim.position,
        stated: claim.figure.text,
        expected: anchor.figure.text,
        arithmetic: null,
        related: [{ position: anchor.position }],
        key: keyOf(claim),
        severity: 'warning' as const,
        confidence: Math.min(claim.confidence, anchor.confidence),
      }))
  })
}
