import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'
import { collapse } from '../draft/clean-text.ts'
import type { DraftBlock, DraftParagraph, Place } from '../draft/draft.ts'
import { draftParagraph } from '../draft/draft.ts'
import { htmlTable } from './html-table.ts'
import { listLabels } from './list-labels.ts'
import { childElements, isBlock, isBold, SKIPPED, textOf } from './nodes.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const DEEPEST = 200

/** The blocks of an HTML page or fragment; `lineOffset` is the number of lines before it in its file. */
export function htmlDrafts(html: string, lineOffset = 0): DraftBlock[] {
  const page = parse(html, { sourceCodeLocationInfo: true })
  const blocks: DraftBlock[] = []
  const root = page.childNodes.find((node): node is Element => node.nodeName === 'html')
  const body = root && childElements(root).find((node) => node.tagName === 'body')
  if (body) walk(body, { blocks, lineOffset, depth: 0 })
  return blocks
}

interface Walk {
  blocks: DraftBlock[]
  lineOffset: number
  depth: number
}

/** Inline nodes between blocks are gathered into paragraphs. */
function walk(parent: Element, state: Walk): void {
  let inline: Node[] = []
  const flush = () => {
    state.blocks.push(...inlineParagraphs(inline, state))
    inline = []
  }
  for (const node of parent.childNodes) {
    if (!('tagName' in node) || !isBlock(node)) {
      inline.push(node)
      continue
    }
    flush()
    readBlock(node, state)
  }
  flush()
}

function readBlock(node: Element, state: Walk): void {
  if (SKIPPED.has(node.tagName)) return
  const place = placeOf(node, state)
  const heading = /^h([1-6])$/.exec(node.tagName)
  if (heading) {
    state.blocks.push(draftParagraph(collapse(textOf(node)), { level: Number(heading[1]), place }))
  } else if (node.tagName === 'table') {
    state.blocks.push(...htmlTable(node, (cell) => placeOf(cell, state)))
  } else if (node.tagName === 'ul' || node.tagName === 'ol') {
    readList(node, state)
  } else if (node.tagName === 'hr') {
    state.blocks.push({ type: 'gap' })
  } else if (state.depth < DEEPEST) {
    walk(node, { ...state, depth: state.depth + 1 })
  } else {
    state.blocks.push(draftParagraph(collapse(textOf(node)), { place }))
  }
}

function readList(list: Element, state: Walk): void {
  const items = childElements(list).filter((node) => node.tagName === 'li')
  const labels = listLabels(list, items.length)
  items.forEach((item, at) => {
    const blocks: DraftBlock[] = []
    if (state.depth < DEEPEST) walk(item, { ...state, blocks, depth: state.depth + 1 })
    const first = blocks.find((block): block is DraftParagraph => block.type === 'paragraph')
    if (first && first.label === null) first.label = labels[at] ?? '-'
    state.blocks.push(...blocks)
  })
}

/** A run of inline nodes; `<br>` ends a line, which is a paragraph of its own. */
function inlineParagraphs(nodes: readonly Node[], state: Walk): DraftParagraph[] {
  const lines: Node[][] = [[]]
  for (const node of nodes) {
    if (node.nodeName === 'br') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines.flatMap((line) => {
    const text = collapse(line.map((node) => textOf(node)).join(''))
    if (text === '') return []
    const first = line.find((node) => textOf(node).trim() !== '') ?? line[0]
    const bold = line.every((node) => textOf(node).trim() === '' || isBold(node))
    return [draftParagraph(text, { bold, place: placeOf(first, state) })]
  })
}

function placeOf(node: Node | undefined, state: Walk): Place {
  const location = node?.sourceCodeLocation
  if (!location) return { line: null, page: null, anchor: null }
  // White space before the first letter of a text node may span lines.
  const lead = node && 'value' in node ? (/^\s*/.exec(node.value)?.[0] ?? '') : ''
  const line = location.startLine + lead.split('\n').length - 1
  return { line: line + state.lineOffset, page: null, anchor: null }
}
