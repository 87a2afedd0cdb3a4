import { diktum } from '@akuntabel/domain'
import {
  AlignmentType,
  type FileChild,
  type INumberingOptions,
  LevelFormat,
  Paragraph,
  Tab,
  TextRun,
} from 'docx'
import type { Block, ListBlock, ParagraphBlock } from '../../tree/block.ts'
import type { DocxContext } from './context.ts'
import { runsOf } from './runs.ts'

const STEP = 420
const DIKTUM_WIDTH = 2100

/** Lists of Word: bullets, 1. and a., each at nine depths. */
export const NUMBERING: INumberingOptions = {
  config: (['bullet', 'decimal', 'alpha'] as const).map((style) => ({
    reference: style,
    levels: Array.from({ length: 9 }, (_, level) => ({
      level,
      format: { bullet: LevelFormat.BULLET, decimal: LevelFormat.DECIMAL, alpha: LevelFormat.LOWER_LETTER }[
        style
      ],
      text: style === 'bullet' ? '•' : `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: (level + 1) * STEP, hanging: STEP } } },
    })),
  })),
}

export function listBlock(
  block: ListBlock,
  context: DocxContext,
  blocksOf: (blocks: readonly Block[], context: DocxContext) => FileChild[],
): FileChild[] {
  const instance = ++context.lists.count
  const indent = context.indent + (block.style === 'kesatu' ? DIKTUM_WIDTH : STEP)
  const inner: DocxContext = { ...context, indent, listDepth: context.listDepth + 1 }
  return block.items.flatMap((item, at): FileChild[] => {
    const [first, ...rest] = item
    if (first?.type !== 'paragraph') return blocksOf(item, inner)
    const lead =
      block.style === 'kesatu'
        ? diktumParagraph(first, at + 1, inner)
        : new Paragraph({
            numbering: { reference: block.style, level: Math.min(8, context.listDepth), instance },
            indent: { left: indent, hanging: STEP },
            alignment: first.align === 'justify' ? AlignmentType.JUSTIFIED : undefined,
            spacing: { after: 60 },
            children: runsOf(first.content, context),
          })
    return [lead, ...blocksOf(rest, inner)]
  })
}

function diktumParagraph(first: ParagraphBlock, number: number, context: DocxContext): Paragraph {
  const colon = DIKTUM_WIDTH - 200
  return new Paragraph({
    indent: { left: context.indent, hanging: DIKTUM_WIDTH },
    tabStops: [
      { type: 'left', position: context.indent - DIKTUM_WIDTH + colon },
      { type: 'left', position: context.indent },
    ],
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: 60 },
    children: [
      new TextRun({ children: [diktum(number), new Tab(), ':', new Tab()] }),
      ...runsOf(first.content, context),
    ],
  })
}
