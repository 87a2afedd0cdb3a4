import type { RuleFinding } from '../../engine/rule.ts'
import { agrees } from '../../facts/interval.ts'
import type { Facts } from '../../facts/types.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import { sureness, tableName } from '../cells.ts'
import { inFormOf, middle, printed, sumText } from '../money-text.ts'

/** A code whose parts stand in other tables must be their sum, too. */
export function acrossFindings(facts: Facts): RuleFinding[] {
  return ledgerOf(facts)
    .sums.filter(({ cell, sum }) => !agrees(cell.figure, sum))
    .map(({ node, measure, table, cell, children, sum }) => {
      const figures = children.map(({ figure }) => figure)
      const expected = inFormOf(cell.figure, middle(sum))
      return {
        message: `${measure === 'pagu' ? 'Pagu' : 'Realisasi'} ${node.code} pada ${tableName(table)} tertulis ${printed(cell.figure)}, padahal rinciannya pada tabel lain berjumlah ${expected}.`,
        at: cell.position,
        stated: cell.text,
        expected,
        arithmetic: `${sumText(figures)} = ${expected}`,
        related: children.slice(0, 12).map(({ position }) => ({ position })),
        key: `${node.code} ${measure} antartabel`,
        confidence: 0.9 * sureness(table, [cell.figure, ...figures]),
      }
    })
}
