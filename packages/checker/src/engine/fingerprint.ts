import { createHash } from 'node:crypto'
import { squeezed } from '../facts/words.ts'

/** 16 hex digits from the rule and what the finding is about; `again` numbers the rare second of the same key. Spaces do not count: a PDF may break a word. */
export function fingerprint(rule: string, key: string, again: number): string {
  const text = `${rule}|${squeezed(key)}${again === 0 ? '' : `|${again}`}`
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
