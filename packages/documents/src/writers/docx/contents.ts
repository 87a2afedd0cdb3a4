import { InternalHyperlink, LeaderType, Paragraph, type ParagraphChild, TabStopType, TextRun } from 'docx'
import type { ContentsBlock } from '../../tree/block.ts'
import { labelOf } from '../../tree/reference-labels.ts'
import { walkBlocks } from '../../tree/walk.ts'
import { textWidth } from '../paper.ts'
import type { DocxContext } from './context.ts'
import { fieldBegin, fieldEnd } from './field.ts'
import { pageMark } from './page-mark.ts'
import { labelWidth, twips } from './units.ts'

interface Entry {
  id: string
  label: string | null
  text: string
  style: string
}

const INSTRUCTION = {
  headings: 'TOC \\o "1-3" \\h \\z \\u',
  tables: 'TOC \\h \\z \\c "Tabel"',
  figures: 'TOC \\h \\z \\c "Gambar"',
}

/** A contents field of Word, filled in with entries and page numbers; without page numbers Word is asked to. */
export function contentsBlock(block: ContentsBlock, context: DocxContext): Paragraph[] {
  const begin = fieldBegin(INSTRUCTION[block.of], { dirty: !context.numbered })
  const entries = entriesOf(block.of, context)
  if (entries.length === 0) return [new Paragraph({ children: [...begin, fieldEnd()] })]
  return entries.map((entry, at) => {
    const children: ParagraphChild[] = [entryLink(entry, context)]
    if (at === 0) children.unshift(...begin)
    if (at === entries.length - 1) children.push(fieldEnd())
    const right = twips(textWidth(context.tree, context.landscape))
    return new Paragraph({
      style: entry.style,
      tabStops: [{ type: TabStopType.RIGHT, position: right, leader: LeaderType.DOT }],
      indent: entryIndent(entry),
      children,
    })
  })
}

const LEVEL_INDENT: Record<string, { left: number; label: number }> = {
  TOC1: { left: 0, label: 1400 },
  TOC2: { left: 240, label: 400 },
  TOC3: { left: 640, label: 400 },
  TableofFigures: { left: 0, label: 1640 },
}

function entryIndent({ label, style }: Entry): { left: number; hanging: number } {
  const level = LEVEL_INDENT[style] ?? { left: 0, label: 0 }
  const hanging = label === null ? 0 : labelWidth(label, level.label)
  return { left: level.left + hanging, hanging }
}

function entryLink(entry: Entry, context: DocxContext): ParagraphChild {
  const anchor = context.bookmarks.get(entry.id) ?? ''
  const page = context.numbered ? pageMark(anchor) : ''
  const label = entry.label === null ? '' : `${entry.label}\t`
  const children = `${label}${entry.text}\t${page}`
    .split('\t')
    .flatMap((text, at) => (at === 0 ? [text] : ['\t', text]))
  const runs = children.map((text) =>
    text === '\t' ? new TextRun({ children: ['\t'] }) : new TextRun({ text }),
  )
  return new InternalHyperlink({ anchor, children: runs })
}

function entriesOf(of: ContentsBlock['of'], { tree }: DocxContext): Entry[] {
  const entries: Entry[] = []
  for (const block of walkBlocks(tree.blocks)) {
    if (of === 'headings' && block.type === 'heading' && block.level < 4) {
      entries.push({ id: block.id, label: block.label, text: block.text, style: `TOC${block.level}` })
    } else if (of === 'tables' && block.type === 'table' && block.number !== null) {
      entries.push(captionEntry(block.id, labelOf('Tabel', block.number), block.caption))
    } else if (of === 'figures' && block.type === 'figure') {
      entries.push(captionEntry(block.id, labelOf('Gambar', block.number), block.caption))
    }
  }
  return entries
}

function captionEntry(id: string, label: string, text: string | null): Entry {
  return { id, label, text: text ?? '', style: 'TableofFigures' }
}
