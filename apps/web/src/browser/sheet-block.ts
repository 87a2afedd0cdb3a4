import { fieldValue, setFieldValue } from './fields.ts'

export type Cell = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

interface Spot {
  row: number
  column: number
}

/** The cells between two corners, row by row. */
export function block(rows: Cell[][], a: Spot, b: Spot): Cell[][] {
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)]
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)]
  return rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1))
}

/** As a spreadsheet shows it: of a choice its words. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  return cell instanceof HTMLSelectElement && cell.value !== ''
    ? (cell.selectedOptions[0]?.text ?? '')
    : fieldValue(cell)
}

/** A choice takes its own words or its code; what is neither leaves it as it is. */
export function setCell(cell: Cell, text: string): void {
  if (cell instanceof HTMLSelectElement) {
    const same = (word: string) => word.trim().toLowerCase() === text.toLowerCase()
    const option = [...cell.options].find((one) => same(one.value) || same(one.text))
    if (option === undefined) return
    cell.value = option.value
  } else setFieldValue(cell, text)
  cell.dispatchEvent(new Event('input', { bubbles: true }))
}
