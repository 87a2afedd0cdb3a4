import type { Run } from './page.ts'

/** Words that stand together on one baseline. */
export interface Segment {
  text: string
  x: number
  right: number
  y: number
  size: number
  bold: boolean
}

export interface Line {
  y: number
  x: number
  right: number
  size: number
  segments: Segment[]
}

/** A gap wider than this part of the letter size parts columns. */
const WIDE = 0.62
/** After a drawn space the next word follows at once, however wide the line was stretched. */
const AFTER_SPACE = 0.3
const SPACE = 0.15

/** The runs of a page as lines from top to bottom, each parted where a wide gap stands. */
export function toLines(runs: readonly Run[]): Line[] {
  const words = runs.filter((run) => run.text.trim() !== '')
  const sorted = [...words].sort((a, b) => a.y - b.y || a.x - b.x)
  const lines: Line[] = []
  let group: Run[] = []
  const flush = () => {
    if (group.length > 0) lines.push(toLine(group))
    group = []
  }
  for (const run of sorted) {
    const first = group[0]
    if (first && run.y - first.y > 0.35 * Math.min(run.size, first.size)) flush()
    group.push(run)
  }
  flush()
  return lines
}

function toLine(runs: readonly Run[]): Line {
  const segments: Segment[] = []
  let last: Run | null = null
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const segment = segments.at(-1)
    if (!last || !segment) segments.push(toSegment(run))
    else if (isOverprint(last, run)) continue
    else if (isNear(last, run)) extend(segment, last, run)
    else segments.push(toSegment(run))
    last = run
  }
  return {
    y: median(runs.map((run) => run.y)),
    x: segments[0]?.x ?? 0,
    right: Math.max(...segments.map((segment) => segment.right)),
    size: Math.max(...segments.map((segment) => segment.size)),
    segments,
  }
}

/** Some writers print a word twice to make it bold. */
function isOverprint(last: Run, run: Run): boolean {
  return last.text === run.text && run.x - last.x < 0.2 * run.size
}

function isNear(last: Run, run: Run): boolean {
  const gap = run.x - (last.x + last.width)
  const most = /\s$/.test(last.text) ? AFTER_SPACE : WIDE
  return gap <= most * Math.max(run.size, last.size)
}

function toSegment(run: Run): Segment {
  const text = run.text.trim()
  const per = run.width / Math.max(1, run.text.length)
  const x = run.x + (run.text.length - run.text.trimStart().length) * per
  return { text, x, right: inkEnd(run), y: run.y, size: run.size, bold: run.bold }
}

/** Where the last letter of a run ends, without the spaces behind it. */
function inkEnd(run: Run): number {
  const per = run.width / Math.max(1, run.text.length)
  return run.x + run.width - (run.text.length - run.text.trimEnd().length) * per
}

function extend(segment: Segment, last: Run, run: Run): void {
  const gap = run.x - (last.x + last.width)
  const apart = gap > SPACE * run.size || /\s$/.test(last.text) || /^\s/.test(run.text)
  segment.text = `${segment.text}${apart ? ' ' : ''}${run.text.trim()}`
  segment.right = Math.max(segment.right, inkEnd(run))
  segment.size = Math.max(segment.size, run.size)
  segment.bold &&= run.bold
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0
}

export function lineText(line: Line): string {
  return line.segments.map((segment) => segment.text).join(' ')
}

export function isBoldLine(line: Line): boolean {
  return line.segments.every((segment) => segment.bold)
}

const LEADER = /\s*(?:[.…_]\s?){8,}\s*/g

/** A line of dots that leads to a page number. */
export function hasLeader(text: string): boolean {
  return text.search(LEADER) >= 0
}

export function withoutLeader(text: string): string {
  return text.replace(LEADER, ' ').trim()
}
