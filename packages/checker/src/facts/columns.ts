import { roleOfWords } from './column-words.ts'
import { readFigure } from './figure.ts'
import { isBand } from './scale-band.ts'
import { scaleOfWords } from './scale-words.ts'
import type { GridCell } from './table-grid.ts'
import type { ColumnName, ColumnRole } from './types.ts'
import { normalise } from './words.ts'

const MONEY: ReadonlySet<ColumnName> = new Set(['pagu', 'pagu-awal', 'pagu-revisi', 'selisih', 'sisa'])
const FIGURES: ReadonlySet<ColumnName> = new Set([
  ...MONEY,
  'realisasi',
  'persen',
  'target',
  'capaian',
  'jumlah',
])
const FUNDING = /\b(?:pendanaan|anggaran|alokasi|pagu|rupiah)\b/i
const MONEY_WORDS = /\b(?:rp|realisasi|belanja|dipa|dana|apbn|apbd|nilai|sisa|revisi|biaya)\b/i
const COUNTED =
  /\b(?:jumlah|total|orang|pegawai|pemilih|laki|perempuan|l|p|tps|unit|dokumen|badan|kursi|volume)\b/i

export interface ColumnContext {
  /** Caption and the text near the table. */
  near: string
}

/** Roles of the columns, from header words and then from the values below them. */
export function columnRoles(
  header: readonly GridCell[][],
  body: readonly GridCell[][],
  context: ColumnContext,
): ColumnRole[] {
  const width = header[0]?.length ?? body[0]?.length ?? 0
  const paths = splitNumber(
    Array.from({ length: width }, (_, column) => headerPath(header, column)),
    body,
  )
  const named = paths.map((path, column) =>
    ofMoney(nameOf(path, body, column), [context.near, ...paths.flat()].join(' '), () =>
      hasCurrency(body, column),
    ),
  )
  const years = paths.filter((path) => yearOf(path) !== null).length
  const hasBudget = named.some((role) => MONEY.has(role)) || (years >= 2 && FUNDING.test(context.near))
  const hasTarget = named.includes('target')
  const isMeasured = hasTarget && named.includes('realisasi') && !named.includes('capaian')
  const tableScale = scaleOfWords([context.near, ...paths.map((path) => path.join(' '))].join(' | '))
  return paths.map((path, column) => {
    const values = figuresBelow(body, column)
    let role = named[column] ?? 'lain'
    const large = values.some((value) => value >= 1000)
    if (role === 'capaian' && hasBudget && !hasTarget) role = 'persen'
    if (role === 'persen' && !hasBudget && (isMeasured || /\bcapaian\b/i.test(path.join(' '))))
      role = 'capaian'
    // The budget after its change is the only one the table has.
    if (role === 'pagu-revisi' && !named.includes('pagu') && !named.includes('pagu-awal')) role = 'pagu'
    const year = yearOf(path)
    if (year !== null && role === 'lain') role = 'figure'
    if (year !== null && role === 'figure' && large && FUNDING.test(context.near)) role = 'pagu'
    if (
      year !== null &&
      role === 'target' &&
      values.filter((value) => value >= 1000).length * 2 > values.length
    )
      role = 'pagu'
    const money =
      MONEY.has(role) ||
      // In thousands or millions what was spent may be a small figure.
      (role === 'realisasi' && hasBudget && !hasTarget && tableScale !== null) ||
      (large && (role === 'realisasi' || role === 'jumlah') && (hasBudget || hasCurrency(body, column))) ||
      (role === 'figure' && hasCurrency(body, column))
    const scale = money ? (scaleOfWords(path.join(' ')) ?? tableScale ?? 1) : 1
    return { role, year, money, scale, header: path.join(' / ') }
  })
}

/** `Perubahan` names a budget only where something beside it speaks of money: herds and patients change too. */
function ofMoney(role: ColumnName, words: string, isPrintedSo: () => boolean): ColumnName {
  if (role !== 'pagu-revisi' || FUNDING.test(words) || MONEY_WORDS.test(words) || isPrintedSo()) return role
  return 'figure'
}

/** Header texts over a column, from the top; a merged or blank cell takes its neighbour's words. */
function headerPath(header: readonly GridCell[][], column: number): string[] {
  const path: string[] = []
  header.forEach((row, depth) => {
    let text = row[column]?.text ?? ''
    const below = header
      .slice(depth + 1)
      .some((next) => (next[column]?.text ?? '') !== '' && !isColumnNumber(next[column]?.text ?? ''))
    for (let left = column - 1; text === '' && below && left >= 0; left--) text = row[left]?.text ?? ''
    if (text !== '' && !isColumnNumber(text) && path.at(-1) !== text) path.push(text)
  })
  return path
}

/**
 * `Nomor Alokasi Anggaran` over a column of running numbers names two columns in one cell: the numbers, and what stands
 * right of them without words of its own.
 */
function splitNumber(paths: string[][], body: readonly GridCell[][]): string[][] {
  const [first, second] = paths
  const joined = /^((?:no|nomor)\b\.?(?:\s+urut)?)\s+(\S.*)$/i.exec(first?.at(-1) ?? '')
  if (!first || !second || !joined || !isRunning(body)) return paths
  const rest = second.length === 0 ? [[joined[2] ?? '']] : [second]
  return [[...first.slice(0, -1), joined[1] ?? ''], ...rest, ...paths.slice(2)]
}

/** 1, 2, 3, … from the first row that bears a number; rows without one belong to the row above. */
function isRunning(body: readonly GridCell[][]): boolean {
  const numbers = body.map((row) => row[0]?.text ?? '').filter((text) => /\d/.test(text))
  return numbers.length > 0 && numbers.every((text, at) => text.replace(/[.)]$/, '') === String(at + 1))
}

function isColumnNumber(text: string): boolean {
  return /^\(?\d{1,2}\)?\.?(?:\s*=.*)?$/.test(text)
}

function nameOf(path: readonly string[], body: readonly GridCell[][], column: number): ColumnName {
  const cells = body.map((row) => row[column]?.text ?? '').filter((text) => text !== '')
  if (cells.length >= 2 && cells.filter(isBand).length * 10 >= cells.length * 6) return 'rentang'
  const lowest = normalise(withoutUnit(path.at(-1) ?? ''))
  const role =
    (yearOf(path) === null ? roleOfWords(lowest) : null) ??
    roleOfWords(normalise(withoutUnit(path.join(' '))))
  const filled = cells.filter((text) => !/^[-–]$/.test(text))
  const figures = filled.filter((text) => readFigure(text) !== null).length
  if (role !== null && FIGURES.has(role)) {
    if (filled.length > 0 && figures === 0 && (MONEY.has(role) || role === 'persen')) return 'lain'
    return role
  }
  // `Sasaran 560 · Realisasi 532`: how many were to be reached.
  if (
    role === 'sasaran' &&
    figures >= 2 &&
    figures * 2 > filled.length &&
    !isRunning(body.map((row) => row.slice(column)))
  )
    return 'target'
  if (role !== null) return role
  return filled.length > 0 && figures * 2 > filled.length ? 'figure' : 'lain'
}

/** `Pagu Semula (Rp)` is named without its unit; a `%` says what the column is. */
function withoutUnit(text: string): string {
  return text.replace(
    /\((?:rp\.?|rupiah|(?:dalam\s+)?(?:ribuan|jutaan|ribu|juta)[^)]*|orang|dokumen)\)/gi,
    ' ',
  )
}

function yearOf(path: readonly string[]): number | null {
  for (const text of path.toReversed()) {
    const found =
      /^(?:tahun|ta\.?|target|pagu|anggaran|alokasi|realisasi|capaian)?\s*((?:19|20)\d\d)\*?$/i.exec(
        withoutUnit(text).trim(),
      )
    if (found) return Number(found[1])
  }
  return null
}

function figuresBelow(body: readonly GridCell[][], column: number): number[] {
  return body.flatMap((row) => {
    const figure = readFigure(row[column]?.text ?? '')
    return figure === null || figure.unit === 'persen' ? [] : [figure.value.abs().toNumber()]
  })
}

function hasCurrency(body: readonly GridCell[][], column: number): boolean {
  return body.some((row) => /^rp/i.test(row[column]?.text ?? ''))
}

export function isCounted(column: ColumnRole): boolean {
  return !column.money && COUNTED.test(column.header)
}

export function holdsFigures(role: ColumnName): boolean {
  return FIGURES.has(role) || role === 'figure'
}
