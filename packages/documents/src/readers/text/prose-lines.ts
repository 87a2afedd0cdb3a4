import { withoutMarks } from '../draft/clean-text.ts'
import type { DraftParagraph } from '../draft/draft.ts'
import { draftParagraph } from '../draft/draft.ts'
import { isCaption, isChapter } from '../draft/heading-shape.ts'
import { splitLabel } from '../draft/list-label.ts'
import { createBoldState } from './bold-line.ts'
import { stripHtml } from './strip-html.ts'
import type { Line } from './table-lines.ts'
import { isWrapped } from './wrap-width.ts'

export interface ProseStyle {
  /** Width the text was wrapped at; null when a line is a paragraph. */
  width: number | null
  /** In Markdown a line break alone does not end a paragraph. */
  markdown: boolean
}

/** Lines without a blank between them: one paragraph per line, unless the writer wrapped them. */
export function proseParagraphs(lines: readonly Line[], style: ProseStyle): DraftParagraph[] {
  const paragraphs: DraftParagraph[] = []
  const bold = createBoldState()
  let before: { raw: string; paragraph: DraftParagraph } | null = null
  for (const line of lines) {
    const paragraph = readLine(line, bold.read(line.text))
    if (paragraph.text === '') continue
    if (before && goesOn(before, line.text, paragraph, style)) {
      before.paragraph.text = `${before.paragraph.text} ${paragraph.text}`
      before.paragraph.bold &&= paragraph.bold
      before.raw = line.text
      continue
    }
    paragraphs.push(paragraph)
    before = { raw: line.text, paragraph }
  }
  return paragraphs
}

function readLine(line: Line, bold: boolean): DraftParagraph {
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line.text)
  const raw = heading ? (heading[2] ?? '') : line.text
  const bare = raw
    .replace(/^\s*>+\s?/, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]+)\]\((?:https?:|mailto:|#|\.?\/)[^)]*\)/g, '$1')
  const item = /^\s*<li\b/i.test(bare)
  const text = withoutMarks(stripHtml(bare))
  const place = { line: line.number, page: null, anchor: null }
  const labelled = item ? splitLabel(text) : null
  if (labelled) {
    return draftParagraph(labelled.text, { bold, place, label: labelled.label ?? '-' })
  }
  return draftParagraph(text, { bold, place, level: heading ? (heading[1] ?? '').length : null })
}

function goesOn(
  before: { raw: string; paragraph: DraftParagraph },
  raw: string,
  next: DraftParagraph,
  style: ProseStyle,
): boolean {
  const { paragraph } = before
  if (paragraph.level !== null || next.level !== null || next.label !== null) return false
  if (splitLabel(next.text).label !== null || /(?: {2}|\\)$/.test(before.raw)) return false
  if (paragraph.bold !== next.bold || isChapter(paragraph.text) || isCaption(paragraph.text)) return false
  if (style.width !== null && isWrapped(before.raw, raw, style.width)) return true
  return style.markdown && paragraph.text.length > 60 && /^[a-z]/.test(next.text)
}
