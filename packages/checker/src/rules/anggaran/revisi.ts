import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees, rangeOf, sameFigure, subtract } from '../../facts/interval.ts'
import type { FactRow, FactTable } from '../../facts/types.ts'
import { figureCell, rowKey, rowName, sureness } from '../cells.ts'
import { inFormOf, middle, printed } from '../money-text.ts'

export const rule: Rule = {
  id: 'anggaran/revisi',
  severity: 'error',
  meaning: 'Rantai revisi DIPA terputus, atau selisihnya salah atau kehilangan tanda.',
  tags: ['reviu:format-6', 'reviu:mekanisme-5'],
  needs: ['revisi'],
  check: (facts) => facts.tables.filter((table) => table.role === 'revisi').flatMap(checkTable),
}

function checkTable(table: FactTable): RuleFinding[] {
  const rows = table.rows.filter((row) => !row.isTotal)
  return rows.flatMap((row, at) => [...checkChain(table, rows[at - 1], row), ...checkDifference(table, row)])
}

/** What a revision starts from is what the one before it ended with. */
function checkChain(table: FactTable, before: FactRow | undefined, row: FactRow): RuleFinding[] {
  const start = figureCell(row, 'pagu-awal')
  const end = before ? (figureCell(before, 'pagu-revisi') ?? figureCell(before, 'pagu-awal')) : null
  if (
    !before ||
    !isRevision(before) ||
    !isRevision(row) ||
    !start ||
    !end ||
    sameFigure(start.figure, end.figure)
  )
    return []
  return [
    {
      message: `Pagu awal ${row.label} tertulis ${printed(start.figure)}, padahal ${before.label} berakhir pada ${printed(end.figure)}.`,
      at: start.position,
      stated: start.text,
      expected: printed(end.figure),
      arithmetic: null,
      related: [{ position: end.position }],
      key: `${rowKey(table, row)} rantai`,
      confidence: sureness(table, [start.figure, end.figure]),
    },
  ]
}

function checkDifference(table: FactTable, row: FactRow): RuleFinding[] {
  const [start, end, stated] = [
    figureCell(row, 'pagu-awal'),
    figureCell(row, 'pagu-revisi'),
    figureCell(row, 'selisih'),
  ]
  if (!start || !end || !stated) return []
  // `-` where a chain begins: there was nothing before it.
  if (!/\d/.test(start.text) || !/\d/.test(end.text)) return []
  const difference = subtract(rangeOf(end.figure), rangeOf(start.figure))
  if (agrees(stated.figure, difference)) return []
  const expected = inFormOf(stated.figure, middle(difference))
  const lost = agrees(stated.figure, { low: difference.high.negated(), high: difference.low.negated() })
  const message = lost
    ? `Selisih ${rowName(row)} tertulis ${printed(stated.figure)} tanpa tanda kurang, padahal pagu turun menjadi ${printed(end.figure)}.`
    : `Selisih ${rowName(row)} tertulis ${printed(stated.figure)}, padahal pagu revisi dikurangi pagu awal adalah ${expected}.`
  return [
    {
      message,
      at: stated.position,
      stated: stated.text,
      expected,
      arithmetic: `${printed(end.figure)} − ${printed(start.figure)} = ${expected}`,
      related: [{ position: start.position }, { position: end.position }],
      key: `${rowKey(table, row)} selisih`,
      confidence: sureness(table, [start.figure, end.figure, stated.figure]),
      // Some offices print the size of a change only; a reader still cannot see which way it went.
      ...(lost ? { severity: 'warning' as const } : {}),
    },
  ]
}

/** Rows of one chain: `DIPA Awal`, `Revisi ke-3`; a table of rows per kegiatan is no chain. */
function isRevision(row: FactRow): boolean {
  return (
    /\b(?:dipa|revisi|rev)\b/i.test(row.label) ||
    row.cells.some((cell) => /\brev(?:isi)?\b.*\d|\bdipa\b/i.test(cell.text) && cell.role !== 'keterangan')
  )
}
