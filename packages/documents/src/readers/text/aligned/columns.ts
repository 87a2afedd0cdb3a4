import { isYear } from '../../draft/figure-text.ts'
import { hasFigure } from './figures.ts'
import type { GridLine } from './region.ts'
import type { Column } from './segments.ts'

/** Lines that may be found to run across columns before the rest is no table. */
const ROUNDS = 12

/**
 * The columns of a table: what no line fills parts them. A line that fills what the others leave blank (a head over two
 * columns, an overlong cell) has no say, as long as they are more.
 */
export function columnsOf(lines: readonly GridLine[]): Column[] {
  let grid = lines.filter(({ segments }) => segments.length > 1)
  const firstFigure = lines.findIndex(({ segments }) => hasFigure(segments))
  const head = new Set(lines.slice(0, Math.max(0, firstFigure)))
  for (let round = 0; ; round++) {
    const columns = withoutEmptyHalves(spansOf(grid, lines, head), grid, head)
    const across = round < ROUNDS ? acrossOthers(grid, columns, head) : null
    if (!across) return columns
    grid = grid.filter((line) => !across.has(line))
  }
}

/** Spans that some line fills, parted by at least two blanks, or by one that parts columns. */
function spansOf(
  grid: readonly GridLine[],
  lines: readonly GridLine[],
  head: ReadonlySet<GridLine>,
): Column[] {
  const width = Math.max(0, ...grid.map(({ line }) => line.text.length))
  const ink = new Uint32Array(width + 2)
  for (const { line } of grid) {
    for (let at = 0; at < line.text.length; at++) if (line.text[at] !== ' ') ink[at] = (ink[at] ?? 0) + 1
  }
  const columns: Column[] = []
  for (let at = 0; at < width; at++) {
    if (ink[at] === 0) continue
    const open = columns.at(-1)
    const apart = open ? at - open.to : 0
    if (open && (apart === 0 || (apart === 1 && !parts(lines, open.to, head)))) open.to = at + 1
    else columns.push({ from: at, to: at + 1 })
  }
  return columns
}

const FIGURE_WORD = /^[([]?-?\d[\d.,]*%?\)?$|^[-–]$/
const LABEL = /^\(?[a-z\d]{1,2}[.)]$/i

function isFigureWord(word: string): boolean {
  return FIGURE_WORD.test(word) && !isYear(word) && /\d{2}|^[-–]$/.test(word)
}

/**
 * One blank parts columns where figures stand on both sides of it, or where more lines have a wider gap: words that begin
 * right behind it, figures that end right before it. Labels of a list (`a.`) part nothing.
 */
function parts(lines: readonly GridLine[], blank: number, head: ReadonlySet<GridLine>): boolean {
  let [both, beside, labels, figures, edges, apart] = [0, 0, 0, 0, 0, 0]
  for (const gridLine of lines) {
    const { text } = gridLine.line
    const [left, right] = [text[blank - 1] ?? ' ', text[blank + 1] ?? ' ']
    if (left === ' ' && right === ' ') continue
    const before = wordBefore(text, blank)
    if (right === ' ') {
      if (FIGURE_WORD.test(before) && !isYear(before) && text.slice(blank).trim() !== '') {
        edges++
        apart++
      }
      continue
    }
    const word = /^\S+/.exec(text.slice(blank + 1))?.[0] ?? ''
    if (left === ' ') {
      edges++
      if (text.slice(0, blank).trim() !== '') apart++
      continue
    }
    if (word === '%') return false
    if (head.has(gridLine)) continue
    beside++
    if (LABEL.test(before)) labels++
    const count = [before, word].filter(isFigureWord).length
    if (count === 2) both++
    if (count > 0) figures++
  }
  if (both >= 2) return both * 2 >= beside
  if (apart === 0 || (labels === beside && beside > 0)) return false
  return edges + both >= 2 && (figures === beside || edges >= 2 * beside)
}

function wordBefore(text: string, at: number): string {
  return /\S+$/.exec(text.slice(0, at))?.[0] ?? ''
}

/** A head that stands beside its figures and not above them is of the same column. */
function withoutEmptyHalves(
  columns: readonly Column[],
  grid: readonly GridLine[],
  head: ReadonlySet<GridLine>,
): Column[] {
  const merged: Column[] = []
  for (const column of columns) {
    const open = merged.at(-1)
    if (open && areHalves(open, column, grid, head)) open.to = column.to
    else merged.push({ ...column })
  }
  return merged
}

function areHalves(
  one: Column,
  other: Column,
  grid: readonly GridLine[],
  head: ReadonlySet<GridLine>,
): boolean {
  // Words of a head one blank apart are one text unless figures below tell otherwise.
  const close = other.from - one.to === 1
  let [headOnly, otherHeadOnly] = [true, true]
  for (const line of grid) {
    const [left, right] = [inks(line, one), inks(line, other)]
    if (left && right && !(close && head.has(line))) return false
    if (left && !head.has(line)) headOnly = false
    if (right && !head.has(line)) otherHeadOnly = false
  }
  return headOnly !== otherHeadOnly
}

function inks({ line }: GridLine, { from, to }: Column): boolean {
  return line.text.slice(from, to).trim() !== ''
}

/** Lines that fill the place where more of the others part a column in two; null when no column is parted. */
function acrossOthers(
  grid: readonly GridLine[],
  columns: readonly Column[],
  head: ReadonlySet<GridLine>,
): Set<GridLine> | null {
  for (const { from, to } of columns) {
    const gaps = new Uint32Array(to - from)
    let parted = 0
    for (const { segments } of grid) {
      segments.forEach((segment, at) => {
        const next = segments[at + 1]
        if (!next || segment.to <= from || next.from >= to) return
        parted++
        for (let x = segment.to; x < next.from; x++) gaps[x - from] = (gaps[x - from] ?? 0) + 1
      })
    }
    if (parted === 0) continue
    let best: { across: GridLine[]; worth: number } | null = null
    for (let x = from; x < to; x++) {
      const count = gaps[x - from] ?? 0
      if (count === 0 || count === gaps[x - from - 1]) continue
      const across = grid.filter(({ line }) => (line.text[x] ?? ' ') !== ' ')
      const body = across.filter((line) => !head.has(line)).length
      const worth = count - 2 * body - 0.5 * (across.length - body)
      if (across.length > 0 && worth > 0 && (!best || worth > best.worth)) best = { across, worth }
    }
    if (best) return new Set(best.across)
  }
  return null
}
