import type { ReadDocument } from '@akuntabel/documents'
import { captionOf } from './captions.ts'
import { columnRoles } from './columns.ts'
import { readFigure } from './figure.ts'
import { factRows } from './rows.ts'
import { type GridCell, tableGrid } from './table-grid.ts'
import { tableRole } from './table-role.ts'
import type { ColumnRole, FactTable } from './types.ts'

/** Every table with its caption, the roles of its columns and its rows. */
export function extractTables(doc: ReadDocument): FactTable[] {
  const tables: FactTable[] = []
  let heading: string | null = null
  let funding = 1
  doc.blocks.forEach((block, at) => {
    if (block.type === 'heading') heading = block.text
    if (block.type !== 'table') return
    const grid = tableGrid(block)
    const header = grid.filter((_, row) => block.rows[row]?.header)
    const body = grid.filter((_, row) => !block.rows[row]?.header)
    const { number, caption, near } = captionOf(doc.blocks, at)
    const named = columnRoles(header, body, { near })
    const role = tableRole(named)
    const columns = role === 'pendanaan' ? inheritScale(named, body, funding) : named
    if (role === 'pendanaan') funding = columns.find((column) => column.money)?.scale ?? 1
    tables.push({
      table: block,
      number,
      caption,
      heading,
      role,
      columns,
      rows: factRows(block, body, columns),
      confidence: block.confidence,
      position: block.position,
    })
  })
  return tables
}

const IN_FULL = 100_000_000

/** A funding table that follows one in thousands, with figures as small, is in thousands too. */
function inheritScale(columns: ColumnRole[], body: readonly GridCell[][], before: number): ColumnRole[] {
  if (before === 1 || columns.some((column) => column.scale !== 1)) return columns
  const full = body.some((row) =>
    row.some(
      (cell, at) =>
        columns[at]?.money && (readFigure(cell.text)?.value.gte(IN_FULL) || /rp/i.test(cell.text)),
    ),
  )
  return full ? columns : columns.map((column) => (column.money ? { ...column, scale: before } : column))
}
