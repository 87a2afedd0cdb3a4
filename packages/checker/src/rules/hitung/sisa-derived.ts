import type { RuleFinding } from '../../engine/rule.ts'
import type { FactTable } from '../../facts/types.ts'
import { columnName, rowKey, rowName, sureness } from '../cells.ts'
import { derivedColumns, difference } from '../derived-columns.ts'
import { inFormOf, middle, printed } from '../money-text.ts'

const APART = /\b(?:selisih|efisiensi|sisa|kurang|kekurangan|deviasi|kesenjangan|gap)\b/i

/** A column of differences in which nearly every row is one column less another: the row that is not. */
export function derivedDifferences(table: FactTable): RuleFinding[] {
  const isWanted = (at: number) => {
    const column = table.columns[at]
    return column?.role === 'figure' && APART.test(column.header)
  }
  return derivedColumns(table, difference, isWanted).flatMap(({ column, a, b, wrong }) =>
    wrong.map(({ row, a: more, b: less, cell, computed }) => {
      const expected = inFormOf(cell.figure, middle(computed))
      return {
        message: `${columnName(table, column)} ${rowName(row)} tertulis ${cell.text}, padahal ${columnName(table, a)} dikurangi ${columnName(table, b)} adalah ${expected}.`,
        at: cell.position,
        stated: cell.text,
        expected,
        arithmetic: `${printed(more.figure)} − ${printed(less.figure)} = ${expected}`,
        related: [{ position: more.position }, { position: less.position }],
        key: `${rowKey(table, row)} ${column} selisih`,
        confidence: 0.9 * sureness(table, [more.figure, less.figure, cell.figure]),
      }
    }),
  )
}
