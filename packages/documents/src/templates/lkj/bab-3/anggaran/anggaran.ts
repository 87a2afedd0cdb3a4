import type { Block } from '../../../../tree/block.ts'
import { prose } from '../../../../tree/make-block.ts'
import { reference } from '../../../../tree/make-inline.ts'
import { section } from '../../../support/chapter.ts'
import { count } from '../../../support/figures.ts'
import { noAnggaran, noRealisasiAnggaran, otherSum } from '../../../support/missing.ts'
import type { Lkj } from '../../context.ts'
import { budgetSentence } from '../../summary-sentences.ts'
import { optionalPart } from '../../typed-part.ts'
import { efisiensiAnggaran } from './efisiensi-anggaran.ts'
import { perubahanDipa } from './perubahan-dipa.ts'
import { realisasiTable } from './realisasi-table.ts'
import { serapanWaktu } from './serapan-waktu.ts'
import { sumberDana } from './sumber-dana.ts'

/** B. Realisasi Anggaran: every level of the budget, its revisions, and efficiency. */
export function anggaran(lkj: Lkj): Block[] {
  const heading = section(2, 'realisasi-anggaran', 'Realisasi Anggaran')
  const { budget } = lkj
  if (budget === null || budget.lines.length === 0) {
    return [heading, prose(noAnggaran())]
  }
  const programs = budget.lines.filter((line) => line.level === budget.lines[0]?.level)
  return [
    heading,
    section(3, 'realisasi-program', 'Realisasi menurut Program, Kegiatan, dan Keluaran'),
    prose(
      ...budgetSentence(lkj),
      ' Anggaran tersebut terbagi atas ',
      count(programs.length, 'jumlah:program'),
      ' program. Rinciannya sampai tingkat keluaran disajikan dalam ',
      reference('tabel-anggaran'),
      '.',
    ),
    ...(budget.total.realisasi === null ? [prose(noRealisasiAnggaran())] : []),
    ...disagreement(budget.agrees),
    realisasiTable(budget, lkj.data.tahun),
    ...sumberDana(lkj),
    ...optionalPart(lkj, 'anggaran'),
    ...serapanWaktu(lkj),
    ...perubahanDipa(lkj),
    ...efisiensiAnggaran(lkj),
  ]
}

/** The printed sums are right by construction; data that say otherwise must be put right before the report is final. */
function disagreement(agrees: boolean): Block[] {
  if (agrees) return []
  return [prose(otherSum())]
}
