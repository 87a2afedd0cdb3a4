import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { toldFindings } from '../../told/told-findings.ts'
import { achievementFindings } from './angka-achievement.ts'
import { budgetFindings } from './angka-budget.ts'
import { claimFindings } from './angka-claims.ts'
import { indicatorFindings } from './angka-indicator.ts'
import { pairFindings } from './angka-pairs.ts'
import { proseFindings } from './angka-prose.ts'
import { rowFindings } from './angka-rows.ts'
import { summaryFindings } from './angka-summary.ts'
import { yearlyFindings } from './angka-yearly.ts'

export const rule: Rule = {
  id: 'sepakat/angka',
  severity: 'error',
  meaning: 'Satu besaran disebut dengan dua angka yang berbeda.',
  tags: ['reviu:mekanisme-5'],
  check: (facts) => [
    ...achievementFindings(facts),
    ...withoutTwice([...indicatorFindings(facts), ...claimFindings(facts)]),
    ...rowFindings(facts),
    ...summaryFindings(facts),
    ...yearlyFindings(facts),
    ...budgetFindings(facts),
    ...withoutTwice([...proseFindings(facts), ...pairFindings(facts)]),
    ...toldFindings(facts, 'sepakat/angka'),
  ],
}

/** The office's total can be caught by its name and by its pagu: once is enough. */
function withoutTwice(findings: RuleFinding[]): RuleFinding[] {
  const known = new Set<string>()
  return findings.filter((found) => {
    const name = `${found.at.block} ${found.stated}`
    const again = known.has(name)
    known.add(name)
    return !again
  })
}
