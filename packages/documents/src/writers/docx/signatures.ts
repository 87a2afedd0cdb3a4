import {
  AlignmentType,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { SignatureBlock, SigningParty } from '../../tree/block.ts'
import { textWidth } from '../paper.ts'
import { NO_BORDERS } from './borders.ts'
import type { DocxContext } from './context.ts'
import { twips } from './units.ts'

const ROOM_TO_SIGN = 1100
/** Beside the place of an electronic signature. */
const TTE_SIDE = 300

/** A single signature stands at the right, or at the left; several stand beside each other. */
export function signatureBlock(block: SignatureBlock, context: DocxContext, keepNext: boolean): FileChild[] {
  const [only, ...more] = block.parties
  if (only === undefined || more.length > 0) return sideBySide(block, context, keepNext)
  // Paragraphs, which stay together over tables also where a program does not hold rows of a table together.
  const total = twips(textWidth(context.tree, context.landscape))
  const where: Where =
    block.side === 'left'
      ? { align: AlignmentType.LEFT }
      : { align: AlignmentType.CENTER, indent: { left: Math.floor(total * 0.35) } }
  return [
    new Paragraph({ style: 'Rapat', keepNext: true }),
    ...partyCell(only, { place: block.place, where }),
    new Paragraph({ style: 'Rapat', keepNext: keepNext || undefined }),
  ]
}

/** One row that never splits, with the paragraph that Word wants behind a table too low to begin a page of its own. */
function sideBySide(block: SignatureBlock, context: DocxContext, keepNext: boolean): FileChild[] {
  const where: Where = { align: AlignmentType.CENTER }
  const cells = block.parties.map((party, at) => {
    const place = at === block.parties.length - 1 ? block.place : null
    return partyCell(party, { place: block.place === null ? null : (place ?? ' '), where })
  })
  const total = twips(textWidth(context.tree, context.landscape))
  const widths = cells.map(() => Math.floor(total / cells.length))
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
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
  return [
    new Paragraph({ style: 'Rapat', keepNext: true }),
    table,
    new Paragraph({ style: 'SetelahTabel', keepNext: keepNext || undefined }),
  ]
}

/** On which side of its cell or of the page a signature stands. */
interface Where {
  align: typeof AlignmentType.LEFT | typeof AlignmentType.CENTER
  indent?: { left: number }
}

interface LineOptions {
  where: Where
  bold?: boolean
  before?: number
}

function line(text: string, { where, bold, before }: LineOptions): Paragraph {
  return new Paragraph({
    style: 'Rapat',
    alignment: where.align,
    ...(where.indent && { indent: where.indent }),
    keepNext: true,
    ...(before === undefined ? {} : { spacing: { before } }),
    children: [new TextRun({ text, ...(bold ? { bold } : {}) })],
  })
}

function partyCell(
  party: SigningParty,
  { place, where }: { place: string | null; where: Where },
): Paragraph[] {
  const head = [place, party.role, ...(party.kantor ?? []), party.jabatan].filter((text): text is string =>
    Boolean(text),
  )
  const { words, before } = signPlace(party, where)
  return [
    ...head.map((text) => line(text, { where })),
    ...words,
    line(party.nama, { where, bold: true, before }),
    ...(party.nip === null ? [] : [line(`NIP ${party.nip}`, { where })]),
  ]
}

/** What stands above the name, and the room before it. */
function signPlace({ sign }: SigningParty, where: Where): { words: Paragraph[]; before: number } {
  if (sign === 'ttd') return { words: [line('ttd.', { where, before: 440 })], before: 360 }
  if (sign !== 'electronic') return { words: [], before: ROOM_TO_SIGN }
  const words = new Paragraph({
    style: 'TempatTte',
    keepNext: true,
    ...(where.indent && { indent: { left: where.indent.left + TTE_SIDE, right: TTE_SIDE } }),
    children: [new TextRun('Tempat tanda tangan elektronik')],
  })
  return { words: [words], before: 160 }
}
