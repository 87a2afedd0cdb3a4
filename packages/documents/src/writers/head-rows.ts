import type { TableBlock } from '../tree/block.ts'

export interface HeadCell {
  label: string
  unit?: string
  align: 'left' | 'center' | 'right'
  column: number
  colspan: number
  rowspan: number
}

/** The head of a table: one row, or two where neighbouring columns share a label above their own. */
export function headRows({ columns }: TableBlock): HeadCell[][] {
  const own = columns.map(({ label, unit, align }, column) => ({
    ...{ label, align, column, colspan: 1, rowspan: 1 },
    ...(unit === undefined ? {} : { unit }),
  }))
  if (columns.every(({ group }) => group === undefined)) return [own]
  const upper: HeadCell[] = []
  for (const cell of own) {
    const group = columns[cell.column]?.group
    if (group === undefined) {
      upper.push({ ...cell, rowspan: 2 })
      continue
    }
    const last = upper.at(-1)
    if (last !== undefined && columns[cell.column - 1]?.group === group) last.colspan++
    else upper.push({ label: group, align: 'center', column: cell.column, colspan: 1, rowspan: 1 })
  }
  return [upper, own.filter(({ column }) => columns[column]?.group !== undefined)]
}
