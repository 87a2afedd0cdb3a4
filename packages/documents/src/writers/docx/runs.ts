import { type ParagraphChild, TextRun } from 'docx'
import type { Inline } from '../../tree/inline.ts'
import { NO_BREAK_SPACE } from '../bind-words.ts'
import type { DocxContext } from './context.ts'
import { field } from './field.ts'
import { TONE } from './look.ts'

export function runsOf(
  nodes: readonly Inline[],
  context: DocxContext,
  style: { bold?: boolean } = {},
): ParagraphChild[] {
  return nodes.flatMap((node) => runOf(node, context, style))
}

function runOf(
  node: Inline,
  context: DocxContext,
  style: { bold?: boolean },
): ParagraphChild | ParagraphChild[] {
  const { bold } = style
  switch (node.type) {
    case 'text':
      return new TextRun({
        text: node.text,
        bold: node.bold || bold,
        italics: node.italic,
        ...(node.tone ? { color: TONE[node.tone] } : {}),
      })
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
      // The word stands before the field: LibreOffice ends lines inside a field even at a no-break space.
      const at = text.lastIndexOf(NO_BREAK_SPACE) + 1
      // MERGEFORMAT: the caption's bold stays in the caption.
      const number = field(`REF ${anchor} \\h \\* MERGEFORMAT`, text.slice(at), style)
      return [new TextRun({ text: text.slice(0, at), bold }), ...number]
    }
  }
}
