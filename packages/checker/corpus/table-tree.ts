import {
  cell,
  column,
  groupRow,
  row,
  type TableBlock,
  type TableColumn,
  type TableRow,
  table,
  totalRow,
} from '@akuntabel/documents'
import type { SourceBlock, SourceRow } from './types.ts'

type SourceTable = Extract<SourceBlock, { type: 'table' }>

/** Our writers print one header row: a grouped header keeps the lower name, a year keeps both. */
export function tableOf(block: SourceTable, id: string): TableBlock {
  const body = block.rows.filter((line) => line.kind !== 'header' && line.kind !== 'page')
  return table({
    id,
    number: block.number,
    caption: block.caption,
    columns: columnsOf(block, body),
    rows: body.map((line, at) => rowOf(line, body, at)),
  })
}

export function hasHeader(block: SourceTable): boolean {
  return block.rows.some((line) => line.kind === 'header')
}

/** `Nama : …`, `Jabatan : …`: what stands in columns without a header is a line of text to our writers. */
export function labelledLines(block: SourceTable): string[] {
  return block.rows.map(({ cells }) => {
    const texts = cells.map((cell) => cell.text)
    return texts.length === 2 ? texts.join(' : ') : texts.join(' ')
  })
}

export function headerLabels(block: SourceTable): string[] {
  const headers = block.rows.filter((line) => line.kind === 'header')
  const top = headers[0]?.cells ?? []
  return top.map((_, at) => {
    const names = headers.map((line) => nameAt(line, at))
    const lower = names.at(-1) ?? ''
    const upper = names[0] ?? ''
    if (names.length === 1 || lower === '') return upper
    return /^\d{4}$/.test(lower) ? `${upper} ${lower}` : lower
  })
}

function nameAt(line: SourceRow, at: number): string {
  let column = at
  while (column > 0 && line.cells[column]?.covered === 'left') column--
  return line.cells[column]?.text ?? ''
}

function columnsOf(block: SourceTable, body: SourceRow[]): TableColumn[] {
  return headerLabels(block).map((label, at) => {
    const texts = body
      .filter((line) => line.cells[at + 1]?.covered !== 'left')
      .map((line) => line.cells[at]?.text ?? '')
    const longest = Math.max(...texts.map((text) => text.length), longestWord(label), 4)
    const figures = texts.filter((text) => /^[\d.,()% Rp-]+$/.test(text)).length
    return column(label, {
      width: Math.min(26, Math.max(longest, 5)),
      align: figures * 2 > texts.length ? 'right' : 'left',
    })
  })
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => word.length))
}

function rowOf(line: SourceRow, body: SourceRow[], at: number): TableRow {
  const cells = line.cells.flatMap((source, index) =>
    source.covered !== null
      ? []
      : [cell(source.text, { rowspan: spanDown(body, at, index), colspan: spanRight(line, index) })],
  )
  if (line.kind === 'total') return totalRow(cells)
  return line.kind === 'group' ? groupRow(cells) : row(cells)
}

export function spanRight(line: SourceRow, index: number): number {
  let span = 1
  while (line.cells[index + span]?.covered === 'left') span++
  return span
}

export function spanDown(rows: SourceRow[], at: number, index: number): number {
  let span = 1
  while (rows[at + span]?.cells[index]?.covered === 'above') span++
  return span
}
