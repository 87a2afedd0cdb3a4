import type { RuleFinding } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import { columnWords, rowName, tableName } from '../cells.ts'

/** A number of things that a sentence says of a row or a total must be the one its table has. */
export function rowFindings(facts: Facts): RuleFinding[] {
  return ledgerOf(facts)
    .rows.filter(({ said, cell }) => !cell.figure.value.eq(said.value))
    .map(({ said, cell, table, row, position }) => {
      const column = columnWords(table, cell.position.column ?? -1)
      return {
        message:
          `Disebut ${said.text} ${said.noun}, padahal ${tableName(table)} mencatat ${cell.text}${column === '' ? '' : ` (${column})`} untuk ${rowName(row)}.`.replace(
            '  ',
            ' ',
          ),
        at: position,
        stated: said.text,
        expected: cell.text,
        arithmetic: null,
        related: [{ position: cell.position }],
        key: `${row.isTotal ? (table.caption ?? '') : row.label} ${column} banyaknya`,
        confidence: 0.9 * table.confidence,
      }
    })
}
