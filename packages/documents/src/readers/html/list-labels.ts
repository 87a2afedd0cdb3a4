import type { DefaultTreeAdapterTypes } from 'parse5'
import { numberText } from '../draft/number-text.ts'
import { attribute } from './nodes.ts'

/** The labels a browser would print before the items of a list. */
export function listLabels(list: DefaultTreeAdapterTypes.Element, count: number): string[] {
  if (list.tagName === 'ul') return Array<string>(count).fill('-')
  const start = Number(attribute(list, 'start') ?? 1) || 1
  const style = attribute(list, 'style') ?? ''
  const kind = attribute(list, 'type') ?? ''
  const format =
    /lower-alpha|lower-latin/.test(style) || kind === 'a' ? 'lowerLetter' : otherFormat(style, kind)
  return Array.from({ length: count }, (_, at) => `${numberText(start + at, format)}.`)
}

function otherFormat(style: string, kind: string): string {
  if (/upper-alpha|upper-latin/.test(style) || kind === 'A') return 'upperLetter'
  if (/lower-roman/.test(style) || kind === 'i') return 'lowerRoman'
  return /upper-roman/.test(style) || kind === 'I' ? 'upperRoman' : 'decimal'
}
