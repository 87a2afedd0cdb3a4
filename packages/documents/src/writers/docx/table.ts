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
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { TableBlock } from '../../tree/block.ts'
import { columnWidths, LEVEL_INDENT } from '../column-widths.ts'
import { type HeadCell, headRows } from '../head-rows.ts'
import { roomOf, staysWithNext } from '../held-rows.ts'
import { textArea } from '../paper.ts'
import { isSmall } from '../table-height.ts'
import {
  alignOf,
  holdsTogether,
  indentColumn,
  type PlacedCell,
  type PlacedRow,
  placeRows,
} from '../table-layout.ts'
import { caption } from './caption.ts'
import type { DocxContext } from './context.ts'
import { GROUP_FILL, INK } from './look.ts'
import { runsOf } from './runs.ts'
import { TABLE_STYLE_ID } from './table-style.ts'

const RULE = { style: BorderStyle.SINGLE, size: 6, color: INK }
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
const TWIPS_PER_POINT = 20

export function tableBlock(block: TableBlock, context: DocxContext, keepNext: boolean): FileChild[] {
  const page = textArea(context.tree, context.landscape)
  const widths = columnWidths(block, page.width).map((points) => Math.floor(points * TWIPS_PER_POINT))
  const stays = staysWithNext(block, { whole: isSmall(block, page), room: roomOf(block, page) })
  // The note stays with the last row.
  if (block.note || keepNext) stays[block.rows.length - 1] = true
  const table = new Table({
    style: TABLE_STYLE_ID,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...headRows(block).map((cells) => headerRow(block, cells, widths)),
      ...(block.numberRow ? [numberRow(block, widths)] : []),
      ...placeRows(block).map((placed, at) =>
        bodyRow(block, placed, {
          context,
          widths,
          keepNext: stays[at] ?? false,
        }),
      ),
    ],
  })
  const captioned = block.number !== null || block.caption !== null
  return [
    ...(captioned ? [caption(block, 'Tabel', context)] : []),
    table,
    afterTable(block, { context, keepNext }),
  ]
}

function cellStyle({ close }: TableBlock): string {
  return close ? 'IsiTabelRapat' : 'IsiTabel'
}

/** The note, or a little room: Word needs a paragraph between tables. */
function afterTable(
  block: TableBlock,
  { context, keepNext: kept }: { context: DocxContext; keepNext: boolean },
): Paragraph {
  const keepNext = kept || undefined
  if (block.note)
    return new Paragraph({ style: 'CatatanTabel', keepNext, children: runsOf(block.note, context) })
  return new Paragraph({ style: 'Rapat', keepNext, children: [] })
}

function headerRow(block: TableBlock, cells: readonly HeadCell[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: cells.map(
      ({ label, unit, align, column, colspan, rowspan }) =>
        new TableCell({
          width: {
            size: widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0),
            type: WidthType.DXA,
          },
          ...(colspan > 1 ? { columnSpan: colspan } : {}),
          ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
          verticalAlign: VerticalAlignTable.BOTTOM,
          borders: { top: RULE, bottom: RULE },
          children: [
            new Paragraph({
              style: cellStyle(block),
              alignment: ALIGN[align],
              children: [
                new TextRun({ text: label, bold: true }),
                ...(unit ? [new TextRun({ text: `(${unit})`, bold: true, break: 1 })] : []),
              ],
            }),
          ],
        }),
    ),
  })
}

function numberRow(block: TableBlock, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(
      (_, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          borders: { bottom: RULE },
          children: [
            new Paragraph({
              style: 'NomorKolom',
              alignment: AlignmentType.CENTER,
              keepNext: true,
              children: [new TextRun(`${at + 1}`)],
            }),
          ],
        }),
    ),
  })
}

interface RowSetting {
  context: DocxContext
  widths: readonly number[]
  keepNext: boolean
}

function bodyRow(block: TableBlock, placed: PlacedRow, setting: RowSetting): TableRow {
  const indented = indentColumn(block)
  return new TableRow({
    cantSplit: holdsTogether(placed.row),
    keepNext: setting.keepNext,
    children: placed.cells.map((cell) =>
      bodyCell(block, { placed: cell, row: placed.row }, indented, setting),
    ),
  })
}

function bodyCell(
  block: TableBlock,
  { placed, row }: { placed: PlacedCell; row: PlacedRow['row'] },
  indented: number,
  { context, widths }: RowSetting,
): TableCell {
  const { cell, column } = placed
  const span = cell.colspan ?? 1
  const bold = cell.bold ?? row.kind !== 'row'
  const indent = column === indented ? (row.level ?? 0) * LEVEL_INDENT * TWIPS_PER_POINT : 0
  return new TableCell({
    width: {
      size: widths.slice(column, column + span).reduce((sum, width) => sum + width, 0),
      type: WidthType.DXA,
    },
    columnSpan: span > 1 ? span : undefined,
    rowSpan: cell.rowspan,
    borders: row.kind === 'total' ? { top: RULE } : undefined,
    shading: row.kind === 'group' ? { type: 'clear', fill: GROUP_FILL, color: 'auto' } : undefined,
    children: [
      new Paragraph({
        style: cellStyle(block),
        alignment: ALIGN[alignOf(block, placed)],
        indent: indent > 0 ? { left: indent } : undefined,
        children: runsOf(cell.content, context, { bold }),
      }),
    ],
  })
}
