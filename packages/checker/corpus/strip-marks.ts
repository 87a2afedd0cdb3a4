import { withoutMarks } from './marks.ts'
import type { SourceBlock } from './types.ts'

/** The blocks as a reader of the document sees them. */
export function stripMarks(blocks: SourceBlock[]): SourceBlock[] {
  return blocks.map((block) => strip(block) as SourceBlock)
}

function strip(value: unknown): unknown {
  if (typeof value === 'string') return withoutMarks(value).replace(/ {2,}/g, ' ').trim()
  if (Array.isArray(value)) return value.map(strip)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner)]))
}
