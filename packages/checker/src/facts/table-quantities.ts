import { Decimal, formatNumber } from '@akuntabel/domain/notation'
import type { ColumnRole, DocumentFact, FactRow, FactTable, Figure, Measure, Quantity } from './types.ts'
import { normalise } from './words.ts'

/** Quantities that tables state: each figure under its row's label and column's role. */
export function tableQuantities(tables: readonly FactTable[], document: DocumentFact): Quantity[] {
  return tables.flatMap((table, at) => {
    if (table.role === 'skala' || table.role === 'revisi' || table.role === 'lain') return []
    return table.rows.flatMap((row) => [
      ...sumOfYears(table, row, at),
      ...row.cells.flatMap((cell, column) => {
        const role = table.columns[column]
        const measure = role ? measureOf(role, table) : null
        if (
          !role ||
          measure === null ||
          cell.figure === null ||
          cell.inherited ||
          row.isSubtotal ||
          row.isMean
        )
          return []
        const quantity: Quantity = {
          what: row.isTotal ? 'satker' : (row.kode ?? normalise(row.label)),
          subject: row.isTotal ? 'satker' : row.label,
          measure,
          figure: cell.figure,
          year: role.year ?? yearOf(table) ?? document.tahun,
          sentence: row.label,
          at: null,
          source: 'tabel',
          table: at,
          confidence: table.confidence * cell.figure.confidence,
          position: cell.position,
        }
        return quantity.what === '' || !isStated(row, role) ? [] : [quantity]
      }),
    ])
  })
}

/** What a funding table plans for a row over all its years, where no column says so. */
function sumOfYears(table: FactTable, row: FactRow, at: number): Quantity[] {
  if (table.role !== 'pendanaan' || row.isTotal || row.label === '') return []
  if (table.columns.some(({ role }) => role === 'jumlah')) return []
  const cells = row.cells.filter((_, column) => table.columns[column]?.year != null)
  const figures = cells.flatMap(({ figure }) => (figure?.unit === 'rupiah' ? [figure] : []))
  const [first] = cells
  if (first === undefined || figures.length < 3 || figures.length !== cells.length) return []
  const total = (pick: (figure: Figure) => Decimal) =>
    figures.reduce((sum, figure) => sum.plus(pick(figure)), new Decimal(0))
  const value = total((figure) => figure.value)
  return [
    {
      what: row.kode ?? normalise(row.label),
      subject: row.label,
      measure: 'jumlah',
      figure: {
        value,
        low: total(({ low }) => low),
        high: total(({ high }) => high),
        ulp: new Decimal(0),
        unit: 'rupiah',
        text: formatNumber(value),
        satuan: null,
        clean: figures.every(({ clean }) => clean),
        confidence: Math.min(...figures.map(({ confidence }) => confidence)),
      },
      year: null,
      sentence: row.label,
      at: null,
      source: 'tabel',
      table: at,
      confidence: table.confidence,
      position: first.position,
    },
  ]
}

function measureOf(column: ColumnRole, table: FactTable): Measure | null {
  const budget = table.role === 'anggaran' || table.role === 'pendanaan'
  // What comes in is no budget, though its columns look like one.
  if (budget && isIncome(table)) return null
  if (column.role === 'pagu' || (table.role === 'pendanaan' && column.year !== null))
    return column.money ? 'pagu' : null
  if (column.role === 'jumlah') return column.money && table.role === 'pendanaan' ? 'jumlah' : null
  if (column.role === 'sisa') return 'sisa'
  if (column.role === 'persen') return budget && isSpent(column, table) ? 'persen-serapan' : null
  if (column.role === 'realisasi') return budget ? 'realisasi' : 'realisasi-kinerja'
  if (column.role === 'target') return budget ? null : 'target'
  return column.role === 'capaian' ? 'capaian' : null
}

const INCOME = /\b(?:pendapatan|penerimaan)\b/i
const SPENDING = /\b(?:belanja|anggaran|pagu|serapan|penyerapan|pendanaan|dipa)\b/i

function isIncome({ caption, columns }: FactTable): boolean {
  const words = `${caption ?? ''} ${columns.map(({ header }) => header).join(' ')}`
  return INCOME.test(words) && !SPENDING.test(words)
}

/** A share is of what was spent where the head says so, or where one year's pagu and realisasi stand beside it. */
function isSpent({ header, year }: ColumnRole, { columns }: FactTable): boolean {
  if (/\b(?:pertumbuhan|kenaikan|penurunan|perubahan|naik|turun|tumbuh|laju)\b/i.test(header)) return false
  if (/\b(?:realisasi|serapan|penyerapan|serap|capaian)\b/i.test(header)) return true
  const years = new Set(columns.flatMap((column) => column.year ?? []))
  return columns.some(({ role }) => role === 'realisasi') && (year !== null || years.size < 2)
}

/** The sum of the years in a funding table belongs to no single year. */
function isStated(row: FactRow, role: ColumnRole): boolean {
  return row.label !== '' || row.isTotal || role.year !== null
}

function yearOf(table: FactTable): number | null {
  const found = /\b(20\d\d)\b(?!\s*[-–]\s*20)/.exec(table.caption ?? '')
  return found ? Number(found[1]) : null
}
