import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { SignatureBlock } from '../../tree/block.ts'
import { textWidth } from '../paper.ts'
import type { DocxContext } from './context.ts'
import { twips } from './units.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const ROOM_TO_SIGN = 1100

/** One row that never splits; a single signature stands at the right. */
export function signatureBlock(block: SignatureBlock, context: DocxContext): FileChild[] {
  const cells = block.parties.map((party, at) => {
    const place = at === block.parties.length - 1 ? block.place : null
    return partyCell(party, block.place === null ? null : (place ?? ' '))
  })
  if (cells.length === 1) cells.unshift([new Paragraph({ style: 'Rapat' })])
  const shares = block.parties.length === 1 ? [0.35, 0.65] : cells.map(() => 1 / cells.length)
  const total = twips(textWidth(context.tree, context.landscape))
  const widths = shares.map((share) => Math.floor(share * total))
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, at) =>
            new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  })
  return [new Paragraph({ style: 'Rapat', keepNext: true }), table, new Paragraph({ style: 'Rapat' })]
}

function partyCell(party: SignatureBlock['parties'][number], place: string | null): Paragraph[] {
  const head = [place, party.role, party.jabatan].filter(
    (text): text is string => text !== null && text !== '',
  )
  const line = (text: string, options: { bold?: boolean; before?: number } = {}) =>
    new Paragraph({
      style: 'Rapat',
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: options.before === undefined ? undefined : { before: options.before },
      children: [new TextRun({ text, bold: options.bold })],
    })
  return [
    ...head.map((text) => line(text)),
    line(party.nama, { bold: true, before: ROOM_TO_SIGN }),
    ...(party.nip === null ? [] : [line(`NIP ${party.nip}`)]),
  ]
}
