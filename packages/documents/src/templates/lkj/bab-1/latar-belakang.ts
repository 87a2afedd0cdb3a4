import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { section } from '../../support/chapter.ts'
import type { Lkj } from '../context.ts'
import { optionalPart } from '../typed-part.ts'

/** Why the report exists; the office's own words follow. */
export function latarBelakang(lkj: Lkj): Block[] {
  const { data, name, shortName } = lkj
  return [
    section(2, 'latar-belakang', 'Latar Belakang'),
    prose(
      'Setiap instansi pemerintah mempertanggungjawabkan kinerja dan penggunaan anggarannya melalui Sistem ',
      'Akuntabilitas Kinerja Instansi Pemerintah (SAKIP). Rangkaiannya dimulai dari rencana strategis, diturunkan ',
      'menjadi perjanjian kinerja tahunan, diukur secara berkala, dan ditutup dengan laporan kinerja yang direviu ',
      'dan dievaluasi.',
    ),
    prose(
      `Laporan Kinerja ${name} Tahun ${data.tahun} memenuhi kewajiban tersebut. Laporan ini menjawab tiga hal: apa yang `,
      `dijanjikan ${shortName} untuk tahun ${data.tahun}, apa yang dicapai, dan mengapa hasilnya demikian, disertai `,
      'langkah perbaikan serta penggunaan anggarannya.',
    ),
    ...optionalPart(lkj, 'latar-belakang'),
  ]
}
