import { createBudget } from '../draft/budget.ts'
import type { DraftBlock } from '../draft/draft.ts'
import { createNumbering } from './numbering.ts'
import type { DocxPackage } from './package.ts'
import { openPackage } from './package.ts'
import { readParagraph } from './paragraph.ts'
import type { Story } from './story.ts'
import { subStory } from './story.ts'
import { readStyles } from './styles.ts'
import { readTable } from './table.ts'
import type { XmlNode } from './xml.ts'
import { child, childrenOf } from './xml.ts'
import type { Zip } from './zip.ts'

const DEEPEST = 60

/** A Word document: its headers, its body with notes and text boxes in place, its footers. */
export function docxDrafts(zip: Zip): DraftBlock[] {
  const parts = openPackage(zip)
  const story = openStory(parts)
  const blocks = readMargins(parts, story, 'header')
  readBody(parts, story, blocks)
  for (const block of readMargins(parts, story, 'footer')) blocks.push(block)
  return blocks
}

/** The body may hold hundreds of pages: each of its blocks is read as soon as it was parsed, and forgotten. */
function readBody(parts: DocxPackage, story: Story, blocks: DraftBlock[]): void {
  const inner = { ...story, depth: story.depth + 1 }
  const spend = createBudget()
  parts.eachBlock((node) => {
    for (const block of readNode(node, inner)) {
      spend(block)
      if (block.type !== 'gap' || blocks.at(-1)?.type !== 'gap') blocks.push(block)
    }
  })
  if (inner.carried !== '') blocks.push(...flushCarried(inner))
}

function openStory(parts: DocxPackage): Story {
  const notes = {
    footnote: notesById(parts.part('footnotes'), 'w:footnote'),
    endnote: notesById(parts.part('endnotes'), 'w:endnote'),
  }
  return {
    styleOf: readStyles(parts.part('styles')),
    numberOf: createNumbering(parts.part('numbering')),
    noteOf: (kind, id) => notes[kind].get(id) ?? null,
    aside: null,
    anchor: null,
    fields: [],
    carried: '',
    depth: 0,
  }
}

function notesById(part: XmlNode | null, name: string): Map<string, XmlNode> {
  const notes = childrenOf(part ?? undefined, name).filter((note) => note.attrs['w:type'] === undefined)
  return new Map(notes.map((note) => [note.attrs['w:id'] ?? '', note]))
}

/** Every distinct header or footer text, once. */
function readMargins(parts: DocxPackage, story: Story, kind: 'header' | 'footer'): DraftBlock[] {
  const seen = new Set<string>()
  return parts.relations
    .filter((relation) => relation.type === kind)
    .flatMap((relation) => {
      const root = parts.partById(relation.id)
      return root ? readStory(root, subStory(story, kind, null)) : []
    })
    .filter((block) => {
      if (block.type !== 'paragraph' || /^[\divxlc\s.–-]*$/i.test(block.text) || seen.has(block.text))
        return false
      seen.add(block.text)
      return true
    })
}

function readStory(container: XmlNode, story: Story): DraftBlock[] {
  if (story.depth > DEEPEST) return []
  const inner = { ...story, depth: story.depth + 1 }
  const blocks: DraftBlock[] = []
  for (const node of container.children) blocks.push(...readNode(node, inner))
  if (inner.carried !== '') blocks.push(...flushCarried(inner))
  return blocks
}

function readNode(node: XmlNode, story: Story): DraftBlock[] {
  if (node.name === 'w:p') return readParagraph(node, story, readStory)
  if (node.name === 'w:tbl') return readTable(node, story, readStory)
  if (node.name === 'mc:AlternateContent') {
    const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback')
    return (chosen?.children ?? []).flatMap((inner) => readNode(inner, story))
  }
  if (/^w:(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(node.name)) {
    return node.children.flatMap((inner) => readNode(inner, story))
  }
  return []
}

/** The last paragraph of a story has no next one to run on into. */
function flushCarried(story: Story): DraftBlock[] {
  const carrier: XmlNode = { name: 'w:p', attrs: {}, children: [], text: '', ordinal: story.anchor ?? 0 }
  return readParagraph(carrier, story, readStory)
}
