import type { ReadDocument } from '../types.ts'

/** A document as short lines, for tests: `# heading`, `[1.] item`, `a | b` for each table row. */
export function outline(document: ReadDocument): string[] {
  return document.blocks.flatMap((block) => {
    if (block.type === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`]
    if (block.type === 'table') {
      return block.rows.map(
        (row) => `${row.header ? 'H ' : ''}${row.cells.map((cell) => cell.text).join(' | ')}`,
      )
    }
    const label = block.listLabel === null ? '' : `[${block.listLabel}] `
    return [`${block.aside === null ? '' : `{${block.aside}} `}${label}${block.text}`]
  })
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
