import type { Run } from '../page.ts'
import type { StructNode } from './struct-node.ts'
import type { TaggedBlock } from './tagged-block.ts'

export interface Walk {
  page: number
  runsOf: (contentId: string) => readonly Run[]
  blocks: TaggedBlock[]
}

const SKIPPED = /^(?:Artifact|Figure)$/

/** All runs below a node, in order; figures and artifacts are not text. */
export function runsIn(node: StructNode, walk: Pick<Walk, 'runsOf'>): Run[] {
  if (node.type === 'content') return [...walk.runsOf(node.id ?? '')]
  if (SKIPPED.test(node.role ?? '')) return []
  return (node.children ?? []).flatMap((child) => runsIn(child, walk))
}
