import type { Facts, Section } from '../../facts/types.ts'

export interface Chapter {
  position: Section['position']
  from: number
  to: number
}

/** From the heading Akuntabilitas Kinerja to the next chapter; a report without it was not read as a report. */
export function chapterOf(facts: Facts): Chapter | null {
  const { sections } = facts
  const at = sections.findIndex(
    ({ heading }, index) =>
      /^(?:bab\s+(?:iii|3)\b.*\b(?:akuntabilitas|capaian|kinerja)\b.*|(?:iii\.?\s+)?akuntabilitas kinerja)$/i.test(
        heading.trim(),
      ) ||
      (/^bab\s+(?:iii|3)$/i.test(heading.trim()) &&
        /akuntabilitas|capaian/i.test(sections[index + 1]?.heading ?? '')),
  )
  const start = sections[at]
  if (!start) return null
  const end = sections
    .slice(at + 1)
    .find(({ heading }) => /^bab\s+(?:iv|4)\b|^penutup$/i.test(heading.trim()))
  const last = facts.sentences.at(-1)?.block ?? 0
  return { position: start.position, from: start.position.block, to: end?.position.block ?? last + 1 }
}

/** Headings, sentences, captions and column heads of the chapter. */
export function wordsUnder(facts: Facts, { from, to }: Chapter): string {
  const within = ({ block }: { block: number }) => block >= from && block < to
  return [
    ...facts.sections.filter(({ position }) => within(position)).map(({ heading }) => heading),
    ...facts.sentences.filter(within).map(({ text }) => text),
    ...facts.tables
      .filter(({ position }) => within(position))
      .map(({ caption, columns }) => `${caption ?? ''} ${columns.map(({ header }) => header).join(' ')}`),
    // What a report says it cannot show, with the reason, is not missing.
    ...facts.tables
      .filter(({ position, heading }) => within(position) && UNAVAILABLE.test(heading ?? ''))
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
  ].join('\n')
}

const UNAVAILABLE = /\bbelum tersedia\b|\btidak (?:dapat )?disajikan\b/i
