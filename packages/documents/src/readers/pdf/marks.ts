import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Run } from './page.ts'

export interface Marks {
  /** True when the operator was about marked content. */
  handle: (operator: number, args: unknown[]) => boolean
  current: () => Pick<Run, 'content' | 'artifact'>
}

/** Follows the marked content that strings are drawn in. */
export function createMarks(prefix: string): Marks {
  const open: { content: string | null; artifact: boolean }[] = []
  return {
    handle: (operator, args) => {
      if (operator === OPS.beginMarkedContent) {
        open.push({ content: null, artifact: args[0] === 'Artifact' })
      } else if (operator === OPS.beginMarkedContentProps) {
        const content = typeof args[1] === 'number' ? `${prefix}${args[1]}` : null
        open.push({ content, artifact: args[0] === 'Artifact' })
      } else if (operator === OPS.endMarkedContent) open.pop()
      else return false
      return true
    },
    current: () => ({
      content: open.findLast((mark) => mark.content !== null)?.content ?? null,
      artifact: open.some((mark) => mark.artifact),
    }),
  }
}
