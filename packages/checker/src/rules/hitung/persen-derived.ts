import type { RuleFinding } from '../../engine/rule.ts'
import type { FactTable } from '../../facts/types.ts'
import { achievements, fitsAchievement } from '../achievement.ts'
import { columnName, rowKey, rowName, sureness } from '../cells.ts'
import { derivedColumns, type Line, share } from '../derived-columns.ts'
import { inFormOf, middle, printed } from '../money-text.ts'

const SHARE = /%|\bpersen/i
const GROWTH = /\b(?:pertumbuhan|kenaikan|penurunan|perubahan|naik|turun|tumbuh|laju|capaian|serapan)\b/i

/** Counted by neither formula of less-is-better. */
function isOtherwise({ a, b, cell }: Line): boolean {
  return !achievements(b.figure, a.figure).some((way) => fitsAchievement(cell.figure, way))
}

/** A column of shares in which nearly every row is one column by another: the row that is not. */
export function derivedShares(table: FactTable): RuleFinding[] {
  const isWanted = (at: number) => {
    const column = table.columns[at]
    if (column === undefined || !/^(?:figure|lain|target)$/.test(column.role)) return false
    return SHARE.test(column.header) && !GROWTH.test(column.header)
  }
  return derivedColumns(table, share, isWanted).flatMap(({ column, a, b, wrong }) =>
    wrong.filter(isOtherwise).map(({ row, a: part, b: whole, cell, computed }) => {
      const expected = inFormOf(cell.figure, middle(computed))
      return {
        message: `${columnName(table, column)} ${rowName(row)} tertulis ${cell.text}, padahal ${columnName(table, a)} dibagi ${columnName(table, b)} adalah ${expected}.`,
        at: cell.position,
        stated: cell.text,
        expected,
        arithmetic: `${printed(part.figure)} ÷ ${printed(whole.figure)} × 100% = ${expected}`,
        related: [{ position: part.position }, { position: whole.position }],
        key: `${rowKey(table, row)} ${column} bagian`,
        confidence: 0.9 * sureness(table, [part.figure, whole.figure, cell.figure]),
      }
    }),
  )
}
