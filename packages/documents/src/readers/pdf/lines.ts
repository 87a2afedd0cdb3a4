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

/** A gap wider than this part of the letter size parts columns, or is a stretched space. */
const WIDE = 0.62
const SPACE = 0.12

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
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const gap = last ? run.x - last.right : 0
    if (!last || gap > WIDE * Math.max(run.size, last.size)) segments.push(toSegment(run))
    else extend(last, run, gap)
  }
  const size = Math.max(...segments.map((segment) => segment.size))
  return {
    y: median(runs.map((run) => run.y)),
    x: segments[0]?.x ?? 0,
    right: Math.max(...segments.map((segment) => segment.right)),
    size,
    segments,
  }
}

function toSegment(run: Run): Segment {
  const lead = run.text.length - run.text.trimStart().length
  const per = run.width / Math.max(1, run.text.length)
  const text = run.text.trim()
  const x = run.x + lead * per
  return {
    text,
    x,
    right: run.x + run.width - (run.text.length - lead - text.length) * per,
    y: run.y,
    size: run.size,
    bold: run.bold,
  }
}

function extend(segment: Segment, run: Run, gap: number): void {
  const apart = gap > SPACE * run.size || /^\s/.test(run.text)
  segment.text = `${segment.text}${apart ? ' ' : ''}${run.text.trim()}`
  segment.right = Math.max(segment.right, run.x + run.width)
  segment.size = Math.max(segment.size, run.size)
  segment.bold &&= run.bold
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export function lineText(line: Line): string {
  return line.segments.map((segment) => segment.text).join(' ')
}

export function isBoldLine(line: Line): boolean {
  return line.segments.every((segment) => segment.bold)
}
