import type { ReadDocument } from '@akuntabel/documents'
import { captionOf } from './captions.ts'
import { columnRoles } from './columns.ts'
import { factRows } from './rows.ts'
import { tableGrid } from './table-grid.ts'
import { tableRole } from './table-role.ts'
import type { FactTable } from './types.ts'

/** Every table with its caption, the roles of its columns and its rows. */
export function extractTables(doc: ReadDocument): FactTable[] {
  const tables: FactTable[] = []
  let heading: string | null = null
  doc.blocks.forEach((block, at) => {
    if (block.type === 'heading') heading = block.text
    if (block.type !== 'table') return
    const grid = tableGrid(block)
    const header = grid.filter((_, row) => block.rows[row]?.header)
    const body = grid.filter((_, row) => !block.rows[row]?.header)
    const { number, caption, near } = captionOf(doc.blocks, at)
    const columns = columnRoles(header, body, { near })
    tables.push({
      table: block,
      number,
      caption,
      heading,
      role: tableRole(columns),
      columns,
      rows: factRows(block, body, columns),
      confidence: block.confidence,
      position: block.position,
    })
  })
  return tables
}
