import type { Evidence, Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees, rangeOf, subtract } from '../../facts/interval.ts'
import type { FactRow, FactTable } from '../../facts/types.ts'
import { figureCell } from '../cells.ts'
import { inFormOf, middle, printed } from '../money-text.ts'
import { derivedDifferences } from './sisa-derived.ts'
import { proseFindings } from './sisa-prose.ts'

export const rule: Rule = {
  id: 'hitung/sisa',
  severity: 'error',
  meaning: 'Sisa anggaran tidak sama dengan pagu dikurangi realisasi.',
  tags: ['reviu:format-6', 'reviu:mekanisme-5'],
  needs: ['anggaran'],
  check: (facts) => [
    ...facts.tables.filter((table) => table.role === 'anggaran').flatMap(checkTable),
    ...facts.tables.flatMap(derivedDifferences),
    ...proseFindings(facts),
  ],
  evidence: (facts) => facts.tables.filter((table) => table.role === 'anggaran').flatMap(rightRows),
}

function checkTable(table: FactTable): RuleFinding[] {
  return table.rows.flatMap((row) => {
    const read = readRow(row)
    if (read === null || agrees(read.sisa.figure, read.rest)) return []
    const { pagu, realisasi, sisa, rest } = read
    const expected = inFormOf(sisa.figure, middle(rest))
    const name = nameOf(row)
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

function rightRows(table: FactTable): Evidence[] {
  return table.rows.flatMap((row) => {
    const read = readRow(row)
    if (read === null || !agrees(read.sisa.figure, read.rest)) return []
    const { pagu, realisasi, sisa } = read
    return [
      {
        outcome: 'lulus',
        at: sisa.position,
        message: `Sisa anggaran ${nameOf(row)} sama dengan pagu dikurangi realisasi.`,
        arithmetic: `${printed(pagu.figure)} − ${printed(realisasi.figure)} = ${printed(sisa.figure)}`,
      },
    ]
  })
}

function readRow(row: FactRow) {
  const [pagu, realisasi, sisa] = [
    figureCell(row, 'pagu'),
    figureCell(row, 'realisasi'),
    figureCell(row, 'sisa'),
  ]
  if (!pagu || !realisasi || !sisa) return null
  return { pagu, realisasi, sisa, rest: subtract(rangeOf(pagu.figure), rangeOf(realisasi.figure)) }
}

function nameOf(row: FactRow): string {
  return row.kode ?? (row.isTotal ? 'jumlah' : row.label)
}
