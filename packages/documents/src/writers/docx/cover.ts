import { AlignmentType, BorderStyle, type FileChild, Paragraph, TextRun } from 'docx'
import type { CoverBlock } from '../../tree/block.ts'
import { paperSize } from '../paper.ts'
import type { DocxContext } from './context.ts'
import { draftSign } from './draft-sign.ts'
import { emblemRun } from './letterhead.ts'
import { ACCENT, INK } from './look.ts'
import { twips } from './units.ts'

/** Millimetres. */
const EMBLEM = 30

/** The emblem, type and lines; the office stands at the foot of the page. */
export function coverBlocks(block: CoverBlock, context: DocxContext): FileChild[] {
  const { tree } = context
  const height = twips(paperSize(tree.paper).height - tree.margins.top - tree.margins.bottom)
  const [title = '', ...lines] = block.lines
  const foot = [
    new TextRun({ text: block.office, bold: true, size: 28 }),
    ...(block.address ?? []).map((text) => new TextRun({ text, size: 22 })),
  ]
  return [
    new Paragraph({
      style: 'Rapat',
      alignment: AlignmentType.RIGHT,
      children: tree.state === 'draf' ? [draftSign()] : [],
    }),
    ...(block.emblem
      ? [new Paragraph({ style: 'Rapat', children: [emblemRun(block.emblem, context, { height: EMBLEM })] })]
      : []),
    new Paragraph({
      spacing: {
        before: Math.round(height * 0.24) - (block.emblem ? twips(EMBLEM) : 0),
        after: 160,
        line: 760,
        lineRule: 'atLeast',
      },
      border: { top: { style: BorderStyle.SINGLE, size: 16, space: 18, color: ACCENT } },
      children: [new TextRun({ text: title, bold: true, size: 60 })],
    }),
    ...lines.map(
      (text) =>
        new Paragraph({
          spacing: { after: 120, line: 440, lineRule: 'atLeast' },
          children: [new TextRun({ text, size: 34 })],
        }),
    ),
    new Paragraph({
      spacing: { before: 120, after: Math.round(height * 0.44), line: 720, lineRule: 'atLeast' },
      children: [new TextRun({ text: block.year, size: 60, color: ACCENT })],
    }),
    ...foot.map(
      (run, at) =>
        new Paragraph({
          spacing: { after: 0 },
          ...(at < foot.length - 1
            ? {}
            : { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 12, color: INK } } }),
          children: [run],
        }),
    ),
  ]
}
