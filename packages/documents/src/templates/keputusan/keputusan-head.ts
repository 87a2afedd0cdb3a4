import type { KeputusanData } from '../../data/keputusan.ts'
import type { Block } from '../../tree/block.ts'
import { heading, paragraph } from '../../tree/make-block.ts'
import { lampiranHead } from '../../tree/make-official.ts'
import { postOf } from '../support/entity.ts'
import { officeHead, overTown } from '../support/letterhead.ts'
import { numberInHead, numberLine } from '../support/paper-number.ts'

/** From the emblem to the official who decides. */
export function keputusanHead(data: KeputusanData): Block[] {
  const number = numberInHead(data, { key: 'keputusan', halaman: 'Keputusan' })
  return [
    ...(data.state === 'draf' || data.penyalin === null ? [] : [paragraph('SALINAN', { align: 'right' })]),
    officeHead(data.office),
    heading({ id: 'keputusan', level: 1, text: `KEPUTUSAN ${data.milik.toUpperCase()}`, continues: true }),
    paragraph(number, { align: 'center' }),
    paragraph('TENTANG', { align: 'center' }),
    paragraph(data.judul.toUpperCase(), { align: 'center', style: 'subtitle' }),
    paragraph(`${postOf(data.penetap, data.office).toUpperCase()},`, { align: 'center' }),
  ]
}

/** Head of a Lampiran; alone it has no number. */
export function keputusanLampiranHead(data: KeputusanData, number: string | null): Block {
  return lampiranHead(
    number === null ? 'LAMPIRAN' : `LAMPIRAN ${number}`,
    ...overTown(`KEPUTUSAN ${data.milik}`, data.office),
    numberLine(data) ?? 'NOMOR ……………………',
    'TENTANG',
    data.judul.toUpperCase(),
  )
}
