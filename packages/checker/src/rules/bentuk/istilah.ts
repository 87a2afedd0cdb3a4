import data from '../../data/istilah.json' with { type: 'json' }
import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { type TextPlace, textPlaces } from '../../facts/places.ts'
import type { Facts } from '../../facts/types.ts'

export const rule: Rule = {
  id: 'bentuk/istilah',
  severity: 'info',
  meaning: 'Ejaan istilah tidak baku.',
  tags: ['lke:3.b-1'],
  check: (facts) => {
    const uses = new Map<string, { printed: string; place: TextPlace }[]>()
    const official = budgetLines(facts)
    for (const place of textPlaces(facts)) {
      if (place.kind === 'sel' && official.has(`${place.position.table}/${place.position.row}`)) continue
      for (const found of place.text.matchAll(WORD)) {
        const word = found[0].toLowerCase()
        uses.set(word, [...(uses.get(word) ?? []), { printed: found[0], place }])
      }
    }
    return [...uses].flatMap(([word, places]) => toFinding(word, places))
  },
}

/** Rows with a budget code bear the name the budget document gives them. */
function budgetLines(facts: Facts): Set<string> {
  return new Set(
    facts.tables.flatMap(({ rows }) =>
      rows.filter(({ kode }) => kode !== null).map(({ position }) => `${position.table}/${position.row}`),
    ),
  )
}

const TERMS = new Map(Object.entries(data.istilah))
const WORD = new RegExp(`(?<![\\p{L}-])(?:${[...TERMS.keys()].join('|')})(?![\\p{L}-])`, 'giu')
const RELATED = 20

/** One finding for each wrong spelling, at its first place; the other places are related. */
function toFinding(word: string, uses: readonly { printed: string; place: TextPlace }[]): RuleFinding[] {
  const [first, ...rest] = uses
  const right = TERMS.get(word)
  if (!first || right === undefined) return []
  const stated = first.printed
  const expected = /^\p{Lu}/u.test(stated) ? `${right[0]?.toUpperCase()}${right.slice(1)}` : right
  const times = uses.length > 1 ? ` (${uses.length} kali)` : ''
  return [
    {
      message: `Tertulis "${stated}"${times}; ejaan bakunya "${expected}".`,
      at: first.place.position,
      stated,
      expected,
      arithmetic: null,
      related: rest.slice(0, RELATED).map(({ place }) => ({ position: place.position })),
      key: word,
    },
  ]
}
