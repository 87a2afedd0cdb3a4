import type { NumberReference } from './numbering.ts'
import { numberReference } from './numbering.ts'
import type { XmlNode } from './xml.ts'
import { child, childrenOf, switchOf, valOf } from './xml.ts'

export interface StyleLook {
  /** Heading level 1–9, or null. */
  level: number | null
  bold: boolean
  capitals: boolean
  numbering: NumberReference | null
  /** A caption or an entry of a table of contents: never a heading. */
  plain: boolean
}

interface Style {
  name: string
  basedOn: string | null
  node: XmlNode
}

const HEADING = /^(?:heading|judul|tajuk|überschrift|titre|título|titolo|kop|rubrik)\s*([1-9])\b/i
const PLAIN = /^(?:toc \d|daftar isi \d|table of figures|daftar gambar|caption|keterangan)/i
const NONE: StyleLook = { level: null, bold: false, capitals: false, numbering: null, plain: false }

/** Looks up what a style means, through the styles it is based on. */
export function readStyles(part: XmlNode | null): (styleId: string | null) => StyleLook {
  const styles = new Map<string, Style>()
  let standard: string | null = null
  for (const node of childrenOf(part ?? undefined, 'w:style')) {
    const id = node.attrs['w:styleId'] ?? ''
    styles.set(id, { name: valOf(node, 'w:name') ?? id, basedOn: valOf(node, 'w:basedOn'), node })
    if (node.attrs['w:type'] === 'paragraph' && node.attrs['w:default'] === '1') standard = id
  }
  const known = new Map<string, StyleLook>()
  function look(id: string | null, depth = 0): StyleLook {
    const style = id === null ? undefined : styles.get(id)
    if (!style || id === null || depth > 20) return id === null ? NONE : byName(id, NONE)
    const done = known.get(id)
    if (done) return done
    const base = look(style.basedOn, depth + 1)
    const found = byName(style.name, withOwn(style.node, base))
    known.set(id, found)
    return found
  }
  return (styleId) => look(styleId ?? standard)
}

function withOwn(node: XmlNode, base: StyleLook): StyleLook {
  const properties = child(node, 'w:pPr')
  const runs = child(node, 'w:rPr')
  const outline = valOf(properties, 'w:outlineLvl')
  return {
    ...base,
    level: outline === null ? base.level : outlineLevel(outline),
    bold: switchOf(runs, 'w:b') ?? base.bold,
    capitals: switchOf(runs, 'w:caps') ?? base.capitals,
    numbering: numberReference(properties, base.numbering),
  }
}

function byName(name: string, look: StyleLook): StyleLook {
  const heading = HEADING.exec(name)
  if (heading) return { ...look, level: look.level ?? Number(heading[1]) }
  return PLAIN.test(name) ? { ...look, level: null, plain: true } : look
}

/** Outline level 9 is body text. */
export function outlineLevel(value: string): number | null {
  const level = Number(value)
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null
}
