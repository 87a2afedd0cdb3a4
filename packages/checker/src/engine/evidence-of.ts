import type { ReadDocument } from '@akuntabel/documents'
import type { Facts } from '../facts/types.ts'
import { LOOKED_AT } from '../rules/looked-at.ts'
import type { Finding, Passed, Unchecked } from './finding.ts'
import { locate } from './locate.ts'
import { NEEDS } from './needs.ts'
import type { Rule } from './rule.ts'

interface Looking {
  rules: readonly Rule[]
  compared: readonly Facts[]
  doc: ReadDocument | undefined
  findings: readonly Finding[]
}

/** Of every rule: what it found right, and what it had nothing to look at or could not read. */
export function evidenceOf(
  facts: Facts,
  { rules, compared, doc, findings }: Looking,
): { passed: Passed[]; unchecked: Unchecked[] } {
  const passed: Passed[] = []
  const unchecked: Unchecked[] = []
  for (const { id: rule, needs = [], evidence } of rules) {
    const missing = needs.find((need) => !NEEDS[need].has(facts))
    if (missing !== undefined) unchecked.push({ rule, why: NEEDS[missing].why, location: null })
    for (const { outcome, at, message, arithmetic } of evidence?.(facts, compared) ?? []) {
      const location = locate(at, facts, doc)
      if (outcome === 'lulus') passed.push({ rule, message, arithmetic, location })
      else unchecked.push({ rule, why: message, location })
    }
    const looked = missing === undefined ? LOOKED_AT[rule] : undefined
    if (looked === undefined) continue
    const places = looked.places(facts)
    const [first] = places
    if (first === undefined) {
      unchecked.push({ rule, why: `Tidak ada ${looked.noun} yang terbaca.`, location: null })
      continue
    }
    if (evidence !== undefined) continue
    const wrong = findings.filter((one) => one.rule === rule).reduce((sum, one) => sum + one.places.length, 0)
    if (wrong >= places.length) continue
    const message =
      wrong === 0
        ? `${places.length} ${looked.noun} diperiksa, tanpa temuan.`
        : `${places.length} ${looked.noun} diperiksa, temuan di ${wrong} tempat.`
    passed.push({ rule, message, arithmetic: null, location: locate(first, facts, doc) })
  }
  return { passed, unchecked }
}
