import type { BeritaAcaraData } from '../../data/berita-acara.ts'
import type { Block } from '../../tree/block.ts'
import { heading, paragraph } from '../../tree/make-block.ts'
import { officeHead } from '../support/letterhead.ts'
import { numberInHead } from '../support/paper-number.ts'

/** From the emblem to the title. */
export function beritaAcaraHead(data: BeritaAcaraData): Block[] {
  const number = numberInHead(data, { key: 'berita-acara', halaman: 'Berita Acara' })
  return [
    officeHead(data.office),
    heading({ id: 'berita-acara', level: 1, text: 'BERITA ACARA', continues: true }),
    paragraph(number, { align: 'center' }),
    paragraph('TENTANG', { align: 'center' }),
    paragraph(data.judul.toUpperCase(), { align: 'center', style: 'subtitle' }),
  ]
}
