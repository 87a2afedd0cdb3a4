import { withoutMarks } from '../../draft/clean-text.ts'
import type { DraftParagraph } from '../../draft/draft.ts'
import { draftParagraph } from '../../draft/draft.ts'
import { splitLabel } from '../../draft/list-label.ts'
import { joinWrapped } from '../join-wrapped.ts'
import { wordWidth } from '../letter-width.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../lines.ts'
import { hasLeader, isBoldLine, lineText, withoutLeader } from '../lines.ts'
import type { BodyStyle } from './body-style.ts'
import { sizeLevel } from './body-style.ts'

export interface PlacedLine {
  page: number
  line: Line
}

/** Lines of running text as paragraphs. */
export function paragraphsOf(
  lines: readonly PlacedLine[],
  style: BodyStyle,
  lexicon: Lexicon,
): DraftParagraph[] {
  const groups: PlacedLine[][] = []
  for (const placed of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && goesOn(group, last, placed, style)) group.push(placed)
    else groups.push([placed])
  }
  return groups.map((group) => toParagraph(group, style, lexicon))
}

function goesOn(group: readonly PlacedLine[], last: PlacedLine, next: PlacedLine, style: BodyStyle): boolean {
  const [above, below] = [last.line, next.line]
  const text = lineText(below)
  if (hasLeader(lineText(above))) return false
  if (splitLabel(text).label !== null && !isMidSentenceLabel(above, below, style)) return false
  if (Math.abs(above.size - below.size) > 0.8 || isBoldLine(above) !== isBoldLine(below)) {
    if (!sameParagraphDespiteBold(above, below, style)) return false
  }
  if (next.page !== last.page) return isFull(above, below, style) && readsOn(lineText(above), text)
  const gap = below.y - above.y
  if (gap > usualGap(group, style) + Math.max(1.6, 0.12 * style.pitch)) return false
  return isFull(above, below, style)
}

/** Half of a sentence may be bold: sizes agree, the line above is full, and the next starts small. */
function sameParagraphDespiteBold(above: Line, below: Line, style: BodyStyle): boolean {
  return (
    Math.abs(above.size - below.size) <= 0.8 &&
    isFull(above, below, style) &&
    /^[\p{Ll}\d(]/u.test(lineText(below))
  )
}

function usualGap(group: readonly PlacedLine[], style: BodyStyle): number {
  const [one, two] = group
  const sized = (style.pitch * (group[0]?.line.size ?? style.size)) / style.size
  if (!one || !two || one.page !== two.page) return Math.max(style.pitch, sized)
  return Math.max(two.line.y - one.line.y, 1)
}

/** The next word would not have fitted on the line above. */
function isFull(above: Line, below: Line, style: BodyStyle): boolean {
  const first = below.segments[0]
  if (!first) return false
  const per = (first.right - first.x) / Math.max(1, first.text.length)
  const word = wordWidth(first.text.split(/\s/, 1)[0] ?? '', per)
  const right = Math.max(style.right, above.right)
  // Centred lines are full when the word fits on neither side.
  const room =
    Math.abs(above.x - style.left) > 30 && below.x > style.left + 30
      ? right - above.right + (above.x - style.left)
      : right - above.right
  return word + 0.25 * above.size > room - 0.8 * above.size
}

/** `… huruf` / `a. dan huruf b`: a label-like start that continues the line above in the same indent. */
function isMidSentenceLabel(above: Line, below: Line, style: BodyStyle): boolean {
  const before = lineText(above)
  return (
    isFull(above, below, style) &&
    Math.abs(above.x - below.x) < 2 &&
    /\b(?:huruf|angka|ayat|butir|nomor|pasal)$/i.test(before)
  )
}

function readsOn(before: string, after: string): boolean {
  return !/[.:;!?]$/.test(before) || /^[\p{Ll}(]/u.test(after)
}

function toParagraph(group: readonly PlacedLine[], style: BodyStyle, lexicon: Lexicon): DraftParagraph {
  const lines = group.map(({ line }) => ({
    text: withoutLeader(lineText(line)),
    width: line.right - line.x,
    y: line.y,
  }))
  const text = withoutMarks(joinWrapped(lines, null, lexicon))
  const first = group[0]
  const size = Math.max(...group.map(({ line }) => line.size))
  const bold = group.every(({ line }) => isBoldLine(line))
  const headed = text.length < 160 && group.length <= 4 && /\p{L}/u.test(text)
  return draftParagraph(text, {
    bold,
    plain: group.some(({ line }) => hasLeader(lineText(line))),
    level: headed ? sizeLevel(size, style) : null,
    place: { line: null, page: first?.page ?? null, anchor: null },
  })
}
