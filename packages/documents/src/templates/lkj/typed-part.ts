import type { Block } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { gap } from '../../tree/make-inline.ts'
import { typedText } from '../support/typed-text.ts'
import type { Lkj } from './context.ts'

/** Text of a part that people write; nothing where they wrote nothing. */
export function optionalPart(lkj: Lkj, key: string): Block[] {
  return typedText(lkj.data.teks[key] ?? '', lkj.quotable)
}

/** Text of a part that people must write; a gap where they did not. */
export function requiredPart(lkj: Lkj, key: string, missing: string): Block[] {
  const blocks = optionalPart(lkj, key)
  return blocks.length > 0 ? blocks : [prose(gap(`teks:${key}`, missing))]
}

/** A person's answer about an indicator; a gap where it is missing. */
export function requiredAnswer(
  lkj: Lkj,
  options: { answer: string | null; key: string; missing: string },
): Block[] {
  const blocks = typedText(options.answer ?? '', lkj.quotable)
  return blocks.length > 0 ? blocks : [prose(gap(options.key, options.missing))]
}
