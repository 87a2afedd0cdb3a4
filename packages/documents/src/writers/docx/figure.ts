import { AlignmentType, type FileChild, ImageRun, Paragraph } from 'docx'
import type { FigureBlock } from '../../tree/block.ts'
import { textWidth } from '../paper.ts'
import { svgSize } from '../svg-size.ts'
import { caption } from './caption.ts'
import type { DocxContext } from './context.ts'

export function figureBlock(block: FigureBlock, context: DocxContext): FileChild[] {
  const size = svgSize(block.svg)
  const most = (textWidth(context.tree, context.landscape) / 25.4) * 96
  const scale = Math.min(1, most / size.width)
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
  const picture = context.pictures.get(block.id)
  if (picture === undefined) throw new Error(`figure ${block.id} was not drawn`)
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(block.svg),
    transformation,
    altText: { name: `Gambar ${block.number}`, title: block.caption, description: block.alt },
    fallback: { type: 'png', data: picture },
  })
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 240, after: 60 },
      children: [image],
    }),
    caption(block, 'Gambar', context),
  ]
}
