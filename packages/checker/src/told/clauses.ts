import type { Statement } from './types.ts'

const CUT = /,?\s+(?:sedangkan|sementara(?: itu)?|namun|tetapi)\s+|;\s+|,\s+dan\s+/gi
const WENT =
  /\b(?:naik|meningkat|kenaikan|peningkatan|bertambah|tumbuh|turun|menurun|penurunan|berkurang|merosot)\b/i
/** The year that the sentence compares with, said once for all its clauses. */
const THAN_YEAR = /\b(?:di)?banding\p{L}*\s+(?:dengan\s+)?tahun\s+(?:20\d\d|sebelumnya|lalu)\b/iu

/** `Dibandingkan tahun 2021, X tumbuh 4%, sedangkan Y menurun 2 poin`: each row with its own word, where all have one. */
export function clausesOf(statement: Statement): Statement[] {
  const { text, numbers, named } = statement
  if (named.length < 2) return [statement]
  const cuts = [...text.matchAll(CUT)].map(({ index, 0: cut }) => ({ from: index, to: index + cut.length }))
  const spans = [...cuts.map(({ from }) => from), text.length].map((to, at) => ({
    from: cuts[at - 1]?.to ?? 0,
    to,
  }))
  const than = THAN_YEAR.exec(text)
  const clauses = spans.map((span): Statement => {
    const holds = ({ at, end }: { at: number; end: number }) => at >= span.from && end <= span.to
    const kept = than === null ? [span] : [span, { from: than.index, to: than.index + than[0].length }]
    return {
      ...statement,
      text: only(text, kept),
      numbers: numbers.filter(holds),
      named: named.filter(holds),
      implied: null,
      before: null,
    }
  })
  const isWhole = clauses.every((one) => one.named.length === 1 && WENT.test(one.text))
  return clauses.length > 1 && isWhole ? clauses : [statement]
}

/** All else blank, so that every place stays where it was. */
function only(text: string, spans: readonly { from: number; to: number }[]): string {
  return text.replace(/\S/g, (letter, at: number) =>
    spans.some(({ from, to }) => at >= from && at < to) ? letter : ' ',
  )
}
