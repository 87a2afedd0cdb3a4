import type { HeadingBlock } from '../../../tree/block.ts'
import { heading } from '../../../tree/make-block.ts'
import { PENDING } from '../../support/chapter.ts'
import type { PlacedIndikator } from '../context.ts'

/** Heading of one of the seven analyses of an indicator, counted through those that its data allow. */
export function analysisTitle(
  number: 1 | 2 | 3 | 4 | 5 | 6 | 7,
  { slug }: PlacedIndikator,
  title: string,
): HeadingBlock {
  return heading({ id: `analisis-${slug}-${number}`, level: 5, label: PENDING, text: title })
}
