import type { ReadTable } from '@akuntabel/documents'
import { holdsFigures, isCounted } from './columns.ts'
import { readFigure } from './figure.ts'
import { codeOf } from './row-code.ts'
import { isMeanLabel, isSubtotalLabel, isTotalLabel } from './row-kind.ts'
import { findLevels } from './row-levels.ts'
import type { GridCell } from './table-grid.ts'
import type { ColumnName, ColumnRole, FactCell, FactRow } from './types.ts'

/** Columns that name a row, best first. */
const NAMES: readonly ColumnName[] = [
  'indikator',
  'output',
  'kegiatan',
  'program',
  'label',
  'sasaran',
  'lain',
  'keterangan',
]

export function factRows(
  table: ReadTable,
  body: readonly GridCell[][],
  columns: readonly ColumnRole[],
): FactRow[] {
  const full = isFullRupiah(body, columns)
  const counted = columns.map((column, at) => isCounted(column) || isWhole(body, column, at))
  let sasaran: string | null = null
  const at = columns.findIndex((column) => column.role === 'sasaran')
  const coded = codeColumns(body, columns)
  const flat = coded.length >= 2
  const rows = body.map((line, index): FactRow => {
    const cells = inUnit(
      line.map((cell, column) =>
        factCell(cell, columns[column], { full, counted: counted[column] === true }),
      ),
    )
    const own = cells.filter((cell) => !cell.inherited)
    if (at >= 0 && (cells[at]?.text ?? '') !== '') sasaran = cells[at]?.text ?? null
    const kode = codeIn(flat ? cells.slice(coded.at(-1), (coded.at(-1) ?? 0) + 1) : cells)
    const label = labelOf(cells)
    const names = own.filter((cell) => !holdsFigures(cell.role)).map((cell) => cell.text)
    const position = own.find((cell) => cell.text !== '')?.position ?? cells[0]?.position ?? table.position
    return {
      index,
      level: null,
      parent: null,
      kode: kode?.kode ?? null,
      label: label === '' ? (kode?.rest ?? '') : label,
      sasaran: at >= 0 ? sasaran : null,
      cells,
      isTotal: names.some(isTotalLabel),
      // `Jumlah kegiatan yang dilaksanakan` with a target of its own is an indikator.
      isSubtotal: names.some(isSubtotalLabel) && !hasTarget(own),
      // A row that is counted among the others is one of them.
      isMean: names.some(isMeanLabel) && !own.some(isRunningNumber) && !isIndicator(own),
      isHeader: false,
      position: { ...position, column: null },
    }
  })
  markHeads(rows)
  if (!flat) {
    findLevels(
      rows,
      rows.map((row) => markOf(row, columns)),
    )
  }
  return rows
}

/** Years or column numbers on the first lines below the head: its lower line, which no reader took for one. */
function markHeads(rows: readonly FactRow[]): void {
  for (const row of rows) {
    const printed = row.cells.flatMap(({ text, inherited }) =>
      inherited || text.trim() === '' ? [] : text.trim().split(/\s+/),
    )
    if (!isYears(printed) && !isCountOfColumns(printed)) return
    row.isHeader = true
  }
}

/** One after the other, each of a year. */
function isYears(printed: readonly string[]): boolean {
  return (
    printed.length > 0 &&
    printed.every((text) => /^(?:19|20)\d\d$/.test(text)) &&
    printed.every((text, at) => at === 0 || Number(text) > Number(printed[at - 1]))
  )
}

/** `(1) (2) (3)`, whichever number the first column bears. */
function isCountOfColumns(printed: readonly string[]): boolean {
  const numbers = printed.map((text) => Number(/^\(?(\d{1,2})\)?\.?$/.exec(text)?.[1] ?? Number.NaN))
  return printed.length >= 3 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at)
}

/** It is named in the column of indicators and has a target. */
function hasTarget(own: readonly FactCell[]): boolean {
  return (
    own.some(({ role, text }) => role === 'indikator' && isSubtotalLabel(text)) &&
    own.some(({ role, text }) => role === 'target' && /[\p{L}\d]/u.test(text))
  )
}

function isRunningNumber({ role, text }: FactCell): boolean {
  return role === 'nomor' && /^\d{1,3}[.)]?$/.test(text)
}

/** `Meningkatnya mutu | Rata-rata nilai literasi | nilai`: it stands under a sasaran of its own, or has a unit of its own. */
function isIndicator(own: readonly FactCell[]): boolean {
  return own.some(
    ({ role, text }) =>
      (role === 'sasaran' && /\p{L}/u.test(text) && !isMeanLabel(text)) ||
      (role === 'satuan' && /\p{L}{3}/u.test(text) && !/persen/i.test(text)),
  )
}

interface Exactness {
  full: boolean
  counted: boolean
}

function factCell(cell: GridCell, column: ColumnRole | undefined, { full, counted }: Exactness): FactCell {
  const role = column?.role ?? 'lain'
  const text = cell.covered ? '' : cell.text
  const read = column !== undefined && (holdsFigures(role) || column.year !== null)
  const unit = column?.money ? ('rupiah' as const) : role === 'persen' ? ('persen' as const) : undefined
  const exact = column !== undefined && ((column.money && full) || counted)
  const figure = read
    ? readFigure(text, { unit, scale: column.scale, dashIsZero: column.money, exact })
    : null
  return { text, figure, role, position: cell.position, inherited: cell.inherited || cell.covered }
}

/** A row whose satuan is percent prints its target and realisasi without the sign. */
function inUnit(cells: FactCell[]): FactCell[] {
  if (
    !cells.some(({ role, text }) => role === 'satuan' && /^\(?(?:persen(?:tase)?|%)\)?$/i.test(text.trim()))
  )
    return cells
  return cells.map((cell) =>
    cell.figure?.unit === 'angka' && (cell.role === 'target' || cell.role === 'realisasi')
      ? { ...cell, figure: readFigure(cell.text, { unit: 'persen' }) }
      : cell,
  )
}

const SHARES = /%|\b(?:persen\w*|proporsi|pangsa|kontribusi|rasio|indeks|nilai|skor)\b/i
const MOST_COUNTED = 100_000

/** Whole numbers that are no shares of 100 were counted, and were never rounded. */
function isWhole(body: readonly GridCell[][], { role, money, header }: ColumnRole, at: number): boolean {
  if ((role !== 'figure' && role !== 'jumlah') || money || SHARES.test(header)) return false
  const texts = body.flatMap((row) => (/\d/.test(row[at]?.text ?? '') ? [row[at]?.text ?? ''] : []))
  const values = texts.map((text) => readFigure(text))
  return (
    values.length >= 3 &&
    texts.at(-1) !== '100' &&
    values.every(
      (one) => one !== null && one.unit === 'angka' && one.value.isInteger() && one.value.lt(MOST_COUNTED),
    )
  )
}

/** Rupiah in full: nothing was rounded. A table of a satker that reaches a billion is not in thousands. */
function isFullRupiah(body: readonly GridCell[][], columns: readonly ColumnRole[]): boolean {
  return body.some((row) =>
    row.some((cell, column) => {
      const role = columns[column]
      if (!role?.money || role.scale !== 1) return false
      const figure = readFigure(cell.text, { unit: 'rupiah' })
      return figure !== null && (/rp/i.test(cell.text) || figure.value.abs().gte(100_000_000))
    }),
  )
}

/** Columns where most rows hold a code. With two or more, program, kegiatan and output stand side by side: no row is a parent. */
function codeColumns(body: readonly GridCell[][], columns: readonly ColumnRole[]): number[] {
  return columns.flatMap(({ role }, at) => {
    if (holdsFigures(role) || role === 'keterangan' || body.length < 2) return []
    const held = body.filter((row) => codeOf(row[at]?.text ?? '') !== null).length
    return held * 2 >= body.length ? [at] : []
  })
}

function codeIn(cells: readonly FactCell[]): { kode: string; rest: string } | null {
  const places = cells.filter(
    (cell) => !holdsFigures(cell.role) && cell.role !== 'keterangan' && !cell.inherited,
  )
  let found: { kode: string; rest: string } | null = null
  for (const cell of places) found = codeOf(cell.text) ?? found
  return found
}

function labelOf(cells: readonly FactCell[]): string {
  for (const name of NAMES) {
    const cell = cells.findLast((candidate) => candidate.role === name && isName(candidate.text))
    if (cell) return cell.text.replace(/^\d{1,2}[.)]\s+/, '')
  }
  const other = cells.find(
    (cell) => cell.text !== '' && (cell.role === 'kode' || /[a-z]{3}/i.test(cell.text)),
  )
  return other?.text.replace(/^(?:[IVX]{1,4}|\d{1,2})[.)]?\s+/, '') ?? ''
}

/** A code alone names nothing yet. */
function isName(text: string): boolean {
  return text !== '' && codeOf(text)?.rest !== ''
}

function markOf(row: FactRow, columns: readonly ColumnRole[]): string {
  const number = columns.findIndex((column) => column.role === 'nomor')
  const first = row.cells[Math.max(0, number)]
  if (!first || first.inherited) return ''
  return /^(\S+)(?:\s|$)/.exec(first.text)?.[1] ?? ''
}
