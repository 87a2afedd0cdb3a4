import type { RuleFinding } from '../../engine/rule.ts'
import type { CitationFact, Facts } from '../../facts/types.ts'
import { likeness, normalise } from '../../facts/words.ts'
import { lawText } from './law-text.ts'

const SAME_TITLE = 0.9
const WORDS = 3

/** One regulation, by its title, under two numbers or two years: the rarer, or the later, is doubted. */
export function twoNumbers(citation: CitationFact, facts: Facts): RuleFinding | null {
  if (citation.nested || !hasTitle(citation)) return null
  const others = facts.citations.filter(
    (other) => !other.nested && other.jenis === citation.jenis && hasTitle(other) && oneLaw(citation, other),
  )
  const other = others.find((candidate) => differ(citation, candidate))
  if (!other || !isRarer(citation, other, facts)) return null
  return {
    message: `${lawText(citation)} di tempat lain disebut ${lawText(other)} dengan judul yang sama.`,
    at: citation.position,
    stated: numberOf(citation),
    expected: numberOf(other),
    arithmetic: null,
    related: [{ position: other.position }],
    key: `${citation.jenis} ${numberOf(citation)} ${numberOf(other)}`,
  }
}

function hasTitle({ tentang }: CitationFact): boolean {
  return tentang !== null && normalise(tentang).split(' ').length >= WORDS && !/^perubahan\b/i.test(tentang)
}

function oneLaw(a: CitationFact, b: CitationFact): boolean {
  const [one, other] = [normalise(a.tentang ?? '').split(' '), normalise(b.tentang ?? '').split(' ')]
  const length = Math.min(one.length, other.length, 14)
  return likeness(one.slice(0, length).join(' '), other.slice(0, length).join(' ')) >= SAME_TITLE
}

/** Exactly one of number and year differs; both different may be an old law and the new one. */
function differ(a: CitationFact, b: CitationFact): boolean {
  const [one, other] = [split(a), split(b)]
  return (
    (one.number === other.number) !== (one.year === other.year) && one.year !== null && other.year !== null
  )
}

/** `5/PR.03-1-Kpt/03/KPU/I/2018` bears its year at the end. */
function split(citation: CitationFact): { number: string; year: number | null } {
  const tail = /^(.*)\/(20\d\d)$/.exec(citation.nomor)
  return {
    number: (tail?.[1] ?? citation.nomor).replace(/^0+/, '').toLowerCase(),
    year: citation.tahun ?? (tail ? Number(tail[2]) : null),
  }
}

function numberOf(citation: CitationFact): string {
  return `Nomor ${citation.nomor}${citation.tahun === null ? '' : ` Tahun ${citation.tahun}`}`
}

function isRarer(citation: CitationFact, other: CitationFact, facts: Facts): boolean {
  const count = (wanted: CitationFact) =>
    facts.citations.filter(
      (each) => each.jenis === wanted.jenis && each.nomor === wanted.nomor && each.tahun === wanted.tahun,
    ).length
  const [own, theirs] = [count(citation), count(other)]
  return (
    own < theirs || (own === theirs && facts.citations.indexOf(citation) > facts.citations.indexOf(other))
  )
}
