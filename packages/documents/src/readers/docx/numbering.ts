import { numberText } from '../draft/number-text.ts'
import type { XmlNode } from './xml.ts'
import { child, childrenOf, valOf } from './xml.ts'

export interface NumberReference {
  numId: string
  level: number
}

interface Level {
  start: number
  format: string
  text: string
  /** Level whose use restarts this one (1-based), 0 never, null the usual: any higher level. */
  restart: number | null
  legal: boolean
}

interface List {
  abstractId: string
  levels: Map<number, Level>
  /** Start values that apply when this list is used for the first time. */
  starts: Map<number, number>
}

/** The `w:numPr` of paragraph properties; `numId` 0 takes numbering away. */
export function numberReference(
  properties: XmlNode | undefined,
  inherited: NumberReference | null,
): NumberReference | null {
  const numbering = child(properties, 'w:numPr')
  if (!numbering) return inherited
  const numId = valOf(numbering, 'w:numId') ?? inherited?.numId ?? null
  if (numId === null || numId === '0') return null
  return { numId, level: Number(valOf(numbering, 'w:ilvl') ?? inherited?.level ?? 0) || 0 }
}

/** Counts list items as Word does and answers the label each one prints: `1.`, `a.`, `-`; '' when it prints none. */
export function createNumbering(part: XmlNode | null): (reference: NumberReference) => string | null {
  const lists = readLists(part)
  const counters = new Map<string, (number | null)[]>()
  const begun = new Set<string>()
  return ({ numId, level }) => {
    const list = lists.get(numId)
    const shape = list?.levels.get(level)
    if (!list || !shape) return null
    const counts = counters.get(list.abstractId) ?? Array<number | null>(9).fill(null)
    counters.set(list.abstractId, counts)
    if (!begun.has(numId)) {
      begun.add(numId)
      for (const at of list.starts.keys()) counts[at] = null
    }
    const before = counts[level] ?? null
    counts[level] = before === null ? (list.starts.get(level) ?? shape.start) : before + 1
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const restart = list.levels.get(deeper)?.restart ?? null
      if (restart === null || (restart !== 0 && level < restart)) counts[deeper] = null
    }
    return labelText(list, shape, counts)
  }
}

function labelText(list: List, shape: Level, counts: readonly (number | null)[]): string {
  if (shape.format === 'bullet') return '-'
  if (shape.format === 'none') return shape.text.replace(/%\d/g, '').trim()
  return shape.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const level = list.levels.get(at)
      const format = shape.legal ? 'decimal' : (level?.format ?? 'decimal')
      return numberText(counts[at] ?? level?.start ?? 1, format)
    })
    .trim()
}

function readLists(part: XmlNode | null): Map<string, List> {
  const lists = new Map<string, List>()
  if (!part) return lists
  const abstracts = new Map<string, XmlNode>()
  const byStyle = new Map<string, XmlNode>()
  for (const node of childrenOf(part, 'w:abstractNum')) {
    abstracts.set(node.attrs['w:abstractNumId'] ?? '', node)
    const link = valOf(node, 'w:styleLink')
    if (link !== null) byStyle.set(link, node)
  }
  for (const node of childrenOf(part, 'w:num')) {
    const stated = abstracts.get(valOf(node, 'w:abstractNumId') ?? '')
    const abstract = byStyle.get(valOf(stated, 'w:numStyleLink') ?? '') ?? stated
    if (abstract) lists.set(node.attrs['w:numId'] ?? '', readList(node, abstract))
  }
  return lists
}

function readList(num: XmlNode, abstract: XmlNode): List {
  const levels = new Map<number, Level>()
  const starts = new Map<number, number>()
  for (const node of childrenOf(abstract, 'w:lvl')) levels.set(Number(node.attrs['w:ilvl']), readLevel(node))
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const at = Number(override.attrs['w:ilvl'])
    const own = child(override, 'w:lvl')
    if (own) levels.set(at, readLevel(own))
    const start = valOf(override, 'w:startOverride')
    if (start !== null) starts.set(at, Number(start))
  }
  return { abstractId: abstract.attrs['w:abstractNumId'] ?? '', levels, starts }
}

function readLevel(node: XmlNode): Level {
  const restart = valOf(node, 'w:lvlRestart')
  return {
    start: Number(valOf(node, 'w:start') ?? 1),
    format: valOf(node, 'w:numFmt') ?? 'decimal',
    text: valOf(node, 'w:lvlText') ?? '',
    restart: restart === null ? null : Number(restart),
    legal: child(node, 'w:isLgl') !== undefined,
  }
}
