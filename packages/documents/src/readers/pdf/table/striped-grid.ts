import { splitLabel } from '../../draft/list-label.ts'
import type { Line } from '../lines.ts'
import { median, quantile, toLines } from '../lines.ts'
import type { Rule, Rules, Run } from '../page.ts'
import type { Column } from './columns.ts'
import { columnsOf, hits, widen } from './columns.ts'
import type { RuledGrid } from './ruled-grid.ts'
import { distinct, mergedRules } from './ruled-grid.ts'

export interface StripedGrid {
  grid: RuledGrid
  inside: Run[]
}

const SAME = 4
const NARROWEST = 100
const MOST_RULES = 4_000

interface Band {
  top: number
  bottom: number
  lines: Line[]
}

/** Tables whose rows are ruled but whose columns are not: rows from the rules, columns from where the words stand. */
export function stripedGrids(rules: Rules, runs: readonly Run[]): StripedGrid[] {
  const horizontal = mergedRules(rules.horizontal)
  const found: StripedGrid[] = []
  if (horizontal.length > MOST_RULES) return []
  for (const group of sameExtent(horizontal)) {
    // Shorter rules inside a table found already part its merged cells.
    const level = group.filter((rule) => !found.some(({ grid }) => isWithin(rule, grid)))
    const [first] = level
    if (!first || level.length < 3) continue
    const own = runs.filter((run) => run.x >= first.from - SAME && run.x + run.width <= first.to + SAME * 2)
    const lines = toLines(own)
    for (const bands of tableBands(level, lines)) {
      const striped = toGrid(bands, { horizontal, extent: first, runs: own })
      if (striped) found.push(striped)
    }
  }
  return found
}

/** Rules with the same ends, three or more: the rules of tables of one width. */
function sameExtent(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of rules) {
    if (rule.to - rule.from < NARROWEST) continue
    const group = groups.find(
      ([first]) => first && Math.abs(first.from - rule.from) < SAME && Math.abs(first.to - rule.to) < SAME,
    )
    if (group) group.push(rule)
    else groups.push([rule])
  }
  return groups.filter((group) => group.length >= 3).sort(([a], [b]) => widthOf(b) - widthOf(a))
}

function widthOf(rule: Rule | undefined): number {
  return rule ? rule.to - rule.from : 0
}

function isWithin(rule: Rule, grid: RuledGrid): boolean {
  const [top, bottom] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0]
  const [left, right] = [grid.xs[0] ?? 0, grid.xs.at(-1) ?? 0]
  return rule.at > top - SAME && rule.at < bottom + SAME && rule.from > left - SAME && rule.to < right + SAME
}

/** What stands between two rules is a row, unless it is ordinary text between two tables. */
function tableBands(rules: readonly Rule[], lines: readonly Line[]): Band[][] {
  const ys = distinct(rules.map((rule) => rule.at))
  const bands = ys.slice(1).map((bottom, at): Band => {
    const top = ys[at] ?? 0
    return { top, bottom, lines: lines.filter((line) => line.y > top && line.y < bottom + 1) }
  })
  const paddings = bands.filter((band) => band.lines.length > 0).map(paddingOf)
  const usual = quantile(paddings, 0.3)
  const tables: Band[][] = [[]]
  for (const band of bands) {
    if (band.lines.length === 0 || isProse(band, usual)) tables.push([])
    else tables.at(-1)?.push(band)
  }
  return tables.filter((table) => table.length >= 2)
}

/** Looser than a row, or with gaps inside, and mostly lines without columns. */
function isProse(band: Band, usualPadding: number): boolean {
  const single = band.lines.filter((line) => line.segments.length === 1 || isLabelLine(line)).length
  if (single * 2 < band.lines.length) return false
  const size = median(band.lines.map((line) => line.size))
  const gaps = band.lines.slice(1).map((line, at) => line.y - (band.lines[at]?.y ?? 0))
  return paddingOf(band) > usualPadding * 1.5 + 4 || gaps.some((gap) => gap > 1.9 * size)
}

function isLabelLine(line: Line): boolean {
  const [first] = line.segments
  return line.segments.length === 2 && first !== undefined && splitLabel(`${first.text} x`).text === 'x'
}

/** Height of a band that its lines do not need. */
function paddingOf(band: Band): number {
  return band.bottom - band.top - ((band.lines.at(-1)?.y ?? 0) - (band.lines[0]?.y ?? 0))
}

interface Ground {
  horizontal: readonly Rule[]
  extent: Rule
  runs: readonly Run[]
}

function toGrid(bands: readonly Band[], { horizontal, extent, runs }: Ground): StripedGrid | null {
  const columns = bandColumns(bands.flatMap((band) => band.lines))
  const top = bands[0]?.top ?? 0
  const bottom = bands.at(-1)?.bottom ?? 0
  if (columns.length < 2) return null
  const own = horizontal.filter(
    (rule) =>
      rule.at > top - 1 &&
      rule.at < bottom + 1 &&
      rule.from > extent.from - SAME &&
      rule.to < extent.to + SAME,
  )
  const ys = distinct([top, ...own.map((rule) => rule.at), bottom])
  const middles = columns.slice(1).map((column, at) => ((columns[at]?.right ?? 0) + column.left) / 2)
  const lines = bands.flatMap((band) => band.lines)
  const vertical = middles.flatMap((x) => piecesOf(x, ys, lines))
  const grid = { xs: [extent.from, ...middles, extent.to], ys, horizontal: own, vertical }
  return { grid, inside: runs.filter((run) => run.y > top && run.y < bottom + 1) }
}

/** The fullest line shows the columns; words elsewhere are a column only when several rows have them there. */
function bandColumns(lines: readonly Line[]): Column[] {
  const most = Math.max(0, ...lines.map((line) => line.segments.length))
  const fullest = lines.find((line) => line.segments.length === most)
  let columns = fullest ? columnsOf(fullest) : []
  const loose: Column[][] = []
  for (const line of lines) {
    const clear = line.segments.filter((segment) => hits(columns, segment).length === 1)
    columns = widen(columns, { ...line, segments: clear }, false) ?? columns
    for (const segment of line.segments.filter((other) => hits(columns, other).length === 0)) {
      const place = { left: segment.x, right: segment.right }
      const group = loose.find(([first]) => first && first.left < place.right && place.left < first.right)
      if (group) group.push(place)
      else loose.push([place])
    }
  }
  for (const group of loose) {
    const left = Math.min(...group.map((place) => place.left))
    const right = Math.max(...group.map((place) => place.right))
    if (group.length > 1 && hits(columns, { x: left, right }).length === 0) columns.push({ left, right })
  }
  return columns.sort((a, b) => a.left - b.left)
}

/** A column edge is drawn from row to row, except where words run across it. */
function piecesOf(x: number, ys: readonly number[], lines: readonly Line[]): Rule[] {
  return ys.slice(1).flatMap((bottom, at) => {
    const top = ys[at] ?? 0
    const crossed = lines.some((line) => {
      return (
        line.y > top &&
        line.y < bottom + 1 &&
        line.segments.some(({ x: left, right }) => left < x - 1 && right > x + 1)
      )
    })
    return crossed ? [] : [{ at: x, from: top, to: bottom }]
  })
}
