import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { sameOffice } from '../../facts/office-name.ts'
import type { PeriodFact } from '../../facts/periods.ts'
import type { Facts } from '../../facts/types.ts'
import { nationalPlans } from './periode-nasional.ts'

export const rule: Rule = {
  id: 'waktu/periode',
  severity: 'error',
  meaning: 'Periode Renstra dikutip berbeda, atau bukan lima tahun.',
  tags: ['reviu:substansi-2'],
  check: (facts, all) => {
    const right = periodOf(facts, all)
    const cited = facts.periods.flatMap((period): RuleFinding[] => {
      const odd = isOdd(period, facts)
      // Quoting an earlier or a later Renstra is right.
      const differs = right !== null && !same(period, right) && overlap(period, right)
      if (!differs && !odd) return []
      const expected = differs ? `${right.from}–${right.to}` : null
      return [
        {
          message: differs
            ? `Renstra disebut ${period.text}, padahal periodenya ${expected}.`
            : `Renstra disebut ${period.text}, padahal Renstra berlaku lima tahun.`,
          at: period.position,
          stated: period.text,
          expected,
          arithmetic: null,
          related: differs && right.position ? [{ position: right.position }] : [],
          key: `periode ${period.sentence}`,
        },
      ]
    })
    return [...cited, ...nationalPlans(facts)]
  },
}

/** KPU counts its five years with both ends; a regional agency counts from the election to the next. */
function isOdd({ from, to }: PeriodFact, { document }: Facts): boolean {
  return to - from !== 4 && !(document.satker === null && to - from === 5)
}

type Period = Pick<PeriodFact, 'from' | 'to'> & { position: PeriodFact['position'] | null }

/** The Renstra itself when it is there, else what the document says most often; of one saying, nothing is right. */
function periodOf(facts: Facts, all: readonly Facts[]): Period | null {
  const plan = [facts, ...all].find(
    ({ document }) =>
      document.kind === 'renstra' && document.periode !== null && ofSameOffice(document.satker, facts),
  )?.document.periode
  if (plan) return { from: plan[0], to: plan[1], position: null }
  const counted = facts.periods
    .filter((period) => !isOdd(period, facts))
    .map((period) => ({ period, count: facts.periods.filter((other) => same(other, period)).length }))
    .sort((a, b) => b.count - a.count)
  return counted[0]?.period ?? null
}

function ofSameOffice(satker: Facts['document']['satker'], facts: Facts): boolean {
  return satker === null || facts.document.satker === null || sameOffice(satker, facts.document.satker)
}

function same(a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): boolean {
  return a.from === b.from && a.to === b.to
}

/** More than the shared border year of two Renstra. */
function overlap(a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): boolean {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from) >= 1
}
