import {
  type FileChild,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, LabelledBlock } from '../../tree/block.ts'
import type { Inline } from '../../tree/inline.ts'
import { labelLinesOf } from '../../tree/label-lines.ts'
import { textWidth } from '../paper.ts'
import { holdsLastClause } from '../tail.ts'
import { NO_BORDERS } from './borders.ts'
import type { DocxContext } from './context.ts'
import { runsOf } from './runs.ts'
import { labelWidth, twips } from './units.ts'

type BlocksOf = (blocks: readonly Block[], context: DocxContext) => FileChild[]

const COLON = 220

/** A label with running text is a paragraph with tabs; a clause that holds blocks is a row without borders. */
export function labelledBlock(
  block: LabelledBlock,
  { keepNext, ...context }: DocxContext & { keepNext: boolean },
  blocksOf: BlocksOf,
): FileChild[] {
  const label = Math.max(...block.items.map((item) => labelWidth(item.label, 0)))
  const lines = labelLinesOf(block)
  if (lines === null) {
    const held = keepNext && holdsLastClause(block)
    return [
      clauseTable(block, { context, label, blocksOf, held }),
      new Paragraph({ style: 'Rapat', keepNext: keepNext || undefined }),
    ]
  }
  return lines.map((line, at) => labelLine(line, { context, label, last: at === lines.length - 1 }))
}

function labelLine(
  line: { label: string; content: Inline[] },
  { context, label, last }: { context: DocxContext; label: number; last: boolean },
): Paragraph {
  const left = context.indent + label + COLON
  return new Paragraph({
    style: 'BarisLabel',
    indent: { left, hanging: label + COLON },
    tabStops: [
      { type: TabStopType.LEFT, position: context.indent + label },
      { type: TabStopType.LEFT, position: left },
    ],
    ...(last ? { spacing: { after: 160 } } : {}),
    children: [
      new TextRun({ children: [line.label, new Tab(), ':', new Tab()] }),
      ...runsOf(line.content, context),
    ],
  })
}

interface ClauseSetting {
  context: DocxContext
  label: number
  blocksOf: BlocksOf
  /** The last clause stands on the page of what follows. */
  held: boolean
}

function clauseTable(block: LabelledBlock, { context, label, blocksOf, held }: ClauseSetting): Table {
  const total = twips(textWidth(context.tree, context.landscape))
  const widths = [label, COLON, total - label - COLON]
  const inner: DocxContext = { ...context, indent: 0 }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 60 },
    borders: NO_BORDERS,
    rows: block.items.map(({ label: text, blocks }, at) => {
      const words = (part: string) => [new Paragraph({ children: [new TextRun(part)] })]
      const cells: FileChild[][] = [words(text), words(':'), blocksOf(blocks, inner)]
      return new TableRow({
        ...(held && at === block.items.length - 1 ? { keepNext: true } : {}),
        children: cells.map(
          (children, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              children: children as (Paragraph | Table)[],
            }),
        ),
      })
    }),
  })
}
