import type { RuleFinding } from '../engine/rule.ts'
import { saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import { type By, seriesOf } from './series.ts'
import type { Known, Statement } from './types.ts'

const WORDS = '(naik|meningkat|bertambah|tumbuh|turun|menurun|berkurang|peningkatan|kenaikan|penurunan)'
const ALWAYS = new RegExp(
  String.raw`\b(?:terus|selalu|senantiasa|secara konsisten|konsisten)(?:[- ]menerus)?\s+(?:mengalami\s+)?${WORDS}\b|\b${WORDS}\s+(?:setiap|tiap|pada setiap)\s+(?:tahun|triwulan)\w*|\b${WORDS}\s+dari\s+(?:tahun ke tahun|triwulan ke triwulan)`,
  'i',
)
const IN_YEAR = new RegExp(String.raw`^Pada tahun (20\d\d)\b[^.;]*?\b${WORDS}\b`, 'i')
const NOT =
  /\b(?:tidak|belum|bukan|tanpa|agar|untuk|akan|diharapkan|perlu|upaya|dapat|ditargetkan|target|direncanakan)\b/i
const DOWN = /turun|nurun|kurang/i

/** `terus meningkat`, `menurun setiap tahun`, `pada tahun 2020 meningkat`: against the row of the table that has these years. */
export function trendFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) => {
    const { text } = statement
    const always = ALWAYS.exec(text)
    if (NOT.test(text)) return []
    if (always) {
      const word = always[1] ?? always[2] ?? always[3] ?? ''
      const by: By = /triwulan/i.test(always[0]) ? 'period' : 'year'
      const series = seriesOf(model, statement, { by, at: always.index })
      return series === null ? [] : steps(statement, { word, series: within(text, series, by) })
    }
    const found = IN_YEAR.exec(text)
    const years = [...text.matchAll(/\b20\d\d\b/g)]
    if (!found || years.length > 1 || /\bdari(?:pada)?\b|\bdibanding/i.test(text)) return []
    const series = seriesOf(model, statement, {
      by: 'year',
      at: found[0].length,
    })
    const at = series?.findIndex(({ year }) => year === Number(found[1])) ?? -1
    const pair = series?.slice(at - 1, at + 1) ?? []
    return at > 0 ? steps(statement, { word: found[2] ?? '', series: pair }) : []
  })
}

/** `sejak tahun 2021`, `tiga tahun terakhir`: only a part of the series. */
function within(text: string, series: readonly Known[], by: By): readonly Known[] {
  if (by === 'period') return series
  const since = /\bsejak\s+(?:tahun\s+)?(20\d\d)/i.exec(text)?.[1]
  if (since !== undefined) return series.filter(({ year }) => (year ?? 0) >= Number(since))
  const last = /\b(dua|tiga|empat|lima|[2-5])(?:\s*\(\d\))? tahun (?:terakhir|berturut)/i
    .exec(text)?.[1]
    ?.toLowerCase()
  const count = last === undefined ? null : (COUNTS[last] ?? Number(last))
  return count === null ? series : series.slice(-count)
}

const COUNTS: Record<string, number> = { dua: 2, tiga: 3, empat: 4, lima: 5 }

interface Trend {
  word: string
  series: readonly Known[]
}

/** The first step that goes the other way. */
function steps(statement: Statement, { word, series }: Trend): RuleFinding[] {
  const sign = DOWN.test(word) ? -1 : 1
  const at = series.findIndex((one, index) => {
    const before = series[index - 1]
    return before !== undefined && Math.sign(one.value - before.value) === -sign
  })
  const [before, after] = [series[at - 1], series[at]]
  if (!before || !after) return []
  return [
    saying({
      statement,
      message: `Kalimat ini menyebut “${word}”, padahal ${nameOf(after)} (${after.text}) ${sign > 0 ? 'lebih rendah' : 'lebih tinggi'} daripada ${nameOf(before)} (${before.text}).`,
      stated: word,
      expected: sign > 0 ? 'turun' : 'naik',
      arithmetic: `${after.text} ${sign > 0 ? '<' : '>'} ${before.text}`,
      related: [before.cell.position, after.cell.position],
      sure: 0.75 * after.table.confidence,
    }),
  ]
}

function nameOf({ year, period }: Known): string {
  return period ?? String(year)
}
