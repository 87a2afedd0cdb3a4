import { type FileChild, Paragraph, TextRun } from 'docx'
import type { LampiranHeadBlock, TembusanBlock } from '../../tree/block.ts'
import { textWidth } from '../paper.ts'
import type { DocxContext } from './context.ts'
import { twips } from './units.ts'

/** The page's right half begins here: the wide left margin puts it before the middle of the text. */
const LAMPIRAN_HEAD = 0.47

export function lampiranHead({ lines }: LampiranHeadBlock, context: DocxContext): FileChild[] {
  const left = Math.round(twips(textWidth(context.tree, context.landscape)) * LAMPIRAN_HEAD)
  return lines.map(
    (text, at) =>
      new Paragraph({
        style: 'Rapat',
        keepNext: true,
        indent: { left },
        ...(at === lines.length - 1 ? { spacing: { after: 280 } } : {}),
        children: [new TextRun(text)],
      }),
  )
}

export function tembusanBlock({ receivers }: TembusanBlock, context: DocxContext): FileChild[] {
  const instance = ++context.lists.count
  return [
    new Paragraph({
      style: 'Tembusan',
      keepNext: true,
      spacing: { before: 360 },
      children: [new TextRun('Tembusan:')],
    }),
    ...receivers.map(
      (receiver, at) =>
        new Paragraph({
          style: 'Tembusan',
          ...(at < receivers.length - 1 ? { keepNext: true } : {}),
          numbering: { reference: 'decimal', level: 0, instance },
          children: [new TextRun(receiver)],
        }),
    ),
  ]
}
