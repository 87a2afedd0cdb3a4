import type { RuleFinding } from '../../engine/rule.ts'
import type { CitationFact, Facts } from '../../facts/types.ts'
import { likeness, normalise } from '../../facts/words.ts'
import { lawText } from './law-text.ts'

const SAME_TITLE = 0.9
const WORDS = 3
/** Who cites more prints a list of laws, and holding each against each takes time by the square. */
const MOST = 200

interface Law {
  citation: CitationFact
  /** The first time it is cited, and how often. */
  first: number
  times: number
}

/** One regulation, by its title, under two numbers or two years: the rarer, or the later, is doubted. */
export function lawsTwice({ citations }: Facts): (citation: CitationFact) => RuleFinding | null {
  const cited = Map.groupBy(citations.entries(), ([, each]) => numberKey(each))
  const law = (citation: CitationFact): Law => {
    const same = cited.get(numberKey(citation)) ?? []
    const first = same.find(([, each]) => each === citation)?.[0] ?? 0
    return { citation, first, times: same.length }
  }
  const titled = citations.filter((each) => !each.nested && hasTitle(each))
  const laws = [...Map.groupBy(titled, (each) => `${numberKey(each)} ${each.tentang}`).values()]
    .slice(0, MOST)
    .flatMap(([first]) => (first ? [law(first)] : []))
  return (citation) => {
    if (citation.nested || !hasTitle(citation)) return null
    const other = laws.find(
      (candidate) =>
        candidate.citation.jenis === citation.jenis &&
        differ(citation, candidate.citation) &&
        oneLaw(citation, candidate.citation),
    )
    return other && isRarer(law(citation), other) ? findingOf(citation, other.citation) : null
  }
}

function findingOf(citation: CitationFact, other: CitationFact): RuleFinding {
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

function isRarer(own: Law, other: Law): boolean {
  return own.times < other.times || (own.times === other.times && own.first > other.first)
}

function numberKey({ jenis, nomor, tahun }: CitationFact): string {
  return `${jenis} ${nomor} ${tahun}`
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
