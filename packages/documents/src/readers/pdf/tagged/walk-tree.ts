import type { Run } from '../page.ts'
import { linesInOrder } from './lines-in-order.ts'
import type { StructNode } from './struct-node.ts'
import type { TaggedParagraph } from './tagged-block.ts'
import { runsIn, type Walk } from './walk.ts'
import { readTable } from './walk-table.ts'

const LEAVES = /^(?:P|H|H[1-6]|Title|BlockQuote|Quote|Caption|TOCI|Note|FENote|Code|Formula|Lbl|BibEntry)$/
const INLINE = /^(?:Span|Link|Reference|Em|Strong|Annot|Sub)$/
const BLOCKS = /^(?:Table|L|LI|P|H|H[1-6]|TOC|Figure)$/

/** The blocks of one page in the order of its structure tree. */
export function walkTree(node: StructNode, walk: Walk): void {
  const role = node.role ?? ''
  if (role === 'Table') readTable(node, walk, (child) => walkTree(child, walk))
  else if (role === 'LI') readItem(node, walk)
  else if (role === 'Figure') for (const caption of captionsOf(node)) addParagraph(caption, walk)
  else if (INLINE.test(role) || (LEAVES.test(role) && !holdsBlocks(node))) addParagraph(node, walk)
  else walkChildren(node, walk)
}

/** Containers: words that stand in one directly are a paragraph of their own. */
function walkChildren(node: StructNode, walk: Walk): void {
  let loose: StructNode[] = []
  const flush = () => {
    if (loose.length > 0) addParagraph({ role: 'P', children: loose }, walk)
    loose = []
  }
  for (const child of node.children ?? []) {
    if (child.type === 'content' || INLINE.test(child.role ?? '')) loose.push(child)
    else {
      flush()
      walkTree(child, walk)
    }
  }
  flush()
}

function readItem(node: StructNode, walk: Walk): void {
  const label = (node.children ?? []).find((child) => child.role === 'Lbl')
  const from = walk.blocks.length
  for (const child of node.children ?? []) if (child !== label) walkTree(child, walk)
  const first = walk.blocks[from]
  const text = label ? plainText(runsIn(label, walk)) : ''
  if (first?.type !== 'paragraph' || text === '') return
  const [line] = first.lines
  // `KESATU :` names what follows; it is no number of a list.
  if (/\p{L}{5}/u.test(text)) {
    if (line) line.text = `${text} ${line.text}`
  } else first.label = /^[\p{L}\d(]/u.test(text) ? text : '-'
}

function addParagraph(node: StructNode, walk: Walk): void {
  const runs = runsIn(node, walk)
  const lines = linesInOrder(runs)
  if (lines.length === 0) return
  const role = node.role ?? ''
  const heading = /^H([1-6])?$/.exec(role)
  const paragraph: TaggedParagraph = {
    type: 'paragraph',
    page: walk.page,
    lines,
    bold: runs.every((run) => run.bold || run.text.trim() === ''),
    level: heading ? Number(heading[1] ?? 1) : null,
    label: null,
    plain: role === 'TOCI' || role === 'Caption',
    note: role === 'Note' || role === 'FENote',
  }
  walk.blocks.push(paragraph)
}

function plainText(runs: readonly Run[]): string {
  return linesInOrder(runs)
    .map((line) => line.text)
    .join(' ')
}

function captionsOf(node: StructNode): StructNode[] {
  return (node.children ?? []).flatMap((child) => (child.role === 'Caption' ? [child] : captionsOf(child)))
}

/** A paragraph around a table or list, as some writers tag them. A heading keeps what is in it. */
function holdsBlocks(node: StructNode): boolean {
  if (/^(?:H|H[1-6]|TOCI|Caption)$/.test(node.role ?? '')) return false
  return (node.children ?? []).some((child) => BLOCKS.test(child.role ?? '') || holdsBlocks(child))
}
