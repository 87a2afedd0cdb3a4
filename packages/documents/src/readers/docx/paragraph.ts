import { withoutMarks } from '../draft/clean-text.ts'
import type { DraftBlock } from '../draft/draft.ts'
import { draftParagraph } from '../draft/draft.ts'
import { splitLabel } from '../draft/list-label.ts'
import { numberReference } from './numbering.ts'
import { runText } from './runs.ts'
import type { Found, ReadStory, Story } from './story.ts'
import { subStory } from './story.ts'
import { outlineLevel } from './styles.ts'
import type { XmlNode } from './xml.ts'
import { child, childrenOf, valOf } from './xml.ts'

/** A paragraph, then the text boxes and notes that hang on it. */
export function readParagraph(node: XmlNode, story: Story, readStory: ReadStory): DraftBlock[] {
  const found: Found = { boxes: [], notes: [] }
  const properties = child(node, 'w:pPr')
  const run = runText(node, story, found)
  const anchor = story.aside === null ? node.ordinal : story.anchor
  const raw = story.carried + run.text
  story.carried = ''
  const hung = [...readBoxes(found, story, anchor, readStory), ...readNotes(found, story, anchor, readStory)]
  if (markDeleted(properties)) {
    story.carried = raw
    return hung
  }
  const look = story.styleOf(valOf(properties, 'w:pStyle'))
  const reference = numberReference(properties, look.numbering)
  const label = reference ? story.numberOf(reference) : null
  const text = withoutMarks(raw)
  const empty = text === '' && (label === null || label === '' || label === '-')
  if (empty) return hung.length > 0 ? hung : [{ type: 'gap' }]
  const outline = valOf(properties, 'w:outlineLvl')
  const level = look.plain ? null : outline === null ? look.level : outlineLevel(outline)
  const paragraph = draftParagraph(text, {
    bold: run.bold,
    level: story.aside === null ? level : null,
    label: label === '' || typedAlready(text, label) ? null : label,
    aside: story.aside,
    plain: look.plain,
    place: { line: null, page: null, anchor },
  })
  return [paragraph, ...hung]
}

/** Text pasted from elsewhere often carries the label that Word prints once more. */
function typedAlready(text: string, label: string | null): boolean {
  const typed = splitLabel(text).label
  return typed !== null && typed === label
}

/** The paragraph mark itself was deleted with tracked changes: its text runs on into the next paragraph. */
function markDeleted(properties: XmlNode | undefined): boolean {
  const mark = child(properties, 'w:rPr')
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
}

function readBoxes(found: Found, story: Story, anchor: number | null, readStory: ReadStory): DraftBlock[] {
  return found.boxes.flatMap((box) => readStory(box, subStory(story, 'text-box', anchor)))
}

function readNotes(found: Found, story: Story, anchor: number | null, readStory: ReadStory): DraftBlock[] {
  return found.notes.flatMap(({ kind, id }) => {
    const content = story.noteOf(kind, id)
    if (!content || childrenOf(content, 'w:p').length === 0) return []
    return readStory(content, subStory(story, 'footnote', anchor)).filter((block) => block.type !== 'gap')
  })
}
