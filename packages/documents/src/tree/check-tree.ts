import type { TableBlock } from './block.ts'
import type { DocumentTree } from './document.ts'
import { referenceLabels } from './reference-labels.ts'
import { walkBlocks, walkInlines } from './walk.ts'

/**
 * Mistakes of a template that a writer would print silently wrong: an id used twice, a reference to
 * nothing, a table row that does not fill its columns. Empty when the tree is sound.
 */
export function treeProblems(tree: DocumentTree): string[] {
  const problems: string[] = []
  const ids = new Set<string>()
  for (const block of walkBlocks(tree.blocks)) {
    if (!('id' in block)) continue
    if (ids.has(block.id)) problems.push(`id used twice: ${block.id}`)
    ids.add(block.id)
    if (block.type === 'table') problems.push(...tableProblems(block))
  }
  const labels = referenceLabels(tree)
  for (const node of walkInlines(tree.blocks)) {
    if (node.type === 'reference' && !labels.has(node.target))
      problems.push(`reference to nothing: ${node.target}`)
  }
  return problems
}

function tableProblems(table: TableBlock): string[] {
  const problems: string[] = []
  let covered = table.columns.map(() => 0)
  table.rows.forEach((row, at) => {
    const free = covered.filter((rest) => rest === 0).length
    const filled = row.cells.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0)
    if (free !== filled)
      problems.push(`table ${table.id}, row ${at + 1}: ${filled} cells for ${free} free columns`)
    covered = nextCovered(covered, row.cells)
  })
  if (covered.some((rest) => rest > 0)) problems.push(`table ${table.id}: a rowspan runs past the last row`)
  return problems
}

/** Rows still covered below this one, by column. */
function nextCovered(covered: readonly number[], cells: TableBlock['rows'][number]['cells']): number[] {
  const next = covered.map((rest) => Math.max(0, rest - 1))
  let column = 0
  for (const cell of cells) {
    while (column < covered.length && (covered[column] ?? 0) > 0) column++
    for (let span = 0; span < (cell.colspan ?? 1); span++) next[column++] = (cell.rowspan ?? 1) - 1
  }
  return next.slice(0, covered.length)
}
