import { toRoman } from '@akuntabel/domain'
import type { HeadingBlock } from '../../tree/block.ts'
import { heading } from '../../tree/make-block.ts'

/** Stands in a table's or figure's number, or a heading's label, until `numberBlocks` counts it. */
export const PENDING = '#'

/** `BAB III` with its title in capitals, centred on a new page. */
export function chapter(number: number, id: string, title: string): HeadingBlock {
  return heading({ id, level: 1, label: `BAB ${toRoman(number)}`, text: title.toUpperCase() })
}

/** A part that stands beside the chapters: Kata Pengantar, Daftar Isi. */
export function frontPart(id: string, title: string): HeadingBlock {
  return heading({ id, level: 1, text: title.toUpperCase() })
}

/** `LAMPIRAN 2`; its tables count as `L2.1`. */
export function attachment(number: number, id: string, title: string): HeadingBlock {
  return heading({ id, level: 1, label: `LAMPIRAN ${number}`, text: title.toUpperCase() })
}

/** `A.`, `1.` or `a.`, counted within the heading above. */
export function section(level: 2 | 3 | 4, id: string, title: string): HeadingBlock {
  return heading({ id, level, label: PENDING, text: title })
}

/** A heading with a label of its own: `Sasaran 1.` */
export function named(level: 3 | 4, options: { id: string; label: string; title: string }): HeadingBlock {
  return heading({ id: options.id, level, label: options.label, text: options.title })
}
