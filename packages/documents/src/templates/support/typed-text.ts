import type { Block, ParagraphBlock } from '../../tree/block.ts'
import type { Inline, ValueNode } from '../../tree/inline.ts'
import { list, prose } from '../../tree/make-block.ts'
import { type Content, lineBreak, text } from '../../tree/make-inline.ts'
import { unknownQuote } from './missing.ts'

/** Figures a typed text may quote by key: `⟨capaian:IKU-1⟩`. */
export type Quotable = ReadonlyMap<string, ValueNode>

const QUOTE = /⟨([^⟩]+)⟩/u
const BULLET = /^[-•*]\s+/u
const NUMBERED = /^\d+[.)]\s+/u

/**
 * Text written by people as blocks: a blank line starts a paragraph, lines that begin with a dash or a
 * number become a list, quoted keys become the live figure. A key nobody knows is a gap, so that a final
 * never prints a figure without a source.
 */
export function typedText(typed: string, quotable: Quotable): Block[] {
  return typed
    .split(/\r?\n[ \t]*(?:\r?\n)+/u)
    .map((part) => part.split(/\r?\n/u).map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => blocksOf(lines, quotable))
}

function blocksOf(lines: readonly string[], quotable: Quotable): Block[] {
  const marked = lines.findIndex((line) => listStyle(line) !== null)
  const start = marked === -1 ? lines.length : marked
  const style = listStyle(lines[start] ?? '')
  const intro = lines.slice(0, start)
  const items = lines.slice(start)
  const blocks: Block[] = intro.length > 0 ? [paragraphOf(intro, quotable)] : []
  if (style !== null && items.length > 0) blocks.push(list(style, joinItems(items, quotable)))
  return blocks
}

function listStyle(line: string): 'bullet' | 'decimal' | null {
  if (BULLET.test(line)) return 'bullet'
  return NUMBERED.test(line) ? 'decimal' : null
}

/** A line without a mark of its own continues the item above. */
function joinItems(lines: readonly string[], quotable: Quotable): Content[] {
  const items: string[] = []
  for (const line of lines) {
    const own = line.replace(BULLET, '').replace(NUMBERED, '')
    if (own === line) items.push(`${items.pop() ?? ''} ${line}`.trim())
    else items.push(own)
  }
  return items.map((item) => quoted(item, quotable))
}

function paragraphOf(lines: readonly string[], quotable: Quotable): ParagraphBlock {
  return prose(lines.flatMap((line, at) => [...(at > 0 ? [lineBreak()] : []), ...quoted(line, quotable)]))
}

/** One line of typed text with its quoted keys replaced by figures. */
export function quoted(line: string, quotable: Quotable): Inline[] {
  return line.split(QUOTE).flatMap((part, at): Inline[] => {
    if (at % 2 === 0) return part === '' ? [] : [text(part)]
    const figure = quotable.get(part)
    return [figure ?? unknownQuote(part)]
  })
}
