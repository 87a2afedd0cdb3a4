import type { RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { Facts } from '../../facts/types.ts'
import { normalise } from '../../facts/words.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import { tableName } from '../cells.ts'

/** A target that a sentence gives for a year must be the one its table plans. */
export function yearlyFindings(facts: Facts): RuleFinding[] {
  return ledgerOf(facts).yearly.flatMap(({ label, year, figure, planned, position }) =>
    sameFigure(planned.cell.figure, figure)
      ? []
      : [
          {
            message: `Target ${year} “${label}” disebut ${figure.text}, padahal ${tableName(planned.table)} menyebut ${planned.cell.text}.`,
            at: position,
            stated: figure.text,
            expected: planned.cell.text,
            arithmetic: null,
            related: [{ position: planned.cell.position }],
            key: `${normalise(label)} target ${year}`,
            confidence: 0.9 * planned.table.confidence,
          },
        ],
  )
}
