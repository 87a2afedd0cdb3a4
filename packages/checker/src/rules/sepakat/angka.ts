import type { Rule } from '../../engine/rule.ts'
import { achievementFindings } from './angka-achievement.ts'
import { budgetFindings } from './angka-budget.ts'
import { proseFindings } from './angka-prose.ts'

export const rule: Rule = {
  id: 'sepakat/angka',
  severity: 'error',
  meaning: 'Satu besaran disebut dengan dua angka yang berbeda.',
  check: (facts) => [...achievementFindings(facts), ...budgetFindings(facts), ...proseFindings(facts)],
}
