import type { GridLine } from './region.ts'
import type { Column, Segment } from './segments.ts'

/** The words of one line in one column, or over several. */
export interface Piece {
  column: number
  colspan: number
  text: string
}

/** The words of a line by column: cut where they run over a gap between columns that a blank of theirs stands in. */
export function piecesOf({ segments }: GridLine, columns: readonly Column[], head: boolean): Piece[] {
  const pieces: Piece[] = []
  for (const segment of segments) {
    for (const piece of piecesIn(segment, columns, { alone: segments.length === 1, head })) {
      const open = pieces.at(-1)
      if (open && open.column + open.colspan > piece.column) open.text = `${open.text} ${piece.text}`
      else pieces.push(piece)
    }
  }
  return pieces
}

interface Around {
  alone: boolean
  head: boolean
}

function piecesIn(segment: Segment, columns: readonly Column[], { alone, head }: Around): Piece[] {
  const over = columnsUnder(segment, columns)
  const [first = 0] = over
  if (over.length === 1) return [{ column: first, colspan: 1, text: segment.text }]
  const narrow = alone && !head && first > 0 && over.length === 2
  const cuts = over
    .slice(1)
    .map((column) => blankBefore(segment, columns[column - 1], columns[column], narrow ? NEAR : 0))
  // A text alone on its line runs over columns by chance, unless its words begin where columns do.
  const apart = cuts.every((cut, at) => cut !== null && cut + 1 === columns[over[at + 1] ?? 0]?.from)
  const whole =
    (alone && !narrow && !apart && !/\d$|%$/.test(segment.text)) ||
    ((head || alone) && cuts.includes(null)) ||
    (head && over.length > 2 && !apart)
  const words = segment.text.split(' ')
  if (
    head &&
    cuts.includes(null) &&
    words.length === over.length &&
    words.every((word) => MEASURE.test(word))
  )
    return words.map((text, at) => ({ column: over[at] ?? first, colspan: 1, text }))
  if (whole) return [{ column: first, colspan: over.length, text: segment.text }]
  const pieces: Piece[] = []
  let start = 0
  let column = first
  cuts.forEach((cut, at) => {
    if (cut === null) return
    pieces.push({ column, colspan: 1, text: segment.text.slice(start, cut - segment.from).trim() })
    start = cut - segment.from
    column = over[at + 1] ?? column
  })
  pieces.push({ column, colspan: 1, text: segment.text.slice(start).trim() })
  return pieces.filter(({ text }) => text !== '')
}

/** Heads that stand over one column each, however close they are. */
const MEASURE =
  /^(?:target|realisasi|capaian|pagu|anggaran|sisa|selisih|persentase|satuan|jumlah|alokasi|kategori|%|\(?rp\)?)$/i

/** The columns that a text stands under; the nearest where it stands between two. */
function columnsUnder({ from, to }: Segment, columns: readonly Column[]): number[] {
  const over = columns.flatMap((column, at) => (from < column.to && to > column.from ? [at] : []))
  if (over.length > 0) return over
  const distance = (column: Column) => Math.min(Math.abs(column.from - to), Math.abs(from - column.to))
  const near = columns.reduce(
    (best, column, at) => (distance(column) < distance(columns[best] ?? column) ? at : best),
    0,
  )
  return [near]
}

/** Letters that a word may stand off its column, as letters are not equally wide on paper. */
const NEAR = 3

/** Where the words may be cut between two columns: at the last blank that stands in the gap or so near to it. */
function blankBefore(
  segment: Segment,
  left: Column | undefined,
  right: Column | undefined,
  near: number,
): number | null {
  if (!left || !right) return null
  const last = Math.min(right.from - 1 + near, segment.to - 1)
  for (let at = last; at >= left.to - near && at > segment.from; at--) {
    if (segment.text[at - segment.from] === ' ') return at
  }
  return null
}
