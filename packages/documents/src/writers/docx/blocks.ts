import { AlignmentType, BorderStyle, type FileChild, Paragraph } from 'docx'
import type { Block, ParagraphBlock } from '../../tree/block.ts'
import { keepsWhole, keptBlocks } from '../keeps-next.ts'
import { contentsBlock } from './contents.ts'
import type { DocxContext } from './context.ts'
import { coverBlocks } from './cover.ts'
import { figureBlock, imageBlock } from './figure.ts'
import { headingBlock } from './heading.ts'
import { labelledBlock } from './labelled.ts'
import { lampiranHead, tembusanBlock } from './letter-parts.ts'
import { letterheadBlock } from './letterhead.ts'
import { listBlock } from './list.ts'
import { MARK, MARK_FILL } from './look.ts'
import { runsOf } from './runs.ts'
import { signatureBlock } from './signatures.ts'
import { tableBlock } from './table.ts'

export function blocksOf(blocks: readonly Block[], context: DocxContext): FileChild[] {
  const children: FileChild[] = []
  const kept = keptBlocks(blocks)
  let breakFirst = false
  blocks.forEach((block, at) => {
    if (block.type === 'page-break') {
      breakFirst = children.length > 0
      return
    }
    // A chapter begins on a new page by itself; a second break would leave an empty one.
    const chapter = block.type === 'heading' && block.level === 1 && !block.continues
    if (breakFirst && !chapter && block.type !== 'paragraph')
      children.push(new Paragraph({ style: 'Rapat', pageBreakBefore: true }))
    const keepNext = kept[at] ?? false
    if (block.type === 'paragraph') {
      children.push(
        paragraphBlock(block, context, {
          breakFirst,
          keepNext,
          keepLines: keepsWhole(block, blocks[at + 1]),
        }),
      )
    } else children.push(...blockOf(block, context, { first: at === 0, keepNext }))
    breakFirst = false
  })
  return children
}

function blockOf(
  block: Exclude<Block, ParagraphBlock>,
  context: DocxContext,
  { first, keepNext }: { first: boolean; keepNext: boolean },
): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [headingBlock(block, context, first)]
    case 'list':
      return listBlock(block, context, blocksOf)
    case 'table':
      return tableBlock(block, context, keepNext)
    case 'figure':
      return figureBlock(block, context)
    case 'contents':
      return contentsBlock(block, context)
    case 'signatures':
      return signatureBlock(block, context, keepNext)
    case 'cover':
      return coverBlocks(block, context)
    case 'landscape':
      return blocksOf(block.blocks, context)
    case 'image':
      return imageBlock(block, context)
    case 'letterhead':
      return letterheadBlock(block, context)
    case 'labelled':
      return labelledBlock(block, { ...context, keepNext }, blocksOf)
    case 'lampiran-head':
      return lampiranHead(block, context)
    case 'tembusan':
      return tembusanBlock(block, context)
    case 'page-break':
      return []
  }
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
}
const STYLE = {
  title: 'JudulDokumen',
  subtitle: 'AnakJudul',
  'caption-note': 'Catatan',
  small: 'Kecil',
  'run-in': 'JudulAnalisis',
}
const GAP_BORDER = { style: BorderStyle.SINGLE, size: 6, space: 6, color: MARK }

function paragraphBlock(
  block: ParagraphBlock,
  context: DocxContext,
  { breakFirst, keepNext, keepLines }: { breakFirst: boolean; keepNext: boolean; keepLines: boolean },
): Paragraph {
  const onlyGap = block.content.length === 1 && block.content[0]?.type === 'gap'
  const firstLine = block.indent && !onlyGap ? 624 : undefined
  return new Paragraph({
    style: block.style && STYLE[block.style],
    alignment: block.align && ALIGN[block.align],
    indent: context.indent > 0 || firstLine ? { left: context.indent, firstLine } : undefined,
    pageBreakBefore: breakFirst || undefined,
    keepNext: keepNext || undefined,
    keepLines: keepLines || undefined,
    ...(onlyGap
      ? {
          border: { top: GAP_BORDER, right: GAP_BORDER, bottom: GAP_BORDER, left: GAP_BORDER },
          shading: { type: 'clear', fill: MARK_FILL, color: 'auto' },
        }
      : {}),
    children: runsOf(block.content, context),
  })
}
