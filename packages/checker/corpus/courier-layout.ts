import { hasHeader, headerLabels, labelledLines } from './table-tree.ts'
import type { SourceBlock } from './types.ts'
import { wrap } from './wrap.ts'

export interface Page {
  texts: { x: number; y: number; text: string }[]
  rules: { x1: number; y1: number; x2: number; y2: number }[]
}

// Landscape A4 in points; Courier at 8 points is 4,8 wide.
const LEFT = 50
const WIDTH = 742
const TOP = 550
const BOTTOM = 45
const LINE = 11
const CHAR = 4.8
const CHARS = Math.floor(WIDTH / CHAR)

interface Pen {
  pages: Page[]
  y: number
}

export function layOut(blocks: SourceBlock[]): Page[] {
  const pen: Pen = { pages: [], y: TOP }
  newPage(pen)
  for (const block of blocks) place(block, pen)
  return pen.pages
}

function newPage(pen: Pen): void {
  pen.pages.push({ texts: [], rules: [] })
  pen.y = TOP
}

function write(pen: Pen, x: number, text: string): void {
  if (text !== '') pen.pages.at(-1)?.texts.push({ x, y: pen.y, text })
}

function lines(pen: Pen, texts: string[], indent = 0): void {
  for (const text of texts.flatMap((one) => wrap(one, CHARS - 4))) {
    if (pen.y < BOTTOM) newPage(pen)
    write(pen, LEFT + indent, text)
    pen.y -= LINE
  }
  pen.y -= 5
}

function place(block: SourceBlock, pen: Pen): void {
  if (block.type === 'page-break') newPage(pen)
  else if (block.type === 'table') placeTable(block, pen)
  else {
    if (block.type === 'heading' && block.level === 1 && pen.y < TOP) newPage(pen)
    lines(pen, textsOf(block), block.type === 'item' ? 10 : 0)
  }
}

function textsOf(block: Exclude<SourceBlock, { type: 'table' | 'page-break' }>): string[] {
  switch (block.type) {
    case 'heading':
      return block.level === 1 && block.label
        ? [block.label, block.text]
        : [`${block.label ?? ''} ${block.text}`.trim()]
    case 'paragraph':
      return [block.text]
    case 'item':
      return [`${block.label} ${block.text}`]
    case 'contents':
      return block.entries.map(({ text, page }) => `${text} ${'.'.repeat(12)} ${page}`)
    case 'figure':
      return [`Gambar ${block.number} ${block.caption}`]
    case 'cover':
      return [...block.lines, block.office, block.year]
    case 'signatures':
      return [
        ...(block.place ? [block.place] : []),
        ...block.parties.flatMap(({ jabatan, nama, nip }) => [jabatan, nama, ...(nip ? [`NIP ${nip}`] : [])]),
      ]
  }
}

function placeTable(block: Extract<SourceBlock, { type: 'table' }>, pen: Pen): void {
  if (!hasHeader(block)) {
    lines(pen, labelledLines(block))
    return
  }
  const labels = headerLabels(block)
  const body = block.rows.filter((row) => row.kind !== 'header' && row.kind !== 'page')
  const widths = columnWidths([labels, ...body.map((row) => row.cells.map((cell) => cell.text))])
  const title = [block.number === null ? '' : `Tabel ${block.number}`, block.caption ?? ''].join(' ').trim()
  if (pen.y < BOTTOM + 6 * LINE) newPage(pen)
  if (title !== '') lines(pen, [title])
  const rows = body.map((row) => row.cells.map((cell) => cell.text))
  placeRow(labels, widths, pen)
  for (const row of rows) {
    if (pen.y - LINE * height(row, widths) < BOTTOM) {
      newPage(pen)
      placeRow(labels, widths, pen)
    }
    placeRow(row, widths, pen)
  }
  pen.y -= LINE
}

/** Columns as wide as they need, the widest ones giving way. */
function columnWidths(rows: string[][]): number[] {
  const need = (rows[0] ?? []).map((_, at) => Math.max(4, ...rows.map((row) => (row[at] ?? '').length)) + 2)
  while (need.reduce((sum, width) => sum + width, 0) > CHARS) {
    const widest = need.indexOf(Math.max(...need))
    need[widest] = (need[widest] ?? 0) - 1
  }
  return need
}

function height(row: string[], widths: number[]): number {
  return Math.max(1, ...row.map((text, at) => wrap(text, (widths[at] ?? 4) - 2).length))
}

function placeRow(row: string[], widths: number[], pen: Pen): void {
  const count = height(row, widths)
  const page = pen.pages.at(-1)
  const top = pen.y + LINE - 2
  const bottom = top - count * LINE - 2
  let x = LEFT
  row.forEach((text, at) => {
    const width = (widths[at] ?? 4) * CHAR
    wrap(text, (widths[at] ?? 4) - 2).forEach((part, line) => {
      if (part !== '') page?.texts.push({ x: round(x + CHAR), y: pen.y - line * LINE, text: part })
    })
    page?.rules.push({ x1: round(x), y1: top, x2: round(x), y2: bottom })
    x += width
  })
  page?.rules.push({ x1: round(x), y1: top, x2: round(x), y2: bottom })
  page?.rules.push(
    { x1: LEFT, y1: top, x2: round(x), y2: top },
    { x1: LEFT, y1: bottom, x2: round(x), y2: bottom },
  )
  pen.y = bottom - LINE + 2
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
