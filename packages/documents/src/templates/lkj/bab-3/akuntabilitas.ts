import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { chapter, section } from '../../support/chapter.ts'
import type { Lkj } from '../context.ts'
import { analisisSasaran } from './analisis-sasaran.ts'
import { anggaran } from './anggaran/anggaran.ts'
import { belumTersedia } from './belum-tersedia.ts'
import { penghargaan } from './penghargaan.ts'
import { ringkasan } from './ringkasan.ts'
import { skala } from './skala.ts'

/** BAB III: what was achieved and what it cost. */
export function akuntabilitas(lkj: Lkj): Block[] {
  return [
    chapter(3, 'bab-3', 'Akuntabilitas Kinerja'),
    section(2, 'capaian-kinerja', 'Capaian Kinerja Organisasi'),
    prose(
      `Bagian ini menguraikan hasil pengukuran kinerja ${lkj.name} tahun ${lkj.data.tahun} dan analisisnya untuk setiap `,
      'sasaran strategis dan indikator kinerja.',
    ),
    ...skala(lkj),
    ...ringkasan(lkj),
    ...belumTersedia(lkj),
    ...lkj.sasaran.flatMap((sasaran) => analisisSasaran(sasaran, lkj)),
    ...anggaran(lkj),
    ...penghargaan(lkj),
  ]
}
