import { formatNumber, parseNumber } from '@akuntabel/domain/notation'
import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { FactCell, FactRow, FactTable } from '../../facts/types.ts'

export const rule: Rule = {
  id: 'bentuk/angka',
  severity: 'warning',
  meaning: 'Angka tidak terbaca atau tidak ditulis menurut cara Indonesia.',
  tags: ['lke:3.b-1'],
  check: (facts) =>
    facts.tables.flatMap((table) =>
      table.rows.flatMap((row) => row.cells.flatMap((cell, column) => checkCell(table, row, cell, column))),
    ),
}

const FIGURES = new Set([
  'pagu',
  'pagu-awal',
  'pagu-revisi',
  'selisih',
  'realisasi',
  'sisa',
  'persen',
  'target',
  'capaian',
  'jumlah',
  'figure',
])

function checkCell(table: FactTable, row: FactRow, cell: FactCell, column: number): RuleFinding[] {
  if (cell.inherited || row.isHeader || !FIGURES.has(cell.role)) return []
  const money = table.columns[column]?.money === true
  if (table.role === 'lain' && !money) return []
  const unread = cell.figure === null && (money || cell.role === 'persen') && isBrokenFigure(cell.text)
  if (!unread && (cell.figure === null || cell.figure.clean)) return []
  // A figure read in the form of another language needs a second look at the value, not a new value.
  const expected = cell.figure === null ? null : rightForm(cell)
  const name = row.kode ?? (row.isTotal ? 'jumlah' : row.label)
  return [
    {
      message: unread
        ? `Angka "${cell.text}" pada ${name} tidak dapat dibaca.`
        : `Angka "${cell.text}" pada ${name} tidak ditulis menurut cara Indonesia${expected === null ? '' : `; maksudnya ${expected}`}.`,
      at: cell.position,
      stated: cell.text,
      expected,
      arithmetic: null,
      related: [],
      key: `${table.caption ?? ''} ${name} ${cell.role} ${column}`,
      confidence: table.confidence,
    },
  ]
}

/** Digits with marks of figures only, and yet no figure. */
function isBrokenFigure(text: string): boolean {
  return /\d/.test(text) && /^(?:rp\.?)?[\s\d.,()%:;-]+$/i.test(text.trim()) && !parseNumber(text).ok
}

function rightForm(cell: FactCell): string | null {
  if (cell.figure === null) return null
  const percent = /%\s*$/.test(cell.text) ? (/\s%\s*$/.test(cell.text) ? ' %' : '%') : ''
  return `${formatNumber(cell.figure.value, { digits: 'auto' })}${percent}`
}
