import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HorizontalPositionRelativeFrom,
  type IFloating,
  Paragraph,
  type ParagraphChild,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { LetterheadBlock } from '../../tree/block.ts'
import type { DocxContext } from './context.ts'
import { INK } from './look.ts'
import { pictureRun } from './picture.ts'
import { twips } from './units.ts'

const EMBLEM = 24
const RULE = { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 6, color: INK }

/** Centred emblem and name; with an address the emblem stands at the left and a double rule closes the head. */
export function letterheadBlock(block: LetterheadBlock, context: DocxContext): FileChild[] {
  const { lines, address } = block
  if (address === null) {
    const emblem = new Paragraph({
      style: 'KopNama',
      keepNext: true,
      children: [emblemRun(block.emblem, context, { height: 22 })],
    })
    return [
      emblem,
      ...lines.map((text, at) => line(text, { style: 'KopNama', last: at === lines.length - 1 })),
    ]
  }
  const texts = [
    ...lines.map((text) => ({ text, style: 'KopNama' })),
    ...address.map((text) => ({ text, style: 'KopAlamat' })),
  ]
  return texts.map(({ text, style }, at) => {
    const emblem = at === 0 ? [emblemRun(block.emblem, context, { height: EMBLEM, floating: FLOATING })] : []
    return line(text, { style, before: emblem, last: at === texts.length - 1, ruled: true })
  })
}

const FLOATING: IFloating = {
  horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: 0 },
  verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
  wrap: { type: TextWrappingType.NONE },
  allowOverlap: true,
}

export function emblemRun(
  { picture, alt }: LetterheadBlock['emblem'],
  context: DocxContext,
  { height, floating }: { height: number; floating?: IFloating },
): ParagraphChild {
  return pictureRun({
    ...{ picture, alt, height },
    name: 'Lambang',
    drawn: picture.format === 'svg' ? context.pictures.get(picture.svg) : undefined,
    ...(floating ? { floating } : {}),
  })
}

interface LineSetting {
  style: string
  last: boolean
  before?: ParagraphChild[]
  /** A letter's head keeps clear of the emblem and ends in a rule. */
  ruled?: boolean
}

function line(text: string, { style, last, before = [], ruled = false }: LineSetting): Paragraph {
  const room = twips(EMBLEM)
  return new Paragraph({
    style,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    ...(last ? { spacing: { after: 240 } } : {}),
    // A border is as wide as its paragraph: the last line asks for no room beside the emblem.
    ...(ruled && !last ? { indent: { left: room, right: room } } : {}),
    ...(ruled && last ? { border: { bottom: RULE } } : {}),
    children: [...before, new TextRun(text)],
  })
}
