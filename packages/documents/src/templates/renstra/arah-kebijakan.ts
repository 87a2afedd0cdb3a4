import type { Block } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { chapter, section } from '../support/chapter.ts'
import { noAnalisis } from '../support/missing.ts'
import { endedList } from '../support/plan-parts.ts'
import { type Book, requiredText } from './book.ts'

/** BAB III: the nation's policies and the office's own, and the rules and the organisation they need. */
export function arahKebijakan(book: Book): Block[] {
  const { shortName, periode } = book
  return [
    chapter(3, 'bab-3', 'Arah Kebijakan, Strategi, Kerangka Regulasi, dan Kerangka Kelembagaan'),
    section(2, 'arah-nasional', 'Arah Kebijakan dan Strategi Nasional'),
    section(3, 'isu-strategis', 'Isu Strategis'),
    ...requiredText(book, 'isu-strategis'),
    section(3, 'kebijakan-nasional', 'Arah Kebijakan Nasional'),
    ...requiredText(book, 'arah-kebijakan-nasional'),
    section(2, 'arah-kebijakan', `Arah Kebijakan dan Strategi ${shortName} Tahun ${periode}`),
    ...ownPolicies(book),
    section(2, 'kerangka-regulasi', 'Kerangka Regulasi'),
    ...requiredText(book, 'kerangka-regulasi'),
    section(2, 'kerangka-kelembagaan', 'Kerangka Kelembagaan'),
    ...requiredText(book, 'kerangka-kelembagaan'),
  ]
}

function ownPolicies({ data: { analisis }, shortName }: Book): Block[] {
  const arah = analisis?.arah ?? []
  if (arah.length === 0) return [prose(noAnalisis('Arah kebijakan'))]
  return [
    prose(`Strategi yang diperoleh dari analisis menjadi arah kebijakan ${shortName} sebagai berikut.`),
    ...arah.flatMap(({ untuk, butir }, at) => [
      section(3, `arah-${at + 1}`, untuk),
      endedList('alpha', butir),
    ]),
  ]
}
