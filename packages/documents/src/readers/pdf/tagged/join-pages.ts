import type { TaggedBlock, TaggedParagraph, TaggedTable } from './tagged-block.ts'

/** Adds the blocks of the next page; what the page's end broke becomes one block again. */
export function joinPages(blocks: TaggedBlock[], next: readonly TaggedBlock[]): void {
  const [first, ...rest] = next
  const last = blocks.at(-1)
  if (!first) return
  if (last?.type === 'table' && first.type === 'table' && isSameTable(last, first)) mergeTables(last, first)
  else if (last?.type === 'paragraph' && first.type === 'paragraph' && readsOn(last, first)) {
    last.lines.push(...first.lines)
  } else blocks.push(first)
  blocks.push(...rest)
}

/** A table comes back whole on each of its pages, with words only in the rows that stand there. */
function isSameTable(above: TaggedTable, below: TaggedTable): boolean {
  if (above.rows.length !== below.rows.length) return false
  const shaped = above.rows.every((row, at) => {
    const other = below.rows[at]
    return (
      other?.cells.length === row.cells.length &&
      other.cells.every((cell, c) => cell.colspan === row.cells[c]?.colspan)
    )
  })
  if (!shaped) return false
  const end = above.rows.findLastIndex((row) => row.page !== null)
  const start = below.rows.findIndex((row) => row.page !== null)
  return start >= end
}

function mergeTables(above: TaggedTable, below: TaggedTable): void {
  above.rows.forEach((row, at) => {
    const other = below.rows[at]
    if (!other || other.page === null) return
    row.page ??= other.page
    row.cells.forEach((cell, c) => {
      cell.lines.push(...(other.cells[c]?.lines ?? []))
    })
  })
}

function readsOn(above: TaggedParagraph, below: TaggedParagraph): boolean {
  if (above.level !== null || below.level !== null || below.label !== null) return false
  if (above.plain || below.plain || above.note !== below.note || above.bold !== below.bold) return false
  const before = above.lines.at(-1)?.text ?? ''
  const after = below.lines[0]?.text ?? ''
  if (/^[\p{Ll}]/u.test(after)) return !/[.!?]$/.test(before)
  // Only a full last line can run on into a capital.
  const widest = Math.max(...above.lines.map((line) => line.width))
  return (
    above.lines.length > 1 && !/[.:;!?]$/.test(before) && (above.lines.at(-1)?.width ?? 0) > 0.85 * widest
  )
}
