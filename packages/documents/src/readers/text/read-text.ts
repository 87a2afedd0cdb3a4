import type { DraftBlock } from '../draft/draft.ts'
import { htmlDrafts } from '../html/read-html.ts'
import { alignedTables } from './aligned/aligned-tables.ts'
import { hasGap } from './aligned/segments.ts'
import type { LineKind } from './line-kind.ts'
import { isPipeRule, lineKind } from './line-kind.ts'
import type { ProseStyle } from './prose-lines.ts'
import { proseParagraphs } from './prose-lines.ts'
import type { Line } from './table-lines.ts'
import { pipeTable, tabTable } from './table-lines.ts'
import { wrapWidth } from './wrap-width.ts'

/** Plain text and Markdown: lines grouped into tables, paragraphs and gaps. */
export function textDrafts(text: string, markdown: boolean): DraftBlock[] {
  let page = 0
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, at): Line => {
      const bare = line.replaceAll('\f', '')
      page += line.length - bare.length
      return { number: at + 1, text: bare, page }
    })
  const prose = lines.filter((line) => lineKind(line.text) === 'prose').map((line) => line.text)
  const style: ProseStyle = { width: wrapWidth(prose), markdown }
  const blocks: DraftBlock[] = []
  const closingAfter = closingTags(lines)
  const tableAt = alignedTables(lines)
  let at = 0
  while (at < lines.length) {
    const aligned = kindOf(lines[at]?.text ?? '') === 'prose' ? tableAt(at) : null
    if (aligned) {
      blocks.push(aligned.table)
      at = aligned.end
      continue
    }
    const end = groupEnd(lines, at, closingAfter)
    blocks.push(...groupDrafts(lines.slice(at, end), style))
    at = end
  }
  return blocks
}

/** Lines of one kind; an HTML table inside the text is a kind of its own, up to its closing tag. */
function groupEnd(
  lines: readonly Line[],
  at: number,
  closingAfter: (at: number) => number | undefined,
): number {
  const first = lines[at]?.text ?? ''
  if (opensHtmlTable(first)) {
    const close = closingAfter(at)
    if (close !== undefined) return close + 1
  }
  const kind = kindOf(first)
  let end = at + 1
  while (end < lines.length) {
    const text = lines[end]?.text ?? ''
    if (kindOf(text) !== kind || opensHtmlTable(text)) break
    // Where blanks part columns, a table may begin.
    if (kind === 'prose' && hasGap(text) && !hasGap(lines[end - 1]?.text ?? '')) break
    end++
  }
  return end
}

/** Asked with growing lines: the line of the next `</table>`, found without looking at any line twice. */
function closingTags(lines: readonly Line[]): (at: number) => number | undefined {
  const closings = lines.flatMap((line, at) => (/<\/table>/i.test(line.text) ? [at] : []))
  let next = 0
  return (at) => {
    while ((closings[next] ?? Number.POSITIVE_INFINITY) < at) next++
    return closings[next]
  }
}

function opensHtmlTable(line: string): boolean {
  return /^\s*<table\b/i.test(line)
}

function kindOf(line: string): LineKind {
  return isPipeRule(line) && line.includes('|') ? 'pipe' : lineKind(line)
}

function groupDrafts(lines: readonly Line[], style: ProseStyle): DraftBlock[] {
  const first = lines[0]
  if (!first) return []
  if (opensHtmlTable(first.text)) {
    return htmlDrafts(lines.map((line) => line.text).join('\n'), first.number - 1)
  }
  const kind = kindOf(first.text)
  if (kind === 'blank' || kind === 'rule' || kind === 'fence') return [{ type: 'gap' }]
  if (kind === 'prose') return proseParagraphs(lines, style)
  const table = kind === 'pipe' ? pipeTable(lines) : tabTable(lines)
  return table ? [table] : proseParagraphs(lines, style)
}
