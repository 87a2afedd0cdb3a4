import type { DraftRow } from './draft.ts'
import { figureColumns } from './figure-columns.ts'
import { isFigure } from './figure-text.ts'

/**
 * Is this row, the first after a break, the rest of the row above it? Only text may be continued: its first
 * cell is empty, it holds no figure, and each of its cells reads on from the cell above.
 */
export function continuesRow(above: readonly DraftRow[], row: DraftRow): boolean {
  const last = above.at(-1)
  const lead = row.cells.find((cell) => cell.column === 0)
  if (!last || (lead && lead.text !== '')) return false
  const filled = row.cells.filter((cell) => cell.text !== '')
  if (filled.length === 0 || filled.some((cell) => isFigure(cell.text))) return false
  const always = figuresInEveryRow(above)
  return filled.every((cell) => {
    const before = last.cells.find((other) => other.column === cell.column)?.text ?? ''
    return before !== '' && (readsOn(before, cell.text) || always)
  })
}

export function mergeRow(above: DraftRow, rest: DraftRow): DraftRow {
  const cells = above.cells.map((cell) => {
    const more = rest.cells.find((other) => other.column === cell.column)?.text ?? ''
    return more === '' ? cell : { ...cell, text: `${cell.text} ${more}`.trim() }
  })
  return { ...above, cells }
}

function readsOn(before: string, after: string): boolean {
  if (/^[a-z(,;/]/.test(after)) return !/^[a-z][.)]\s/.test(after) || /(^|\s)[a-z][.)]\s/.test(before)
  if (/(?:[,/(&-]|\b(?:dan|atau|serta|yang|di|ke|dari|untuk|dengan|pada|dalam))$/.test(before)) return true
  if ((before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)) return true
  const item = /^(\d{1,2})[.)]\s/.exec(after)
  return item !== null && before.includes(`${Number(item[1]) - 1}.`)
}

/** Every body row has a figure: one without is no row of its own. */
function figuresInEveryRow(rows: readonly DraftRow[]): boolean {
  const columns = figureColumns(rows)
  const body = rows.slice(1)
  if (columns.size < 2 || body.length < 4) return false
  return body.every((row) => row.cells.some((cell) => columns.has(cell.column) && cell.text !== ''))
}
