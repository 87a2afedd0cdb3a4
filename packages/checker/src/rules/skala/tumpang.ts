import { formatNumber } from '@akuntabel/domain/notation'
import type { Rule } from '../../engine/rule.ts'
import type { ScaleBand } from '../../facts/types.ts'
import { boundaries } from '../scale-order.ts'

export const rule: Rule = {
  id: 'skala/tumpang',
  severity: 'error',
  meaning: 'Skala kategori tumpang tindih: satu angka masuk dua kategori.',
  tags: ['reviu:format-3'],
  needs: ['skala'],
  check: (facts) =>
    facts.scales.flatMap((scale) => {
      const pairs = boundaries(scale)
      const everywhere =
        pairs.filter(({ lower, upper }) => sharesPoint(lower, upper)).length >= pairs.length - 1 &&
        pairs.length > 1
      return pairs.flatMap(({ lower, upper }) => {
        const span = overlap(lower, upper)
        if (span === null) return []
        return [
          {
            message: `Skala ini tumpang tindih: ${span} masuk ${lower.name} dan ${upper.name} sekaligus.`,
            at: lower.position,
            stated: `${lower.text} dan ${upper.text}`,
            expected: `satu batas bersama, misalnya >${formatNumber(lower.to ?? 0)}`,
            arithmetic: null,
            related: [{ position: upper.position }],
            key: `${lower.name} ${upper.name} tumpang`,
            // A scale written `70–85, 85–100` throughout is a habit; readers still cannot place 85.
            ...(everywhere && sharesPoint(lower, upper) ? { severity: 'warning' as const } : {}),
          },
        ]
      })
    }),
}

function sharesPoint(lower: ScaleBand, upper: ScaleBand): boolean {
  return lower.to !== null && upper.from?.eq(lower.to) === true && lower.toIncluded && upper.fromIncluded
}

function overlap(lower: ScaleBand, upper: ScaleBand): string | null {
  if (upper.from === null) return null
  if (lower.to === null) return `angka mulai dari ${formatNumber(upper.from)}`
  if (sharesPoint(lower, upper)) return `angka ${formatNumber(lower.to)}`
  if (upper.from.gte(lower.to)) return null
  const end = upper.to?.lt(lower.to) ? upper.to : lower.to
  return `angka ${formatNumber(upper.from)} sampai ${formatNumber(end)}`
}
