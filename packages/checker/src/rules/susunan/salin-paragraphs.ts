import { officeText } from '../../facts/office-name.ts'
import { headingAt } from '../../facts/places.ts'
import type { Facts, Sentence } from '../../facts/types.ts'
import { tokens } from '../../facts/words.ts'

/** A paragraph in the words that are its own: years and the office's name left out. */
export interface Paragraph {
  first: Sentence
  text: string
  words: string[]
  /** Numbers of it that are no years, as printed, in order. */
  numbers: string
}

/** Shorter ones are alike by chance: captions, sentences the law prescribes. */
const FEWEST_WORDS = 25
const YEAR = /\b20\d\d\b/g
const LAW = /\b(?:undang-undang|peraturan|keputusan|instruksi)\b[^.;]{0,60}\bnomor\b/i

/** Paragraphs of a report in the parts where it answers for a year of its own. */
export function ownParagraphs(facts: Facts): Paragraph[] {
  return paragraphs(facts).filter(({ first }) => isAnswering(facts, first.block))
}

export function paragraphs(facts: Facts): Paragraph[] {
  return [...Map.groupBy(facts.sentences, ({ block }) => block).values()].flatMap((sentences) => {
    const [first] = sentences
    const text = sentences.map((sentence) => sentence.text).join(' ')
    if (!first || LAW.test(text)) return []
    const bare = withoutNames(text, facts)
    const words = tokens(bare).filter((word) => !/^\d/.test(word))
    const numbers = (bare.match(/\d[\d.,]*\d|\d/g) ?? []).join(' ')
    return words.length < FEWEST_WORDS ? [] : [{ first, text, words, numbers }]
  })
}

function withoutNames(text: string, { document }: Facts): string {
  const years = text.replace(YEAR, ' ')
  return document.satker === null
    ? years
    : years.replaceAll(new RegExp(escaped(document.satker.nama), 'gi'), ' ')
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

const ANSWERING =
  /\b(?:akuntabilitas|capaian|analisis|evaluasi|realisasi|hasil|kendala|penutup|kesimpulan|simpulan|ringkasan|ikhtisar)\b/i
const CHAPTER = /^bab\b/i

/** By the heading above, and by its chapter: duties and law stay the same from year to year. */
function isAnswering(facts: Facts, block: number): boolean {
  const chapter = facts.sections.findLast(
    ({ position, label, heading }) => position.block <= block && CHAPTER.test(label ?? heading),
  )
  return ANSWERING.test(`${headingAt(facts, block)} ${chapter?.heading ?? ''}`)
}

const SIZE = 6

/** Every run of six words. */
export function shingles(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - SIZE + 1))
    .map((_, at) => words.slice(at, at + SIZE).join(' '))
}

/** `KPU Kota Blitar, 2020`, else the file. */
export function nameOf({ document, file }: Facts): string {
  const { satker, tahun } = document
  return satker === null || tahun === null ? file : `laporan ${officeText(satker)} tahun ${tahun}`
}
