import { formatNumber } from '@akuntabel/domain/notation'
import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { Facts, ScaleFact } from '../../facts/types.ts'
import { boundaries, sortedBands } from '../scale-order.ts'

export const rule: Rule = {
  id: 'skala/celah',
  severity: 'error',
  meaning: 'Skala kategori berlubang: ada angka yang tidak masuk kategori mana pun.',
  tags: ['reviu:format-3'],
  needs: ['skala'],
  check: (facts) =>
    facts.scales
      // A sentence quotes the scale of a regulation as it is.
      .filter(({ table }) => table !== null)
      .flatMap((scale) => [...holesBetween(scale), ...holeBelow(scale, facts)]),
}

function holesBetween(scale: ScaleFact): RuleFinding[] {
  return boundaries(scale).flatMap(({ lower, upper }) => {
    if (lower.to === null || upper.from === null || upper.from.lt(lower.to)) return []
    const touches = upper.from.eq(lower.to)
    if (touches && (lower.toIncluded || upper.fromIncluded)) return []
    // `89,99` and `90`: figures are printed with two digits.
    if (!touches && upper.from.minus(lower.to).lte(0.01)) return []
    const [end, start] = [formatNumber(lower.to), formatNumber(upper.from)]
    const span = touches ? `angka ${end}` : `angka di antara ${end} dan ${start}`
    return [
      {
        message: `Skala ini berlubang: ${span} tidak masuk ${lower.name} maupun ${upper.name}.`,
        at: lower.position,
        stated: `${lower.text} dan ${upper.text}`,
        expected: `satu batas bersama, misalnya >${end}`,
        arithmetic: null,
        related: [{ position: upper.position }],
        key: `${lower.name} ${upper.name} celah`,
        // Whole numbers leave a hole of one only where figures have decimals.
        ...(upper.from.minus(lower.to).lte(1) ? { severity: 'warning' as const } : {}),
      },
    ]
  })
}

function holeBelow(scale: ScaleFact, facts: Facts): RuleFinding[] {
  // A row whose range was not read may be the lowest class.
  const rows = facts.tables[scale.table ?? -1]?.rows.filter((row) => !row.isTotal).length ?? 0
  if (rows > scale.bands.length) return []
  const [lowest] = sortedBands(scale)
  if (!lowest?.from || lowest.from.isZero()) return []
  const start = formatNumber(lowest.from)
  return [
    {
      message: `Skala ini berlubang: angka di bawah ${start} tidak masuk kategori mana pun.`,
      at: lowest.position,
      stated: lowest.text,
      expected: `0 sampai ${start}`,
      arithmetic: null,
      related: [],
      key: `${lowest.name} bawah celah`,
      severity: 'warning',
    },
  ]
}
