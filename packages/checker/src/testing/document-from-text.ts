import type { Position, ReadBlock, ReadDocument, ReadRow, ReadTable } from '@akuntabel/documents'

const MARK = /\s*\{([a-z-]+\/[a-z-]+)\}/g

export interface Fixture {
  doc: ReadDocument
  /** Line number to the ids of the findings that line should get. */
  expected: Map<number, string[]>
}

/**
 * Builds a document from plain lines: `# Judul` is a heading, lines with tabs or ` | ` are a table whose rows above a
 * line `---` are its header (the first row without one), a line `1. ` or `a. ` an item of
 * a list, and every other line a paragraph. `{hitung/sisa}` on a line
 * says that this line gets that finding.
 */
export function documentFromText(text: string, file = 'uji.txt'): Fixture {
  const expected = new Map<number, string[]>()
  const blocks: ReadBlock[] = []
  let table: string[][] = []
  let places: number[] = []
  let header = 0
  let tables = 0
  const close = () => {
    if (table.length > 0)
      blocks.push(makeTable({ table, places, header: header || 1, block: blocks.length, number: tables++ }))
    table = []
    places = []
    header = 0
  }
  text.split('\n').forEach((raw, at) => {
    const number = at + 1
    const marks = [...raw.matchAll(MARK)].map((found) => found[1] ?? '')
    if (marks.length > 0) expected.set(number, marks)
    const line = raw.replace(MARK, '').trimEnd()
    if (/\t| \|( |$)/.test(line)) {
      table.push(line.split(line.includes('\t') ? '\t' : '|').map((cell) => cell.trim()))
      places.push(number)
      return
    }
    if (/^-{3,}$/.test(line.trim()) && table.length > 0) {
      header = table.length
      return
    }
    close()
    if (line.trim() === '') return
    const position = place(number, blocks.length)
    const heading = /^(#+)\s+(.*)$/.exec(line.trim())
    if (heading)
      blocks.push({ type: 'heading', level: (heading[1] ?? '').length, text: heading[2] ?? '', position })
    else {
      const item = /^((?:\d{1,2}|[a-z])[.)])\s+(.*)$/.exec(line.trim())
      const [listLabel, text] = item ? [item[1] ?? null, item[2] ?? ''] : [null, line.trim()]
      blocks.push({ type: 'paragraph', text, listLabel, aside: null, position })
    }
  })
  close()
  return { doc: { file, format: 'text', blocks, pages: null }, expected }
}

interface Parts {
  table: string[][]
  places: number[]
  header: number
  block: number
  number: number
}

function makeTable({ table, places, header, block, number }: Parts): ReadTable {
  const columns = Math.max(...table.map((row) => row.length))
  const rows = table.map((cells, row): ReadRow => {
    const at = (column: number | null): Position => ({
      ...place(places[row] ?? 0, block),
      table: number,
      row,
      column,
    })
    const padded = Array.from({ length: columns }, (_, column) => cells[column] ?? '')
    return {
      header: row < header,
      cells: padded.map((text, column) => ({ text, column, colspan: 1, rowspan: 1, position: at(column) })),
      position: at(null),
    }
  })
  return {
    type: 'table',
    columns,
    rows,
    confidence: 1,
    position: { ...place(places[0] ?? 0, block), table: number },
  }
}

function place(line: number, block: number): Position {
  return { line, page: null, block, table: null, row: null, column: null }
}
