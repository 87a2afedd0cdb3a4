import type { Block } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { chapter } from '../support/chapter.ts'
import { type Book, optionalText } from './book.ts'
import { signed } from './signed.ts'

/** BAB V: people's own words if they wrote some, else what becomes of the plan; signed. */
export function penutup(book: Book): Block[] {
  const own = optionalText(book, 'penutup')
  return [chapter(5, 'bab-5', 'Penutup'), ...(own.length > 0 ? own : usualWords(book)), ...signed(book)]
}

function usualWords({ shortName, periode }: Book): Block[] {
  return [
    prose(
      `Renstra ${shortName} Tahun ${periode} menjadi pedoman seluruh pimpinan dan pegawai dalam menyusun rencana `,
      'kerja, perjanjian kinerja, dan anggaran setiap tahun.',
    ),
    prose('Pelaksanaannya diukur setiap triwulan dan dilaporkan setiap tahun dalam Laporan Kinerja.'),
  ]
}
