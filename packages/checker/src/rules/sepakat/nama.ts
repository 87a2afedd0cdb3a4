import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { degreesOf } from '../../facts/names.ts'
import { everyone, isDoubted, type Named, samePerson } from './people.ts'

export const rule: Rule = {
  id: 'sepakat/nama',
  severity: 'error',
  meaning: 'Nama atau gelar satu pejabat ditulis berbeda.',
  tags: ['reviu:format-1'],
  check: (facts, all) => {
    const names = everyone(all)
    return names
      .filter((named) => named.facts === facts)
      .flatMap((own) => spelling(own, names) ?? degrees(own, names) ?? [])
  },
}

const sameName = (a: Named, b: Named) => a.person.bare === b.person.bare
const sameDegrees = (a: Named, b: Named) => sameName(a, b) && !conflict(a, b)

function spelling(own: Named, names: readonly Named[]): RuleFinding[] | null {
  const others = names
    .filter((other) => !sameName(own, other) && samePerson(own.person, other.person) > 0)
    .toSorted((a, b) => rank(own, b, names) - rank(own, a, names))
  const other = others[0]
  if (!other || !isDoubted(own, other, names, sameName)) return null
  return [finding(own, other, 'Nama', samePerson(own.person, other.person))]
}

/** The surest, then the most frequent. */
function rank(own: Named, other: Named, names: readonly Named[]): number {
  return samePerson(own.person, other.person) * 1000 + names.filter((each) => sameName(each, other)).length
}

/** Leaving degrees out is allowed; other degrees are not. People earn new ones: only documents of one year are compared. */
function degrees(own: Named, names: readonly Named[]): RuleFinding[] | null {
  const other = names.find((each) => sameName(own, each) && sameTime(own, each) && conflict(own, each))
  if (!other || !isDoubted(own, other, names, sameDegrees)) return null
  return [finding(own, other, 'Gelar', 0.9)]
}

function conflict(a: Named, b: Named): boolean {
  const [one, other] = [degreesOf(a.person.gelar), degreesOf(b.person.gelar)]
  return one.some((degree) => !other.includes(degree)) && other.some((degree) => !one.includes(degree))
}

function sameTime(a: Named, b: Named): boolean {
  return (
    a.facts === b.facts ||
    (a.facts.document.tahun !== null && a.facts.document.tahun === b.facts.document.tahun)
  )
}

function finding(own: Named, other: Named, what: string, confidence: number): RuleFinding {
  const [stated, expected] = [own.person.nama, other.person.nama]
  return {
    message: `${what} pejabat tertulis ${stated.replace(/,$/, '')}, di tempat lain ${expected.replace(/[.,]+$/, '')}.`,
    at: own.person.position,
    stated,
    expected,
    arithmetic: null,
    related: [{ position: other.person.position, facts: other.facts }],
    key: `${what} ${own.person.bare} ${stated} ${expected}`,
    confidence,
  }
}
