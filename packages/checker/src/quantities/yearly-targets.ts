import type { Position } from '@akuntabel/documents'
import { readFigure } from '../facts/figure.ts'
import type { FactCell, Facts, FactTable, Figure } from '../facts/types.ts'
import { tokens } from '../facts/words.ts'
import { hasFigure } from '../rules/cells.ts'

/** `Nilai kinerja ditargetkan naik dari 88 pada tahun 2020 menjadi 96 pada tahun 2024`, beside the table that plans it. */
export interface YearlyTarget {
  label: string
  year: number
  figure: Figure
  planned: { table: FactTable; cell: FactCell & { figure: Figure } }
  position: Position
}

const IN_YEAR =
  /(?<![\d.,/-])(\d[\d.]*(?:,\d+)?\s*(?:%|persen\b)?)(?:\s+\p{L}+)?\s+(?:pada|di|untuk)\s+(?:akhir\s+)?tahun\s+(20\d\d)\b/giu

/** What sentences say is planned of an indikator in a year, where exactly one cell of a table plans it. */
export function yearlyTargets(facts: Facts): YearlyTarget[] {
  const plans = facts.tables.flatMap((table) =>
    yearsOf(table) < 2 ? [] : table.rows.map((row) => ({ table, row, words: tokens(row.label) })),
  )
  // Whatever a strategic plan says of a year of its period is planned.
  const { kind, periode } = facts.document
  const coming = kind === 'renstra' && periode !== null ? periode : null
  const told = facts.sentences.filter(
    ({ text }) =>
      (coming !== null && !/\b(?:mencapai|tercapai|(?:ter)?realisasi)\b/i.test(text)) ||
      /\b(?:di)?target(?:kan|nya)?\b/i.test(text),
  )
  return told.flatMap(({ text, position }) => {
    const said = [...text.matchAll(IN_YEAR)]
    if (said.length === 0) return []
    const about = plans.filter(({ words }) => names(text.slice(0, said[0]?.index), words))
    const [plan] = about
    if (plan === undefined || about.length !== 1) return []
    return said.flatMap(([, printed = '', tahun]): YearlyTarget[] => {
      const year = Number(tahun)
      if (coming !== null && (year < coming[0] || year > coming[1])) return []
      const figure = readFigure(printed)
      const cells = plan.row.cells.filter((_, at) => plan.table.columns[at]?.year === year)
      const [cell] = cells
      if (figure === null || cells.length !== 1 || cell === undefined || !hasFigure(cell)) return []
      return [{ label: plan.row.label, year, figure, planned: { table: plan.table, cell }, position }]
    })
  })
}

/** Figures of one year only are what was reached. */
function yearsOf({ columns }: FactTable): number {
  return new Set(columns.flatMap(({ year, money }) => (year === null || money ? [] : [year]))).size
}

function names(text: string, words: readonly string[]): boolean {
  if (words.length < 2 || words.join('').length < 9) return false
  return ` ${tokens(text).join(' ')} `.includes(` ${words.join(' ')} `)
}
