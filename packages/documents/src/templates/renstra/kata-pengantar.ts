import type { Block } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { frontPart } from '../support/chapter.ts'
import { type Book, optionalText } from './book.ts'
import { signed } from './signed.ts'

/** The preface: people's own words if they wrote some, else the plain statement of what the book is. */
export function kataPengantar(book: Book): Block[] {
  const own = optionalText(book, 'kata-pengantar')
  return [
    frontPart('kata-pengantar', 'Kata Pengantar'),
    ...(own.length > 0 ? own : usualWords(book)),
    ...signed(book),
  ]
}

function usualWords({ name, shortName, periode }: Book): Block[] {
  return [
    prose(
      `Puji syukur ke hadirat Tuhan Yang Maha Esa, karena atas rahmat-Nya Rencana Strategis ${name} Tahun ${periode} `,
      'dapat diselesaikan.',
    ),
    prose(
      `Rencana ini menjadi pedoman ${shortName} selama lima tahun: visi dan misi, tujuan dan sasaran, arah kebijakan, `,
      'target kinerja, serta kerangka pendanaannya. Setiap perjanjian kinerja tahunan bersandar padanya.',
    ),
    prose(
      'Kepada semua pihak yang telah membantu penyusunannya kami sampaikan terima kasih. Semoga rencana ini ',
      'dilaksanakan dengan tertib dan dinilai dengan jujur setiap tahun.',
    ),
  ]
}
