import type { DraftBlock } from '../draft/draft.ts'
import type { NumberReference } from './numbering.ts'
import type { StyleLook } from './styles.ts'
import type { XmlNode } from './xml.ts'

/** What reading one story (body, header, note, text box) needs and remembers from paragraph to paragraph. */
export interface Story {
  styleOf: (styleId: string | null) => StyleLook
  numberOf: (reference: NumberReference) => string | null
  /** Content of a note by kind and id; null when there is none. */
  noteOf: (kind: 'footnote' | 'endnote', id: string) => XmlNode | null
  aside: 'header' | 'footer' | 'footnote' | 'text-box' | null
  /** Only the main document can hold Word comments; elsewhere the paragraph that refers to it. */
  anchor: number | null
  /** Complex fields that are open: true while its code (not its result) is being read. */
  fields: boolean[]
  /** Text of a paragraph whose mark was deleted: it flows into the next one. */
  carried: string
  /** How deep tables, boxes and notes stand in each other. */
  depth: number
}

/** Text boxes and notes met inside a paragraph, read after it. */
export interface Found {
  boxes: XmlNode[]
  notes: { kind: 'footnote' | 'endnote'; id: string }[]
}

export type ReadStory = (container: XmlNode, story: Story) => DraftBlock[]

export function subStory(story: Story, aside: Story['aside'], anchor: number | null): Story {
  return { ...story, aside: story.aside ?? aside, anchor, fields: [], carried: '' }
}
