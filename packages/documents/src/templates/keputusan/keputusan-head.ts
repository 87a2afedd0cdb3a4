import type { KeputusanData } from '../../data/keputusan.ts'
import type { Block } from '../../tree/block.ts'
import { heading, paragraph } from '../../tree/make-block.ts'
import type { Content } from '../../tree/make-inline.ts'
import { gap } from '../../tree/make-inline.ts'
import { lampiranHead } from '../../tree/make-official.ts'
import { postOf } from '../support/entity.ts'
import { officeHead } from '../support/letterhead.ts'

/** `NOMOR 3 TAHUN 2023`, `NOMOR 11/PR.03.1-Kpt/3572/KPU-Kot/III/2021`: the same wherever it stands. */
export function numberLine({ nomor }: KeputusanData): string | null {
  return nomor === null ? null : `NOMOR ${nomor.replace(/\bTahun\b/g, 'TAHUN')}`
}

/** From the emblem to the official who decides. */
export function keputusanHead(data: KeputusanData): Block[] {
  const number: Content = numberLine(data) ?? ['NOMOR ', noNumber()]
  return [
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
    `KEPUTUSAN ${data.milik.toUpperCase()}`,
    numberLine(data) ?? 'NOMOR ……………………',
    'TENTANG',
    data.judul.toUpperCase(),
  )
}

function noNumber() {
  return gap('keputusan:nomor', 'Nomor belum diambil; ambil dari register pada halaman Keputusan.')
}
