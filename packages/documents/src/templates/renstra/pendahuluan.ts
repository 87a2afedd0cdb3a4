import { formatDate } from '@akuntabel/domain'
import type { Block } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { chapter, section } from '../support/chapter.ts'
import { analisis } from './analisis.ts'
import { type Book, requiredText } from './book.ts'
import { tugasFungsi } from './tugas-fungsi.ts'

/** BAB I: why the plan is made, who makes it, and what was found of the office and around it. */
export function pendahuluan(book: Book): Block[] {
  return [
    chapter(1, 'bab-1', 'Pendahuluan'),
    section(2, 'latar-belakang', 'Latar Belakang'),
    ...requiredText(book, 'latar-belakang'),
    ...decree(book),
    section(2, 'kondisi-umum', 'Kondisi Umum'),
    ...requiredText(book, 'kondisi-umum'),
    ...tugasFungsi(book),
    ...analisis(book),
    section(2, 'pengertian-umum', 'Pengertian Umum'),
    ...requiredText(book, 'pengertian-umum'),
  ]
}

function decree({ data: { nomor, tanggal }, shortName, periode }: Book): Block[] {
  if (nomor === null || tanggal === null) return []
  return [
    prose(
      `Renstra ${shortName} Tahun ${periode} ditetapkan dengan Keputusan Nomor ${nomor} tanggal ${formatDate(tanggal)}.`,
    ),
  ]
}
