import type { Layout } from './load.ts'

/** The text of a document as a converter leaves it: only the tables differ. */
export function layOut(lines: readonly string[], layout: Layout): string {
  const printed: string[] = []
  let table: string[][] = []
  const close = () => {
    if (table.length > 0) printed.push(...TABLES[layout](table))
    table = []
  }
  for (const line of lines) {
    if (line.startsWith('|')) {
      table.push(cellsOf(line))
      continue
    }
    close()
    printed.push(line)
  }
  close()
  return `${printed.join('\n')}\n`
}

/** The cells of a line of a table in the sources. */
export function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim())
}

const TABLES: Record<Layout, (rows: string[][]) => string[]> = {
  tab: (rows) => rows.map((row) => row.join('\t')),
  cut: (rows) => cut(rows),
  rp: (rows) => rows.map((row) => row.flatMap(apart).join('\t')),
  spaces: (rows) => aligned(rows),
}

/** A page ends after three rows, or after two of a short table; the head is not repeated. */
function cut(rows: string[][]): string[] {
  const size = rows.length > 5 ? 4 : 3
  const rest = rows.slice(size).map((row) => row.join('\t'))
  const first = rows.slice(0, size).map((row) => row.join('\t'))
  return rest.length === 0 ? first : [...first, '', '17', '', ...rest]
}

function apart(cell: string): string[] {
  const money = /^(?:Rp\.?\s?)?(\d{1,3}(?:\.\d{3}){2,})$/.exec(cell)
  return money ? ['Rp', money[1] ?? ''] : [cell]
}

const WIDEST = 34

/** Columns two blanks apart; a long cell goes on in the line below, under its own column. */
function aligned(rows: string[][]): string[] {
  const lines = rows.map((row) => row.map((cell) => wrapped(cell)))
  const count = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...lines.map((row) => Math.max(0, ...(row[column] ?? []).map((part) => part.length)))),
  )
  return lines.flatMap((row) =>
    Array.from({ length: Math.max(1, ...row.map((cell) => cell.length)) }, (_, line) =>
      widths
        .map((width, column) => (row[column]?.[line] ?? '').padEnd(width))
        .join('   ')
        .trimEnd(),
    ),
  )
}

function wrapped(cell: string): string[] {
  const parts: string[] = ['']
  for (const word of cell.split(' ')) {
    const open = parts.at(-1) ?? ''
    if (open === '') parts[parts.length - 1] = word
    else if (open.length + 1 + word.length <= WIDEST) parts[parts.length - 1] = `${open} ${word}`
    else parts.push(word)
  }
  return parts
}
