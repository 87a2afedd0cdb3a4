import type { RuleFinding } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import { tableName } from '../cells.ts'

/** As many indicators as a sentence says must have come so far in the table that measures them. */
export function reachedFindings(facts: Facts): RuleFinding[] {
  return ledgerOf(facts).reached.flatMap(({ count, text, counts, table, position }) => {
    const [found] = counts
    if (found === undefined || counts.includes(count)) return []
    return [
      {
        message: `Disebut ${text}, padahal menurut ${tableName(table)} ${found}.`,
        at: position,
        stated: text,
        expected: String(found),
        arithmetic: null,
        related: [{ position: table.position }],
        key: `indikator ${text}`,
        confidence: 0.9 * table.confidence,
      },
    ]
  })
}
