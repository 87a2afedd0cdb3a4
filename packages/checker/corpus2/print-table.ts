import { cellsOf } from './lay-out.ts'

/** How the columns of a PDF stand in its text: widths, where figures stand beside words of several lines, how rows are parted. */
export interface Print {
  name: string
  /** Letters between two columns. */
  gutter: number
  /** Letters of a column of words. */
  width: number
  place: 'top' | 'middle'
  figures: 'left' | 'right' | 'middle'
  indent: number
  /** A blank line between rows. */
  loose: boolean
  /** Rows of a page, after which the head is printed again or not. */
  page: { rows: number; head: boolean } | null
}

export const PRINTS: readonly Print[] = [
  {
    name: 'figures right, words on top',
    gutter: 2,
    width: 26,
    place: 'top',
    figures: 'right',
    indent: 0,
    loose: false,
    page: null,
  },
  {
    name: 'figures beside the middle of the words',
    gutter: 3,
    width: 20,
    place: 'middle',
    figures: 'middle',
    indent: 4,
    loose: false,
    page: null,
  },
  {
    name: 'rows apart, figures left',
    gutter: 2,
    width: 18,
    place: 'top',
    figures: 'left',
    indent: 2,
    loose: true,
    page: null,
  },
  {
    name: 'one blank between figures',
    gutter: 1,
    width: 30,
    place: 'top',
    figures: 'right',
    indent: 0,
    loose: false,
    page: null,
  },
  {
    name: 'over pages with the head again',
    gutter: 3,
    width: 24,
    place: 'middle',
    figures: 'right',
    indent: 6,
    loose: true,
    page: { rows: 3, head: true },
  },
  {
    name: 'over pages without',
    gutter: 2,
    width: 28,
    place: 'top',
    figures: 'right',
    indent: 0,
    loose: false,
    page: { rows: 4, head: false },
  },
]

/** A table as `pdftotext -layout` prints it. The head is centred in as many lines as it takes. */
function printTable(rows: readonly (readonly string[])[], print: Print): string[] {
  const count = Math.max(...rows.map((row) => row.length))
  const texts = rows.map((row) => Array.from({ length: count }, (_, column) => row[column] ?? ''))
  const isFigures = (column: number) => {
    const body = texts.slice(1).flatMap((row) => row[column] || [])
    return body.length > 0 && body.every((text) => /^(?:Rp\.?\s?)?[-(]?\d[\d.,]*\)?\s?%?$|^-$/.test(text))
  }
  const figures = Array.from({ length: count }, (_, column) => isFigures(column))
  const wrapped = texts.map((row) =>
    row.map((text, column) =>
      wrap(
        text,
        figures[column] ? Math.max(9, ...texts.slice(1).map((one) => one[column]?.length ?? 0)) : print.width,
      ),
    ),
  )
  const widths = figures.map((_, column) =>
    Math.max(1, ...wrapped.flatMap((row) => (row[column] ?? []).map((line) => line.length))),
  )
  const height = (row: readonly string[][]) => Math.max(1, ...row.map((lines) => lines.length))
  const printed = wrapped.map((row, at) => {
    const tall = height(row)
    return Array.from({ length: tall }, (_, line) => {
      const cells = row.map((lines, column) => {
        const high = at === 0 || print.place === 'middle' ? Math.floor((tall - lines.length) / 2) : 0
        return set(
          lines[line - high] ?? '',
          widths[column] ?? 1,
          at === 0 ? 'middle' : figures[column] ? print.figures : 'left',
        )
      })
      return `${' '.repeat(print.indent)}${cells.map((cell, column) => cell + ' '.repeat(figures[column] && figures[column + 1] ? print.gutter : Math.max(2, print.gutter))).join('')}`.trimEnd()
    })
  })
  const [head = [], ...body] = printed
  const lines = [...head]
  body.forEach((row, at) => {
    if (print.loose) lines.push('')
    if (print.page && at > 0 && at % print.page.rows === 0) {
      lines.push('', '', `${' '.repeat(40)}${17 + at}`, '', `\f${print.page.head ? head[0] : row[0]}`)
      lines.push(...(print.page.head ? [...head.slice(1), ...row] : row.slice(1)))
    } else lines.push(...row)
  })
  return lines
}

function set(text: string, width: number, side: 'left' | 'right' | 'middle'): string {
  if (side === 'left') return text.padEnd(width)
  if (side === 'right') return text.padStart(width)
  return text.padStart(text.length + Math.floor((width - text.length) / 2)).padEnd(width)
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const open = lines.at(-1)
    if (open === undefined || open.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${open} ${word}`
  }
  return lines
}

/** A document with its tables printed so, each between blank lines. */
export function printed(lines: readonly string[], print: Print): string {
  const text: string[] = []
  let table: string[][] = []
  for (const line of [...lines, '']) {
    if (line.startsWith('|')) {
      table.push(cellsOf(line))
      continue
    }
    if (table.length > 0) text.push('', ...printTable(table, print), '')
    table = []
    text.push(line)
  }
  return text.join('\n')
}
