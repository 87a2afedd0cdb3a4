import { AlignmentType, type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { svgSize } from '../../pictures/svg-size.ts'
import type { FigureBlock, ImageBlock } from '../../tree/block.ts'
import { textWidth } from '../paper.ts'
import { caption } from './caption.ts'
import type { DocxContext } from './context.ts'
import { pictureRun } from './picture.ts'

export function figureBlock(block: FigureBlock, context: DocxContext): FileChild[] {
  const own = (svgSize(block.svg).width * 25.4) / 96
  const run = pictureRun({
    picture: { format: 'svg', svg: block.svg },
    alt: block.alt,
    name: `Gambar ${block.number}`,
    width: Math.min(own, textWidth(context.tree, context.landscape)),
    drawn: context.pictures.get(block.svg),
  })
  return [framed(run, true), caption(block, 'Gambar', context)]
}

export function imageBlock(block: ImageBlock, context: DocxContext): FileChild[] {
  const { picture, alt } = block
  const run = pictureRun({
    picture,
    alt,
    name: block.caption ?? 'Gambar',
    width: Math.min(block.width, textWidth(context.tree, context.landscape)),
    drawn: picture.format === 'svg' ? context.pictures.get(picture.svg) : undefined,
  })
  if (block.caption === null) return [framed(run, false)]
  const words = new Paragraph({ style: 'Caption', keepLines: true, children: [new TextRun(block.caption)] })
  return [framed(run, true), words]
}

function framed(run: ParagraphChild, keepNext: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...(keepNext ? { keepNext } : {}),
    spacing: { before: 240, after: 60 },
    children: [run],
  })
}
