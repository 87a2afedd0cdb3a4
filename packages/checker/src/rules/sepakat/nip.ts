import { parseNip } from '@akuntabel/domain/notation'
import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { everyone, isDoubted, type Named, samePerson } from './people.ts'

export const rule: Rule = {
  id: 'sepakat/nip',
  severity: 'error',
  meaning: 'NIP satu pejabat berbeda, atau NIP itu tidak mungkin.',
  tags: ['reviu:format-1'],
  check: (facts, all) => {
    const names = everyone(all).filter(({ person }) => person.nip !== null)
    return names
      .filter((named) => named.facts === facts)
      .flatMap((own) => impossible(own) ?? differs(own, names) ?? shared(own, names) ?? [])
  },
}

const sameNip = (a: Named, b: Named) => a.person.nip === b.person.nip
/** Civil servants had nine digits until 2009. */
const OLD_LENGTH = 9

function impossible(own: Named): RuleFinding[] | null {
  const nip = own.person.nip ?? ''
  const reading = parseNip(nip)
  if (reading.ok || nip.length === OLD_LENGTH) return null
  return [
    finding(own, `NIP ${spaced(nip)} milik ${own.person.nama} tidak mungkin: ${lower(reading.error)}`, null),
  ]
}

/** One person, two numbers: the impossible one is named on its own, the rarer is doubted here. */
function differs(own: Named, names: readonly Named[]): RuleFinding[] | null {
  const other = names.find(
    (each) =>
      !sameNip(own, each) && samePerson(own.person, each.person) >= 0.9 && parseNip(each.person.nip ?? '').ok,
  )
  if (!other || !isDoubted(own, other, names, sameNip)) return null
  return [
    finding(
      own,
      `NIP ${own.person.nama} tertulis ${spaced(own.person.nip)}, di tempat lain ${spaced(other.person.nip)}.`,
      other,
    ),
  ]
}

/** Two people, one number. */
function shared(own: Named, names: readonly Named[]): RuleFinding[] | null {
  const other = names.find((each) => sameNip(own, each) && samePerson(own.person, each.person) === 0)
  if (!other || names.indexOf(other) > names.indexOf(own)) return null
  return [
    finding(
      own,
      `NIP ${spaced(own.person.nip)} dipakai ${own.person.nama} dan ${other.person.nama}.`,
      other,
      false,
    ),
  ]
}

function finding(own: Named, message: string, other: Named | null, correct = true): RuleFinding {
  return {
    message,
    at: own.person.position,
    stated: spaced(own.person.nip),
    expected: other !== null && correct ? spaced(other.person.nip) : null,
    arithmetic: null,
    related: other === null ? [] : [{ position: other.person.position, facts: other.facts }],
    key: `nip ${own.person.bare} ${own.person.nip}`,
    confidence: own.person.nip?.length === 18 ? 1 : 0.6,
  }
}

function spaced(nip: string | null): string {
  return (nip ?? '').replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
}

function lower(sentence: string): string {
  return `${sentence[0]?.toLowerCase()}${sentence.slice(1)}`.replace(/^nip/, 'NIP')
}
