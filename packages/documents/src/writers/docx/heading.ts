import { Bookmark, HeadingLevel, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import type { HeadingBlock } from '../../tree/block.ts'
import type { DocxContext } from './context.ts'
import { labelWidth } from './units.ts'

const LEVEL = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
}

/** A chapter begins on a new page, unless it stands first in a section, which does so already. */
export function headingBlock(block: HeadingBlock, context: DocxContext, first: boolean): Paragraph {
  const label: ParagraphChild[] =
    block.label === null
      ? []
      : [new TextRun(block.level === 1 ? { text: block.label } : { children: [block.label, new Tab()] })]
  const text = new TextRun({
    text: block.text,
    break: block.level === 1 && block.label !== null ? 1 : undefined,
  })
  const id = context.bookmarks.get(block.id)
  const children = id ? [new Bookmark({ id, children: [...label, text] })] : [...label, text]
  return new Paragraph({
    heading: LEVEL[block.level],
    ...(block.level === 1 && !first && !block.continues ? { pageBreakBefore: true } : {}),
    indent: headingIndent(block),
    children,
  })
}

function headingIndent({ level, label }: HeadingBlock): { left: number; hanging: number } | undefined {
  if (level === 1) return undefined
  const hanging = label === null ? 0 : labelWidth(label, 420)
  return { left: hanging, hanging }
}
