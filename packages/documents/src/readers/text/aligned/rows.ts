import { isMeasure } from '../../draft/figure-columns.ts'
import { isFigure, runningNumber } from '../../draft/figure-text.ts'
import type { Piece } from './cells.ts'
import { goesOnFigure, isCurrency } from './figures.ts'
import type { Phrases } from './phrases.ts'

export interface PieceLine {
  pieces: Piece[]
  blankBefore: boolean
}

/** Lines of one row: from the first to the one before the last. */
export interface RowSpan {
  from: number
  to: number
}

/** Where a row's figures stand beside its words of several lines. */
const PLACES = ['top', 'middle', 'bottom'] as const
type Place = (typeof PLACES)[number]

/** A row of more lines is no row. */
const TALLEST = 40

/**
 * The lines of a body as rows. A row has figures or a number once; its words go on above and below them, where they read on. Of
 * all ways to part the lines, the one with the least against it, with the figures at the same height in every row.
 */
export function rowsOf(lines: readonly PieceLine[], around: Around): Way {
  const table = tableOf(lines, around)
  const ways = PLACES.map((place) => leastCost(lines, table, place))
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best))
}

export interface Around {
  /** Index of the first line that has figures. */
  firstFigure: number
  phrases: Phrases
}

interface Table {
  phrases: Phrases
  measures: Set<number>
  numbered: boolean
  anchors: boolean[]
  rooms: number[]
  /** Some lines are parted by a blank one, others are not: then blanks say where rows end. */
  blanks: boolean
}

function tableOf(lines: readonly PieceLine[], { firstFigure, phrases }: Around): Table {
  const texts = new Map<number, string[]>()
  for (const { pieces } of lines) {
    for (const { column, colspan, text } of pieces) {
      if (colspan === 1) texts.set(column, [...(texts.get(column) ?? []), text])
    }
  }
  const most = (column: number, holds: (text: string) => boolean) => {
    const own = texts.get(column) ?? []
    return own.length > 0 && own.filter(holds).length * 2 >= own.length
  }
  const columns = [...texts.keys()]
  const numbered = most(0, isNumber)
  const measures = new Set(columns.filter((column) => column > 0 && most(column, isMeasure)))
  const rooms: number[] = []
  for (const [column, own] of texts) rooms[column] = Math.max(...own.map((text) => text.length))
  const parted = lines.slice(1).filter(({ blankBefore }) => blankBefore).length
  return {
    phrases,
    measures,
    numbered,
    rooms,
    blanks: parted > 0 && parted < 0.9 * (lines.length - 1),
    anchors: lines.map(
      ({ pieces }, at) =>
        (at >= firstFigure || (numbered && isNumber(pieces[0]?.column === 0 ? pieces[0].text : ''))) &&
        isAnchor(pieces, { measures, numbered, above: lines[at - 1]?.pieces }),
    ),
  }
}

function isNumber(text: string): boolean {
  return (
    runningNumber(text) !== null ||
    /^(?:[IVX]{1,5}|[A-Za-z])[.)]?$/.test(text) ||
    /^\d{1,2}(?:\.\d{1,2})+\.?$/.test(text)
  )
}

interface AnchorOf {
  measures: ReadonlySet<number>
  numbered: boolean
  above: readonly Piece[] | undefined
}

/** The line that has the figures of a row, or its number: no line of their lower halves. */
function isAnchor(pieces: readonly Piece[], { measures, numbered, above }: AnchorOf): boolean {
  const filled = pieces.filter(({ column, colspan }) => colspan === 1 && measures.has(column))
  const whole = filled.filter(({ column, text }) => {
    const before = above?.find((piece) => piece.column === column)?.text ?? ''
    return !/^[\p{Ll}(]/u.test(text) && !isCurrency(before) && !goesOnFigure(before, text)
  })
  if (filled.length > 0 && whole.length === 0) return false
  if (numbered && pieces.some(({ column, text }) => column === 0 && isNumber(text))) return true
  return whole.length > 0 && filled.length * 3 >= measures.size
}

export interface Way {
  cost: number
  rows: RowSpan[]
}

function leastCost(lines: readonly PieceLine[], table: Table, place: Place): Way {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= lines.length; to++) best.push({ cost: Number.POSITIVE_INFINITY, from: to - 1 })
  for (let from = 0; from < lines.length; from++) {
    const start = (best[from]?.cost ?? 0) + startCost(lines, from, table)
    const row = openRow()
    let cost = start
    for (let to = from + 1; to <= Math.min(lines.length, from + TALLEST); to++) {
      cost += addLine(row, lines[to - 1], to - 1, table)
      // So many figures are never one row.
      if (row.twice > 1) break
      const whole = cost + rowCost(row, { from, to, place })
      const known = best[to]
      if (known && whole < known.cost) best[to] = { cost: whole, from }
    }
  }
  const rows: RowSpan[] = []
  for (let to = lines.length; to > 0; ) {
    const from = best[to]?.from ?? 0
    rows.unshift({ from, to })
    to = from
  }
  return { cost: best.at(-1)?.cost ?? 0, rows }
}

interface OpenRow {
  last: Map<number, string>
  /** First and last line of each column of words. */
  tall: Map<number, { first: number; last: number }>
  anchor: number | null
  /** Columns that the anchors fill. */
  filled: Set<number>
  twice: number
  wide: boolean
}

function openRow(): OpenRow {
  return { last: new Map(), tall: new Map(), anchor: null, filled: new Set(), twice: 0, wide: false }
}

function addLine(row: OpenRow, line: PieceLine | undefined, at: number, table: Table): number {
  if (!line) return 0
  const isFirst = row.last.size === 0 && !row.wide
  let cost = !isFirst && line.blankBefore && table.blanks ? 1.5 : 0
  if (table.anchors[at]) {
    const own = line.pieces.filter(({ column }) => column === 0 || table.measures.has(column))
    if (row.anchor !== null && own.some(({ column }) => row.filled.has(column))) row.twice++
    row.anchor ??= at
    for (const { column } of own) row.filled.add(column)
  }
  for (const { column, colspan, text } of line.pieces) {
    if (colspan > 1) row.wide = true
    const above = row.last.get(column)
    if (above !== undefined)
      cost += joinCost(above, text, { room: table.rooms[column] ?? 0, phrases: table.phrases })
    row.last.set(column, text)
    if (!table.measures.has(column) && colspan === 1)
      row.tall.set(column, { first: row.tall.get(column)?.first ?? at, last: at })
  }
  if (!isFirst && line.pieces.some(({ colspan }) => colspan > 1)) cost += 4
  return cost
}

const OPEN_END =
  /(?:[,/(&–-]|\b(?:dan|atau|serta|yang|di|ke|dari|untuk|dengan|pada|dalam|oleh|bagi|terhadap|atas))$/i

function readsOn(above: string, below: string): boolean {
  if (/^[\p{Ll}),;/&]/u.test(below) && !/^[a-z][.)]\s/.test(below)) return true
  return OPEN_END.test(above) || (above.match(/\(/g)?.length ?? 0) > (above.match(/\)/g)?.length ?? 0)
}

/** Words that names of rows begin with, and that stand at the start of a line inside a name only by chance. */
const OPENERS =
  /^(?:jumlah|total|rata-rata|program|persentase|nilai|indeks|tingkat|rasio|opini|predikat|(?:me|ter)\p{L}+nya)\b/iu

export interface Joins {
  /** Letters of the column's longest line. */
  room: number
  phrases: Phrases
}

/** How unlikely a text goes on in the one below: a line ends only where the next word has no room. */
export function joinCost(above: string, below: string, { room, phrases }: Joins): number {
  if (isCurrency(above) || goesOnFigure(above, below)) return 0
  if (isFigure(above) && isFigure(below)) return 4
  if (readsOn(above, below)) return 0
  const [word = ''] = below.split(' ')
  const known = phrases.has(above, below) ? 0 : 0.15
  const rest = room - above.length - 1 - word.length
  // Letters are not equally wide: a little room is none.
  const opener = OPENERS.test(below) ? 0.6 : 0
  return known + opener + (rest <= 1 + 0.15 * room ? 0.1 : Math.min(1.2, 0.3 + (1.5 * rest) / room))
}

/** How unlikely a row begins here: its words read on from the row above, or no blank line parts it. */
function startCost(lines: readonly PieceLine[], from: number, { measures, blanks }: Table): number {
  const line = lines[from]
  const before = lines[from - 1]
  if (!line || !before) return 0
  let cost = blanks && !line.blankBefore ? 0.4 : 0
  for (const { column, text } of line.pieces) {
    if (measures.has(column)) continue
    const above = before.pieces.find((piece) => piece.column === column)?.text
    if (above === undefined ? /^\p{Ll}/u.test(text) && !/^[a-z][.)]/.test(text) : readsOn(above, text))
      cost += 1.5
  }
  return cost
}

function rowCost(
  { anchor, twice, wide, last, tall }: OpenRow,
  { from, to, place }: RowSpan & { place: Place },
): number {
  let cost = 6 * twice
  if (anchor === null) return cost + (to - from === 1 && (wide || last.size === 1) ? 0.4 : 3)
  if (to - from === 1) return cost
  let [tallest, off, others] = [0, 0, 0]
  for (const { first, last } of tall.values()) {
    const height = last - first
    // Of an even number of lines, the upper of the two in the middle.
    if (place === 'middle' && 2 * anchor > first + last) cost += 0.05
    const isOff = Math.abs(heightOf(place, first, last) - anchor) > 0.5 ? 1 : 0
    if (height > tallest || tall.size === 1) [tallest, off] = [height, isOff]
    others = Math.max(others, isOff)
  }
  // Where nothing tells, a row begins with its figures.
  return cost + Math.max(off, 0.3 * others) + 0.02 * (anchor - from)
}

function heightOf(place: Place, first: number, last: number): number {
  return place === 'top' ? first : place === 'bottom' ? last : (first + last) / 2
}
