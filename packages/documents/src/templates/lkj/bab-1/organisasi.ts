import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { section } from '../../support/chapter.ts'
import { officeParts } from '../../support/office-parts.ts'
import type { Lkj } from '../context.ts'
import { optionalPart } from '../typed-part.ts'

/** What the office is and how it is divided; only what is recorded. */
export function organisasi(lkj: Lkj): Block[] {
  const { office } = lkj.data
  return [
    section(2, 'organisasi', 'Gambaran Organisasi'),
    prose(office.entity.uraian),
    ...optionalPart(lkj, 'organisasi'),
    ...officeParts(office),
  ]
}
