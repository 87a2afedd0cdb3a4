import { expect, test } from 'vitest'
import type { Rule, RuleFinding } from './rule.ts'
import { withoutRepeats } from './without-repeats.ts'

const rule = { id: 'sepakat/angka' } as Rule
const found = (block: number, stated: string, general = false) => ({
  rule,
  found: { stated, general, at: { block } } as RuleFinding,
})

test('a broad reading is silent where a narrower one told the same words', () => {
  const raised = [found(3, '14 orang'), found(3, '14', true), found(3, '4', true), found(5, '14', true)]
  expect(withoutRepeats(raised)).toEqual([raised[0], raised[2], raised[3]])
})

test('of two broad readings the first speaks', () => {
  const raised = [found(3, 'Rp1.000,-', true), found(3, '1.000', true)]
  expect(withoutRepeats(raised)).toEqual([raised[0]])
})
