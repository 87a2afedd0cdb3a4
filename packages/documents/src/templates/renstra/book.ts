import type { NaskahWajib } from '@akuntabel/domain'
import type { RenstraBookData } from '../../data/renstra.ts'
import type { Block } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { entityName, entityShortName } from '../support/entity.ts'
import { noNaskah } from '../support/missing.ts'
import { periodOf } from '../support/plan-parts.ts'
import { typedText } from '../support/typed-text.ts'

/** What every part of the book reads. */
export interface Book {
  data: RenstraBookData
  name: string
  shortName: string
  /** `2020–2024` */
  periode: string
  years: number[]
}

export function bookOf(data: RenstraBookData): Book {
  const [from, to] = data.periode
  return {
    data,
    name: entityName(data.office),
    shortName: entityShortName(data.office),
    periode: periodOf(data),
    years: Array.from({ length: to - from + 1 }, (_, at) => from + at),
  }
}

const NOTHING_QUOTED = new Map()

/** Text of a part that people write; nothing where they wrote nothing. */
export function optionalText({ data }: Book, part: string): Block[] {
  return typedText(data.teks[part] ?? '', NOTHING_QUOTED)
}

/** Text of a part that people must write; a gap where they did not. */
export function requiredText(book: Book, part: NaskahWajib): Block[] {
  const blocks = optionalText(book, part)
  return blocks.length > 0 ? blocks : [prose(noNaskah(part))]
}
