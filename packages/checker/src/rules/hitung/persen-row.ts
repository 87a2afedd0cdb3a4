import type { RuleFinding } from '../../engine/rule.ts'
import { divide, rangeOf, scale } from '../../facts/interval.ts'
import { type ProseFigure, proseFigures } from '../../facts/prose-figures.ts'
import type { Facts, FactTable } from '../../facts/types.ts'
import { type FigureCell, figureCell, rowName, tableName } from '../cells.ts'
import { inFormOf, middle, printed } from '../money-text.ts'
import { fits } from './persen-share.ts'

const TIED = /^\s*(?:,-)?\s*(?:,|\(|atau|yaitu|yakni)\s*(?:atau\s+)?(?:sebesar\s+|mencapai\s+)?$/i
const SPENT = /\b(?:realisasi\w*|terealisasi|terserap|menyerap|serapan|penyerapan)\b[^.;%]{0,90}$/i
const PAGU = /\b(?:pagu|anggaran|alokasi|dipa)\s+(?:\p{L}+\s+){0,3}(?:sebesar\s+|senilai\s+)?(?:Rp|\d)/iu

interface Spent {
  table: FactTable
  name: string
  pagu: FigureCell
  realisasi: FigureCell
}

/** `Realisasi hibah Rp14.863.918.250 atau 97,47%`: no pagu in the sentence, but one row of the tables spent exactly that. */
export function rowFindings(facts: Facts): RuleFinding[] {
  const rows = spentRows(facts)
  return facts.sentences.flatMap(({ text, position }) => {
    if (PAGU.test(text)) return []
    const figures = proseFigures(text)
    return figures.flatMap((spent, at): RuleFinding[] => {
      const share = figures[at + 1]
      if (!share || !isShareOf(text, spent, share)) return []
      const same = rows.filter(({ realisasi }) => realisasi.figure.value.eq(spent.figure.value))
      const [row] = same
      if (!row || same.some(({ pagu }) => !pagu.figure.value.eq(row.pagu.figure.value))) return []
      const ratio = divide(rangeOf(row.realisasi.figure), rangeOf(row.pagu.figure))
      const computed = ratio === null ? null : scale(ratio, 100)
      if (computed === null || fits(share.figure, computed)) return []
      const expected = inFormOf(share.figure, middle(computed))
      return [
        {
          message: `Serapan tertulis ${printed(share.figure)}, padahal ${tableName(row.table)} memberi ${row.name} ${expected}.`,
          at: position,
          stated: share.figure.text,
          expected,
          arithmetic: `${printed(row.realisasi.figure)} ÷ ${printed(row.pagu.figure)} × 100% = ${expected}`,
          related: [{ position: row.realisasi.position }],
          key: `serapan baris ${text.slice(0, 80)}`,
          confidence: 0.9 * row.table.confidence,
        },
      ]
    })
  })
}

function isShareOf(text: string, spent: ProseFigure, share: ProseFigure): boolean {
  return (
    spent.figure.unit === 'rupiah' &&
    share.figure.unit === 'persen' &&
    TIED.test(text.slice(spent.end, share.at)) &&
    SPENT.test(text.slice(Math.max(0, spent.at - 120), spent.at))
  )
}

function spentRows({ tables }: Facts): Spent[] {
  return tables
    .filter(({ role }) => role === 'anggaran')
    .flatMap((table) =>
      table.rows.flatMap((row) => {
        const [pagu, realisasi] = [figureCell(row, 'pagu'), figureCell(row, 'realisasi')]
        return pagu && realisasi && !pagu.figure.value.isZero() && !realisasi.figure.value.isZero()
          ? [{ table, name: rowName(row), pagu, realisasi }]
          : []
      }),
    )
}
