import type { RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { Facts, FactTable } from '../../facts/types.ts'
import { type FigureCell, figureCell, rowName, tableName } from '../cells.ts'
import { printed } from '../money-text.ts'

interface Row {
  table: FactTable
  name: string
  pagu: FigureCell
  realisasi: FigureCell
}

/** `menyerap Rp9.560.225.000 dari pagu Rp9.874.500.000`: a row with that pagu must have that realisasi. */
export function pairFindings(facts: Facts): RuleFinding[] {
  const rows = budgetRows(facts)
  const pagus = Map.groupBy(
    facts.money.filter(({ measure }) => measure === 'pagu'),
    sentenceKey,
  )
  return facts.money.flatMap((realisasi): RuleFinding[] => {
    if (realisasi.measure !== 'realisasi') return []
    const pagu = nearest(realisasi, pagus.get(sentenceKey(realisasi)) ?? [])
    if (!pagu || rows.some((row) => sameFigure(row.realisasi.figure, realisasi.figure))) return []
    const same = rows.filter((row) => sameFigure(row.pagu.figure, pagu.figure))
    const known = same[0]
    if (!known || same.some((row) => !sameFigure(row.realisasi.figure, known.realisasi.figure))) return []
    return [
      {
        message: `Realisasi dari pagu ${printed(pagu.figure)} disebut ${printed(realisasi.figure)}, padahal ${tableName(known.table)} menyebut ${printed(known.realisasi.figure)} untuk ${known.name}.`,
        at: realisasi.position,
        stated: realisasi.figure.text,
        expected: known.realisasi.text,
        arithmetic: null,
        related: [{ position: known.realisasi.position }],
        key: `${known.name} realisasi prosa`,
        confidence: known.table.confidence * known.realisasi.figure.confidence,
      },
    ]
  })
}

function sentenceKey({ position, sentence }: MoneyClaim): string {
  return `${position.block} ${sentence}`
}

function nearest(from: MoneyClaim, others: readonly MoneyClaim[]): MoneyClaim | undefined {
  return others.toSorted((a, b) => Math.abs(a.at - from.at) - Math.abs(b.at - from.at))[0]
}

type MoneyClaim = Facts['money'][number]

function budgetRows(facts: Facts): Row[] {
  return facts.tables.flatMap((table) =>
    table.role !== 'anggaran'
      ? []
      : table.rows.flatMap((row) => {
          const [pagu, realisasi] = [figureCell(row, 'pagu'), figureCell(row, 'realisasi')]
          return pagu && realisasi && !pagu.figure.value.isZero()
            ? [{ table, name: rowName(row), pagu, realisasi }]
            : []
        }),
  )
}
