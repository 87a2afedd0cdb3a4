import {
  type DraftCell,
  type DraftRow,
  type DraftTable,
  draftRow,
  draftTable,
  type Place,
} from '../../draft/draft.ts'
import { isFigure, isYear } from '../../draft/figure-text.ts'
import { cleanCell, type Line } from '../table-lines.ts'
import { type Piece, piecesOf } from './cells.ts'
import { columnsOf } from './columns.ts'
import { goesOnFigure, hasFigure } from './figures.ts'
import { headRows } from './head.ts'
import { createPhrases, type Phrases } from './phrases.ts'
import { type GridLine, type Region, regionFrom } from './region.ts'
import { joinCost, type Around as RowsAround, rowsOf } from './rows.ts'
import type { Column } from './segments.ts'

/** Columns of such a table were guessed from blanks. */
const CONFIDENCE = 0.85
/** The rest of a table whose columns are not those of the page before: its sums have rows there. */
const OF_A_PART = 0.6
const MOST_HEAD_LINES = 12

export interface AlignedTable {
  table: DraftTable
  /** Index of the line after its last. */
  end: number
}

/** Lines that proved no table are tried again below a blank line, so often. */
const RETRIES = 2

/**
 * Asked with growing lines: the table whose columns are parted by blanks alone that starts at this line; null when the lines
 * below do not stand in columns or hold no figures: then they are prose or signatures. No line is laid out more than a few times.
 */
export function alignedTables(lines: readonly Line[]): (from: number) => AlignedTable | null {
  const phrases = createPhrases(lines)
  let closed = 0
  let tries = 0
  let last: (Above & { page: number }) | null = null
  return (from) => {
    if (from >= closed) tries = 0
    else if (tries >= RETRIES || lines[from - 1]?.text.trim() !== '') return null
    const region = regionFrom(lines, from)
    if (!region) return null
    const page = lines[from]?.page ?? 0
    const above = last && last.page + 1 === page ? last : null
    const read = tableOf(region, { above, phrases })
    if (read) {
      last = { columns: read.columns, head: read.head, page }
      return { table: read.table, end: region.end }
    }
    tries = from < closed ? tries + 1 : 0
    closed = Math.max(closed, region.end)
    return null
  }
}

interface ReadTable extends Above {
  table: DraftTable
}

/** What a table on the page before says of one that may go on here. */
interface Above {
  columns: Column[]
  /** The lines of its head. */
  head: string[]
}

interface Around {
  above: Above | null
  phrases: Phrases
}

function tableOf({ lines }: Region, { above, phrases }: Around): ReadTable | null {
  const goesOn =
    above !== null && above.columns.length > 2 && lines.every((line) => standsIn(line, above.columns))
  const columns = goesOn ? above.columns : columnsOf(lines)
  const repeated =
    above !== null && above.head.length > 0 && above.head.every((text, at) => text === wordsOf(lines[at]))
  const figures = lines.findIndex(({ segments }) => hasFigure(segments))
  const firstFigure = figures < 0 && repeated ? above.head.length : figures
  const fewest = goesOn || repeated ? 1 : 2
  if (columns.length < 2 || firstFigure < 0 || lines.length < fewest) return null
  const pieces = lines.map((line, at) => ({
    pieces: piecesOf(line, columns, at < firstFigure),
    blankBefore: line.blankBefore,
  }))
  const head = repeated ? above.head.length : headLength(pieces, { firstFigure, phrases })
  const width = columns.length
  const rows = rowsOf(pieces.slice(head), { firstFigure: firstFigure - head, phrases }).rows.map(
    ({ from, to }) =>
      bodyRow({ lines: pieces.slice(head + from, head + to), width, place: placeOf(lines[head + from]) }),
  )
  rows.unshift(...headOf(pieces.slice(0, head), width, placeOf(lines[0])))
  const figured = rows.slice(1).filter(({ cells }) => cells.some(({ text }) => isFigure(text))).length
  if (rows.length < fewest || (!repeated && figured * 2 < rows.length - 1)) return null
  const isPart = above !== null && head === 0 && columns.length !== above.columns.length
  return {
    table: { ...draftTable(rows), confidence: isPart ? OF_A_PART : CONFIDENCE },
    columns,
    head: lines.slice(0, head).map(wordsOf),
  }
}

function wordsOf(line: GridLine | undefined): string {
  return line?.segments.map(({ text }) => text).join('|') ?? ''
}

/** Each of its words stands in one of the columns. */
function standsIn({ segments }: GridLine, columns: readonly Column[]): boolean {
  return segments.every(
    ({ from, to }) => columns.filter((column) => from < column.to && to > column.from).length === 1,
  )
}

/** The words of a head, and below them a row of years or of column numbers. */
function headOf(lines: readonly PiecesOfLine[], width: number, place: Place): DraftRow[] {
  const texts = lines.map(({ pieces }) => pieces.map((piece) => ({ ...piece, text: cleanCell(piece.text) })))
  const last = texts.at(-1) ?? []
  const below = isColumnNumbers(last) || isYears(last) ? (texts.pop() ?? []) : []
  const rows = texts.length > 0 ? headRows(texts, width, place) : []
  if (below.length === 0) return rows
  const cells = Array.from(
    { length: width },
    (_, at) => below.find(({ column }) => column === at)?.text ?? '',
  )
  return [...rows.map((row) => ({ ...row, header: true })), { ...draftRow(cells, place), header: true }]
}

function isYears(pieces: readonly Piece[]): boolean {
  return pieces.length >= 2 && pieces.every(({ text }) => isYear(text))
}

interface PiecesOfLine {
  pieces: Piece[]
  blankBefore: boolean
}

/** Lines that the choice of a head looks at below it. */
const LOOK_DOWN = 30

/** How many lines are the head: so many that the rows below read best. */
function headLength(lines: readonly PiecesOfLine[], { firstFigure, phrases }: RowsAround): number {
  const numbers = lines.slice(0, firstFigure + 1).findIndex(({ pieces }) => isColumnNumbers(pieces))
  if (numbers >= 0) return numbers + 1
  const near = lines.slice(0, firstFigure + LOOK_DOWN)
  const rooms = near
    .flatMap(({ pieces }) => pieces)
    .reduce((found, { column, colspan, text }) => {
      if (colspan === 1) found[column] = Math.max(found[column] ?? 1, text.length)
      return found
    }, [] as number[])
  let best = { cost: Number.POSITIVE_INFINITY, length: 0 }
  for (let length = 0; length <= Math.min(firstFigure, MOST_HEAD_LINES); length++) {
    const body = rowsOf(near.slice(length), { firstFigure: firstFigure - length, phrases })
    const cost = headCost(near, length, { rooms, phrases }) + body.cost
    if (cost < best.cost - 0.01) best = { cost, length }
  }
  return best.length
}

interface HeadAround {
  /** Letters of the longest line of each column. */
  rooms: readonly number[]
  phrases: Phrases
}

function headCost(lines: readonly PiecesOfLine[], length: number, { rooms, phrases }: HeadAround): number {
  const below = lines[length]
  let cost = length === 0 ? 1.5 : 0
  if (length > 0 && below?.blankBefore) cost -= 0.5
  for (const { text } of below?.pieces ?? [])
    if (/^[\p{Ll}(]/u.test(text) && !/^[a-z][.)]/.test(text)) cost += 1.5
  const above = new Map<number, string>()
  for (const { column, text } of lines.slice(0, length).flatMap(({ pieces }) => pieces)) {
    const words = above.get(column)
    if (words !== undefined) cost += 0.6 * joinCost(words, text, { room: rooms[column] ?? 1, phrases })
    above.set(column, text)
    if (text.length > 90 || /[.;]$/.test(text.replace(/\bno\.$/i, ''))) cost += 2
  }
  // A head speaks in most of its columns.
  if (length > 0) {
    const spoken = new Set(lines.slice(0, length).flatMap(({ pieces }) => pieces.flatMap(columnsUnder)))
    const all = new Set(lines.flatMap(({ pieces }) => pieces.flatMap(columnsUnder)))
    if (spoken.size * 2 <= all.size) cost += 1.5
  }
  return cost
}

function columnsUnder({ column, colspan }: Piece): number[] {
  return Array.from({ length: colspan }, (_, at) => column + at)
}

/** `1 2 3 4` or `(1) (2) (3)` below the words of a head. */
function isColumnNumbers(pieces: readonly Piece[]): boolean {
  const numbers = pieces.map(({ text }) =>
    Number(/^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(text)?.[1] ?? Number.NaN),
  )
  return numbers.length >= 3 && numbers.every((number, at) => number === at + 1)
}

interface BodyRow {
  lines: readonly PiecesOfLine[]
  width: number
  place: Place
}

function bodyRow({ lines, width, place }: BodyRow): DraftRow {
  const cells = new Map<number, { colspan: number; text: string }>()
  for (const { column, colspan, text } of lines.flatMap(({ pieces }) => pieces)) {
    const open = [...cells].find(([at, cell]) => at <= column && column < at + cell.colspan)
    if (open) open[1].text = joined(open[1].text, text)
    else cells.set(column, { colspan: lines.length === 1 ? colspan : 1, text })
  }
  const laid: DraftCell[] = []
  for (let column = 0; column < width; ) {
    const { text, colspan } = cells.get(column) ?? { text: '', colspan: 1 }
    laid.push({ text: cleanCell(text), column, colspan, rowspan: 1, place })
    column += colspan
  }
  return { header: false, cells: laid, place }
}

function joined(above: string, below: string): string {
  return goesOnFigure(above, below) || /\S[-/]$/.test(above) ? `${above}${below}` : `${above} ${below}`
}

function placeOf(line: GridLine | undefined): Place {
  return { line: line?.line.number ?? null, page: null, anchor: null }
}
