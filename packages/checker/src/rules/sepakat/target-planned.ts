import type { RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { Facts } from '../../facts/types.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import { tableName } from '../cells.ts'

/** The year's target in the report's own table of several years. An agreement may set another one, so a person judges. */
export function plannedFindings(facts: Facts): RuleFinding[] {
  return ledgerOf(facts).planned.flatMap(({ label, year, planned, measured }) =>
    sameFigure(planned.cell.figure, measured.cell.figure)
      ? []
      : [
          {
            message: `Target “${label}” tertulis ${measured.cell.text} pada ${tableName(measured.table)}, padahal rencana ${year} pada ${tableName(planned.table)} ${planned.cell.text}.`,
            at: measured.cell.position,
            stated: measured.cell.text,
            expected: planned.cell.text,
            arithmetic: null,
            related: [{ position: planned.cell.position }],
            key: `${label} target rencana`,
            severity: 'warning',
            confidence: planned.table.confidence * measured.table.confidence,
          },
        ],
  )
}
