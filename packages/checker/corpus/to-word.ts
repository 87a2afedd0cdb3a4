import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { spanRight } from './table-tree.ts'
import type { ParsedSource, SourceBlock, SourceRow } from './types.ts'

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
]

/**
 * The report as an office types it in Word: captions and labels typed by hand, grouped headers, merged cells,
 * a table that was cut in two at a page break, sub-headings that are only bold.
 */
export async function toWord({ head, blocks }: ParsedSource): Promise<Uint8Array> {
  const children = blocks.flatMap((block) => childrenOf(block))
  const document = new Document({ title: head.satker, creator: head.satker, sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

function childrenOf(block: SourceBlock): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [headingOf(block)]
    case 'paragraph':
      return [line(block.text, { centred: block.centred, bold: block.centred })]
    case 'item':
      return [line(`${block.label}\t${block.text}`)]
    case 'contents':
      return block.entries.map(({ text, page }) => line(`${text}\t${page}`))
    case 'figure':
      return [line(`Gambar ${block.number} ${block.caption}`, { centred: true })]
    case 'cover':
      return [...block.lines, block.office, block.year].map((text) =>
        line(text, { centred: true, bold: true }),
      )
    case 'signatures':
      return [
        line(block.place ?? ''),
        ...block.parties.flatMap(({ jabatan, nama, nip }) => [
          line(jabatan),
          line(''),
          line(nama, { bold: true }),
          ...(nip ? [line(`NIP ${nip}`)] : []),
        ]),
      ]
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, children: [] })]
    case 'table':
      return tableOf(block)
  }
}

function headingOf(block: Extract<SourceBlock, { type: 'heading' }>): Paragraph {
  const text = `${block.label ?? ''} ${block.text}`.trim()
  if (block.level > 2) return line(text, { bold: true })
  return new Paragraph({ heading: LEVELS[block.level - 1], children: [new TextRun({ text, bold: true })] })
}

function line(text: string, look: { centred?: boolean; bold?: boolean } = {}): Paragraph {
  return new Paragraph({
    alignment: look.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [new TextRun({ text, bold: look.bold })],
  })
}

function tableOf(block: Extract<SourceBlock, { type: 'table' }>): (Paragraph | Table)[] {
  const header = block.rows.filter((row) => row.kind === 'header')
  const pieces: SourceRow[][] = [[]]
  for (const row of block.rows) {
    if (row.kind === 'page') pieces.push([...header])
    else pieces.at(-1)?.push(row)
  }
  const title = [block.number === null ? '' : `Tabel ${block.number}`, block.caption ?? ''].join(' ').trim()
  return [
    ...(title === '' ? [] : [line(title, { centred: true, bold: true })]),
    ...pieces.flatMap((rows) => [
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: rows.map((row, at) => rowOf(row, rows, at)),
      }),
      line(''),
    ]),
  ]
}

function rowOf(row: SourceRow, rows: SourceRow[], at: number): TableRow {
  const children = row.cells.flatMap((cell, index) => {
    if (cell.covered === 'left') return []
    const below = rows[at + 1]?.cells[index]?.covered === 'above'
    // Our sources never merge a cell in both directions at once.
    return [
      new TableCell({
        columnSpan: spanRight(row, index),
        ...(cell.covered === 'above' ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
        ...(below && cell.covered === null ? { verticalMerge: VerticalMergeType.RESTART } : {}),
        children: [line(cell.text, { bold: row.kind === 'header' || row.kind === 'total' })],
      }),
    ]
  })
  return new TableRow({ tableHeader: row.kind === 'header', children })
}
