import type { ReadDocument } from '@akuntabel/documents'
import type { Section } from './types.ts'

const LABEL =
  /^(BAB\s+[IVXLC\d]+|LAMPIRAN\s+[IVXLC\d]+|[A-Z]\.|[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2})*\.?|[a-z][.)])\s+/

/** Headings with the blocks that belong to each. */
export function extractSections(doc: ReadDocument): Section[] {
  const sections: Section[] = []
  doc.blocks.forEach((block, at) => {
    if (block.type !== 'heading') return
    const label =
      LABEL.exec(block.text)?.[1]?.trim() ?? (/^BAB\s+[IVXLC\d]+$/.test(block.text) ? block.text : null)
    sections.push({
      heading: block.text,
      level: block.level,
      label,
      position: block.position,
      from: at + 1,
      to: doc.blocks.length,
    })
  })
  sections.forEach((section, at) => {
    const next = sections.slice(at + 1).find((other) => other.level <= section.level)
    if (next) section.to = next.from - 1
  })
  return sections
}
