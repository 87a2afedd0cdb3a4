import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Inline } from '../../tree/inline.ts'
import type { DocxContext } from './context.ts'

export function runsOf(
  nodes: readonly Inline[],
  context: DocxContext,
  style: { bold?: boolean } = {},
): ParagraphChild[] {
  return nodes.map((node) => runOf(node, context, style))
}

function runOf(node: Inline, context: DocxContext, { bold }: { bold?: boolean }): ParagraphChild {
  switch (node.type) {
    case 'text':
      return new TextRun({ text: node.text, bold: node.bold || bold, italics: node.italic })
    case 'value':
      return new TextRun({ text: node.text, bold })
    case 'gap':
      return new TextRun({ text: `[Belum diisi: ${node.text}]`, style: 'BelumDiisi' })
    case 'line-break':
      return new TextRun({ break: 1 })
    case 'reference': {
      const text = context.labels.get(node.target)
      const anchor = context.bookmarks.get(node.target)
      if (text === undefined || anchor === undefined) throw new Error(`Reference to nothing: ${node.target}`)
      return new InternalHyperlink({ anchor, children: [new TextRun({ text, bold })] })
    }
  }
}
