import {
  InternalHyperlink,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { ContentsBlock } from '../../tree/block.ts'
import { labelOf } from '../../tree/reference-labels.ts'
import { walkBlocks } from '../../tree/walk.ts'
import { textWidth } from '../paper.ts'
import { sectionsOf } from '../sections.ts'
import type { DocxContext } from './context.ts'
import { field } from './field.ts'
import { pageMark } from './page-mark.ts'
import { labelWidth, twips } from './units.ts'

interface Entry {
  id: string
  label: string | null
  text: string
  style: string
  /** Its page is ii, iii: LibreOffice would show the field as 2, 3, so there it is text. */
  front: boolean
}

/**
 * A list of links whose page numbers are PAGEREF fields with their result written in. No TOC field stands around
 * them: LibreOffice takes the pages inside one as plain text, so that they would stay those of another layout, while
 * a PAGEREF of its own is counted by every program from the pages it makes.
 */
export function contentsBlock(block: ContentsBlock, context: DocxContext): Paragraph[] {
  return entriesOf(block.of, context).map((entry) => {
    const right = twips(textWidth(context.tree, context.landscape))
    return new Paragraph({
      style: entry.style,
      tabStops: [{ type: TabStopType.RIGHT, position: right, leader: LeaderType.DOT }],
      indent: entryIndent(entry),
      children: [entryLink(entry, context)],
    })
  })
}

const LEVEL_INDENT: Record<string, { left: number; label: number }> = {
  TOC1: { left: 0, label: 1400 },
  TOC2: { left: 240, label: 400 },
  TOC3: { left: 640, label: 400 },
  TableofFigures: { left: 0, label: 1780 },
}

function entryIndent({ label, style }: Entry): { left: number; hanging: number } {
  const level = LEVEL_INDENT[style] ?? { left: 0, label: 0 }
  const hanging = label === null ? 0 : labelWidth(label, level.label)
  return { left: level.left + hanging, hanging }
}

function entryLink(entry: Entry, context: DocxContext): ParagraphChild {
  const anchor = context.bookmarks.get(entry.id) ?? ''
  const label = entry.label === null ? [] : [entry.label, new Tab()]
  const page = pageMark(anchor)
  return new InternalHyperlink({
    anchor,
    children: [
      new TextRun({ children: [...label, entry.text, new Tab()] }),
      ...(entry.front ? [new TextRun(page)] : field(`PAGEREF ${anchor} \\h`, page)),
    ],
  })
}

function entriesOf(of: ContentsBlock['of'], { tree }: DocxContext): Entry[] {
  const entries: Omit<Entry, 'front'>[] = []
  const front = new Set(sectionsOf(tree).front.flatMap((block) => ('id' in block ? [block.id] : [])))
  for (const block of walkBlocks(tree.blocks)) {
    if (of === 'headings' && block.type === 'heading' && block.level < 4) {
      entries.push({ id: block.id, label: block.label, text: block.text, style: `TOC${block.level}` })
    } else if (of === 'tables' && block.type === 'table' && block.number !== null) {
      entries.push(captionEntry(block.id, labelOf('Tabel', block.number), block.caption))
    } else if (of === 'figures' && block.type === 'figure') {
      entries.push(captionEntry(block.id, labelOf('Gambar', block.number), block.caption))
    }
  }
  return entries.map((entry) => ({ ...entry, front: front.has(entry.id) }))
}

function captionEntry(id: string, label: string, text: string | null): Omit<Entry, 'front'> {
  return { id, label, text: text ?? '', style: 'TableofFigures' }
}
