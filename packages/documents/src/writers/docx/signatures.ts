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

/** One row that never splits, with the paragraph that Word wants behind a table too low to begin a page of its own; a single signature stands at the right. */
export function signatureBlock(block: SignatureBlock, context: DocxContext, keepNext: boolean): FileChild[] {
  const cells = block.parties.map((party, at) => {
    const place = at === block.parties.length - 1 ? block.place : null
    return partyCell(party, {
      place: block.place === null ? null : (place ?? ' '),
      align: block.side === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
    })
  })
  const left = block.side === 'left'
  if (left) cells.push([new Paragraph({ style: 'Rapat' })])
  else if (cells.length === 1) cells.unshift([new Paragraph({ style: 'Rapat' })])
  const shares = left
    ? [0.65, 0.35]
    : block.parties.length === 1
      ? [0.35, 0.65]
      : cells.map(() => 1 / cells.length)
  const total = twips(textWidth(context.tree, context.landscape))
  const widths = shares.map((share) => Math.floor(share * total))
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

interface LineOptions {
  align: Align
  bold?: boolean
  before?: number
}

type Align = typeof AlignmentType.LEFT | typeof AlignmentType.CENTER

function line(text: string, { align, bold, before }: LineOptions): Paragraph {
  return new Paragraph({
    style: 'Rapat',
    alignment: align,
    keepNext: true,
    ...(before === undefined ? {} : { spacing: { before } }),
    children: [new TextRun({ text, ...(bold ? { bold } : {}) })],
  })
}

function partyCell(
  party: SigningParty,
  { place, align }: { place: string | null; align: Align },
): Paragraph[] {
  const head = [place, party.role, ...(party.kantor ?? []), party.jabatan].filter((text): text is string =>
    Boolean(text),
  )
  const { words, before } = signPlace(party, align)
  return [
    ...head.map((text) => line(text, { align })),
    ...words,
    line(party.nama, { align, bold: true, before }),
    ...(party.nip === null ? [] : [line(`NIP ${party.nip}`, { align })]),
  ]
}

/** What stands above the name, and the room before it. */
function signPlace({ sign }: SigningParty, align: Align): { words: Paragraph[]; before: number } {
  if (sign === 'ttd') return { words: [line('ttd.', { align, before: 440 })], before: 360 }
  if (sign !== 'electronic') return { words: [], before: ROOM_TO_SIGN }
  const words = new Paragraph({
    style: 'TempatTte',
    keepNext: true,
    children: [new TextRun('Tempat tanda tangan elektronik')],
  })
  return { words: [words], before: 160 }
}
