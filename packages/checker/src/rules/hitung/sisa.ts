import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees, rangeOf, subtract } from '../../facts/interval.ts'
import type { FactCell, FactRow, FactTable } from '../../facts/types.ts'
import { inFormOf, middle, printed } from '../money-text.ts'

export const rule: Rule = {
  id: 'hitung/sisa',
  severity: 'error',
  meaning: 'Sisa anggaran tidak sama dengan pagu dikurangi realisasi.',
  check: (facts) => facts.tables.filter((table) => table.role === 'anggaran').flatMap(checkTable),
}

function checkTable(table: FactTable): RuleFinding[] {
  return table.rows.flatMap((row) => {
    const [pagu, realisasi, sisa] = [cellOf(row, 'pagu'), cellOf(row, 'realisasi'), cellOf(row, 'sisa')]
    if (!pagu?.figure || !realisasi?.figure || !sisa?.figure) return []
    const rest = subtract(rangeOf(pagu.figure), rangeOf(realisasi.figure))
    if (agrees(sisa.figure, rest)) return []
    const expected = inFormOf(sisa.figure, middle(rest))
    const name = row.kode ?? (row.isTotal ? 'jumlah' : row.label)
    return [
      {
        message: `Sisa anggaran ${name} tertulis ${printed(sisa.figure)}, padahal pagu dikurangi realisasi adalah ${expected}.`,
        at: sisa.position,
        stated: sisa.text,
        expected,
        arithmetic: `${printed(pagu.figure)} − ${printed(realisasi.figure)} = ${expected}`,
        related: [{ position: pagu.position }, { position: realisasi.position }],
        key: `${table.caption ?? ''} ${name} sisa`,
        confidence:
          table.confidence *
          Math.min(pagu.figure.confidence, realisasi.figure.confidence, sisa.figure.confidence),
      },
    ]
  })
}

/** The one cell of the role; null when the row has none or two. */
function cellOf(row: FactRow, role: FactCell['role']): FactCell | null {
  const cells = row.cells.filter((cell) => cell.role === role && !cell.inherited)
  return cells.length === 1 ? (cells[0] ?? null) : null
}
