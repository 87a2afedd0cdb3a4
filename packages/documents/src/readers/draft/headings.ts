import type { DraftBlock, DraftParagraph } from './draft.ts'
import {
  endsLikeContents,
  isBareChapter,
  isBoldHeading,
  isCapitals,
  isCaption,
  isChapter,
  isPartTitle,
  isPlainHeading,
} from './heading-shape.ts'

const TITLE_LINES = 3

/** Marks the paragraphs that head a part, also where the format has no headings, and puts `BAB I` and its title together. */
export function findHeadings(blocks: readonly DraftBlock[]): DraftBlock[] {
  return joinChapterTitles(blocks.map((block) => (block.type === 'paragraph' ? promote(block) : block)))
}

function promote(paragraph: DraftParagraph): DraftParagraph {
  const { text, level } = paragraph
  if (paragraph.aside !== null || paragraph.plain || level !== null || text === '') return paragraph
  if (isChapter(text) || isPartTitle(text)) return { ...paragraph, level: 1 }
  if (paragraph.label !== null && !paragraph.bold) return paragraph
  const whole = paragraph.label === null || paragraph.label === '-' ? text : `${paragraph.label} ${text}`
  if (paragraph.bold && isBoldHeading(whole)) return { ...paragraph, level: depth(whole) }
  if (isPlainHeading(whole)) return { ...paragraph, level: 2 }
  return paragraph
}

function depth(text: string): number {
  if (/^[a-z][.)]/.test(text)) return 4
  const parts = /^\d{1,2}((?:\.\d{1,2})*)\.?\s/.exec(text)
  if (parts) return (parts[1] ?? '') === '' ? 3 : Math.min(6, 1 + (parts[1] ?? '').split('.').length)
  return 2
}

function joinChapterTitles(blocks: readonly DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = []
  let chapter: DraftParagraph | null = null
  let lines = 0
  for (const block of blocks) {
    if (block.type === 'gap') {
      joined.push(block)
      continue
    }
    if (chapter && block.type === 'paragraph' && block.aside !== null) {
      joined.push(block)
      continue
    }
    if (chapter && block.type === 'paragraph' && lines < TITLE_LINES && isChapterTitle(block, lines)) {
      const longer: DraftParagraph = { ...chapter, text: `${chapter.text} ${block.text}` }
      joined[joined.lastIndexOf(chapter)] = longer
      chapter = longer
      lines++
      continue
    }
    const opens = block.type === 'paragraph' && block.level !== null && isBareChapter(block.text)
    chapter = opens ? block : null
    lines = 0
    joined.push(block)
  }
  return joined
}

function isChapterTitle(block: DraftParagraph, lines: number): boolean {
  const { text } = block
  if (text.length > 120 || /[.;:,]$/.test(text) || isCaption(text) || isChapter(text)) return false
  if (/^(?:[A-Z]|\d{1,2}|[IVX]{1,5})\.\s/.test(text) || block.label !== null) return false
  if (isCapitals(text)) return !endsLikeContents(text)
  return lines === 0 && (block.level !== null || block.bold)
}
