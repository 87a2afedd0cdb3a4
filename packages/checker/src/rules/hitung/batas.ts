import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import type { BoundClaim } from '../../quantities/bounds.ts'
import { type Share, sharesOf } from '../../quantities/shares.ts'
import { middle } from '../money-text.ts'

export const rule: Rule = {
  id: 'hitung/batas',
  severity: 'error',
  meaning: 'Pernyataan “semua di atas” atau “semua di bawah” tidak benar untuk salah satunya.',
  tags: ['reviu:mekanisme-5'],
  check: (facts) => ledgerOf(facts).bounds.flatMap((claim) => checkClaim(facts, claim)),
}

function checkClaim(facts: Facts, claim: BoundClaim): RuleFinding[] {
  const shares = sharesOf(facts, claim.noun)
  if (claim.count !== null && claim.count !== shares.length) return []
  const outside = shares.filter((share) => isOutside(share, claim))
  const [first] = outside
  if (!first) return []
  const value = `${middle(first.percent).toDecimalPlaces(2).toString().replace('.', ',')}%`
  return [
    {
      message: `Disebut semua ${claim.noun} ${claim.text}, padahal ${first.name} ${value}.`,
      at: claim.position,
      stated: claim.text,
      expected: value,
      arithmetic: null,
      related: outside.map(({ position }) => ({ position })),
      key: `${claim.noun} ${claim.text}`,
      // Without a number the words may mean another set.
      confidence: claim.count === null ? 0.6 : 0.9,
    },
  ]
}

function isOutside({ percent }: Share, { bound }: BoundClaim): boolean {
  return 'atLeast' in bound ? percent.high.lt(bound.atLeast.low) : percent.low.gt(bound.atMost.high)
}
