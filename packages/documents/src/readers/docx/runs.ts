import type { Found, Story } from './story.ts'
import type { XmlNode } from './xml.ts'
import { child, switchOf, valOf } from './xml.ts'

export interface RunText {
  text: string
  /** All letters are bold. */
  bold: boolean
}

const DROPPED = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:rt', 'w:pPr', 'w:rPr'])
const BOX_HOLDERS = new Set(['w:drawing', 'w:pict', 'w:object'])
/** Private-use characters of Wingdings and Symbol that mean something in a table. */
const SYMBOLS: Record<string, string> = { F0FC: '✓', F0FE: '✓', F052: '✓', F0B7: '•', F0A7: '▪', F0FB: '✗' }

interface Gathered {
  text: string
  plain: boolean
}

/** The text of a paragraph as it would read with all changes accepted: deletions and field codes left out. */
export function runText(paragraph: XmlNode, story: Story, found: Found): RunText {
  const look = story.styleOf(valOf(child(paragraph, 'w:pPr'), 'w:pStyle'))
  const gathered: Gathered = { text: '', plain: false }
  for (const node of paragraph.children) {
    gather(node, { story, found, gathered, bold: look.bold, capitals: look.capitals })
  }
  return { text: gathered.text, bold: !gathered.plain && gathered.text.trim() !== '' }
}

interface Gathering {
  story: Story
  found: Found
  gathered: Gathered
  bold: boolean
  capitals: boolean
}

function gather(node: XmlNode, state: Gathering): void {
  if (DROPPED.has(node.name)) return
  if (node.name === 'w:r') readRun(node, state)
  else if (node.name === 'w:t' || node.name === 'm:t') add(node.text, state)
  else if (node.name === 'mc:AlternateContent') readAlternate(node, state)
  else if (BOX_HOLDERS.has(node.name)) state.found.boxes.push(...textBoxes(node))
  else if (node.name === 'w:fldChar') readField(node, state.story)
  else if (node.name.endsWith('footnoteReference')) note('footnote', node, state)
  else if (node.name.endsWith('endnoteReference')) note('endnote', node, state)
  else if (SPECIAL[node.name] !== undefined) add(SPECIAL[node.name] ?? '', state)
  else if (node.name === 'w:sym') add(SYMBOLS[(node.attrs['w:char'] ?? '').toUpperCase()] ?? '', state)
  else for (const inner of node.children) gather(inner, state)
}

const SPECIAL: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

function readRun(run: XmlNode, state: Gathering): void {
  const look = child(run, 'w:rPr')
  if (switchOf(look, 'w:vanish') === true) return
  const style = valOf(look, 'w:rStyle')
  const styled = style === null ? null : state.story.styleOf(style)
  const bold = switchOf(look, 'w:b') ?? (styled?.bold || state.bold)
  const capitals = switchOf(look, 'w:caps') ?? (styled?.capitals || state.capitals)
  for (const node of run.children) gather(node, { ...state, bold, capitals })
}

function add(text: string, state: Gathering): void {
  if (state.story.fields.includes(true)) return
  state.gathered.text += state.capitals ? text.toLocaleUpperCase('id') : text
  if (!state.bold && text.trim() !== '') state.gathered.plain = true
}

/** Between `begin` and `separate` stands the field's code; between `separate` and `end` what it prints. */
function readField(node: XmlNode, story: Story): void {
  const type = node.attrs['w:fldCharType']
  if (type === 'begin') story.fields.push(true)
  else if (type === 'separate') story.fields[story.fields.length - 1] = false
  else if (type === 'end') story.fields.pop()
}

function note(kind: 'footnote' | 'endnote', node: XmlNode, state: Gathering): void {
  const id = node.attrs['w:id']
  if (id !== undefined) state.found.notes.push({ kind, id })
}

/** The same content twice, for newer and older Word: one of them is read. */
function readAlternate(node: XmlNode, state: Gathering): void {
  const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback')
  for (const inner of chosen?.children ?? []) gather(inner, state)
}

function textBoxes(holder: XmlNode): XmlNode[] {
  const boxes: XmlNode[] = []
  const stack = [...holder.children]
  while (stack.length > 0) {
    const node = stack.shift()
    if (!node) break
    if (node.name === 'w:txbxContent') boxes.push(node)
    else if (node.name === 'mc:AlternateContent') {
      stack.unshift(...((child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'))?.children ?? []))
    } else stack.unshift(...node.children)
  }
  return boxes
}
