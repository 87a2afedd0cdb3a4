import type { RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { Facts, Figure } from '../../facts/types.ts'
import { normalise } from '../../facts/words.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import { hasFigure, tableName } from '../cells.ts'

/** A figure that a sentence gives an indikator must be its target, realisasi or capaian in some table. */
export function claimFindings(facts: Facts): RuleFinding[] {
  return ledgerOf(facts).claims.flatMap(({ label, figure, rows, position }) => {
    const known = rows.flatMap(({ all }) => all.filter(hasFigure))
    const first = rows.find(({ realisasi }) => realisasi.figure?.unit === figure.unit)
    if (!first || known.some((cell) => isPrintedSame(cell.figure, figure))) return []
    const rounded = rows.some(({ realisasi }) => hasFigure(realisasi) && sameFigure(realisasi.figure, figure))
    return [
      {
        message: `“${label}” disebut ${figure.text}, padahal ${tableName(first.table)} menyebut ${first.realisasi.text}.`,
        at: position,
        stated: figure.text,
        expected: first.realisasi.text,
        arithmetic: null,
        related: [{ position: first.realisasi.position }],
        key: `${normalise(label)} klaim`,
        confidence: 0.9 * first.table.confidence,
        // One of the two may have been rounded and the other cut off.
        ...(rounded ? { severity: 'warning' as const } : {}),
      },
    ]
  })
}

/** With as many digits two figures of one thing are the same digits. */
function isPrintedSame(a: Figure, b: Figure): boolean {
  return a.ulp.eq(b.ulp) && a.unit === b.unit ? a.value.eq(b.value) : sameFigure(a, b)
}
