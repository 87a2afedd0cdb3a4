import type { RuleFinding } from '../../engine/rule.ts'
import { countedFigures } from '../../facts/counted-figures.ts'
import { agrees, divide, exactly, type Interval, scale } from '../../facts/interval.ts'
import { proseFigures } from '../../facts/prose-figures.ts'
import type { Facts, FactTable } from '../../facts/types.ts'
import { type FigureCell, hasFigure, tableName } from '../cells.ts'
import { inFormOf, middle } from '../money-text.ts'

const TIED = /^\s*(?:,\s*)?(?:\(|atau\s+|yaitu\s+|yakni\s+)(?:sebesar\s+|mencapai\s+)?$/i
const OF_ALL = /^\)?\s*dari\s+(?:seluruh|total|jumlah|keseluruhan)\b(?![^.;,]*\d)/i
/** Fewer digits stand in too many cells. */
const LEAST = 100

/** `33.897 orang atau 69,54% dari seluruh pengunjung`, beside the one table that counts them with its total. */
export function partFindings(facts: Facts): RuleFinding[] {
  return facts.sentences.flatMap(({ text, position }) =>
    proseFigures(text).flatMap(({ figure, at, end }): RuleFinding[] => {
      if (figure.unit !== 'persen' || !OF_ALL.test(text.slice(end, end + 80))) return []
      const part = countedFigures(text.slice(Math.max(0, at - 60), at)).at(-1)
      const from = Math.max(0, at - 60)
      if (!part || part.value < LEAST || !TIED.test(text.slice(from + part.end, at))) return []
      const wholes = facts.tables.flatMap((table) => wholesOf(table, part.value))
      const [first] = wholes
      const shares = wholes.flatMap(({ cell }) => shareOf(part.value, cell))
      if (!first || shares.some((share) => agrees(figure, share))) return []
      const [share] = shares
      if (!share || new Set(wholes.map(({ cell }) => cell.figure.value.toFixed())).size > 1) return []
      const expected = inFormOf(figure, middle(share))
      return [
        {
          message: `Persentase tertulis ${figure.text}, padahal ${part.text} dari ${first.cell.text} pada ${tableName(first.table)} adalah ${expected}.`,
          at: position,
          stated: figure.text,
          expected,
          arithmetic: `${part.text} ÷ ${first.cell.text} × 100% = ${expected}`,
          related: [{ position: first.cell.position }],
          key: `bagian ${text.slice(0, 80)}`,
          confidence: 0.8 * first.table.confidence,
        },
      ]
    }),
  )
}

function shareOf(part: number, { figure }: FigureCell): Interval[] {
  const ratio = divide(exactly(part), exactly(figure.value))
  return ratio === null ? [] : [scale(ratio, 100)]
}

/** The totals below every cell of that number. */
function wholesOf(table: FactTable, part: number): { table: FactTable; cell: FigureCell }[] {
  const total = table.rows.find(({ isTotal }) => isTotal)
  if (total === undefined) return []
  const columns = table.rows
    .filter(({ isTotal, isSubtotal }) => !isTotal && !isSubtotal)
    .flatMap(({ cells }) =>
      cells.flatMap((cell, at) => (hasFigure(cell) && cell.figure.value.eq(part) ? [at] : [])),
    )
  return columns.flatMap((at) =>
    total.cells.slice(at, at + 1).flatMap((cell) => (hasFigure(cell) ? [{ table, cell }] : [])),
  )
}
