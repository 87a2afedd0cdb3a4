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
import { NO_BORDERS } from './borders.ts'
import type { DocxContext } from './context.ts'
import { runsOf } from './runs.ts'
import { labelWidth, twips } from './units.ts'

type BlocksOf = (blocks: readonly Block[], context: DocxContext) => FileChild[]

const COLON = 220

/** A label with running text is a paragraph with tabs; a clause that holds blocks is a row without borders. */
export function labelledBlock(block: LabelledBlock, context: DocxContext, blocksOf: BlocksOf): FileChild[] {
  const label = Math.max(...block.items.map((item) => labelWidth(item.label, 0)))
  const lines = labelLinesOf(block)
  if (lines === null) {
    return [clauseTable(block, { context, label, blocksOf }), new Paragraph({ style: 'Rapat' })]
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

function clauseTable(
  block: LabelledBlock,
  { context, label, blocksOf }: { context: DocxContext; label: number; blocksOf: BlocksOf },
): Table {
  const total = twips(textWidth(context.tree, context.landscape))
  const widths = [label, COLON, total - label - COLON]
  const inner: DocxContext = { ...context, indent: 0 }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 60 },
    borders: NO_BORDERS,
    rows: block.items.map(({ label: text, blocks }) => {
      const words = (part: string) => [new Paragraph({ children: [new TextRun(part)] })]
      const cells: FileChild[][] = [words(text), words(':'), blocksOf(blocks, inner)]
      return new TableRow({
        children: cells.map(
          (children, at) =>
            new TableCell({
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              children: children as (Paragraph | Table)[],
            }),
        ),
      })
    }),
  })
}
