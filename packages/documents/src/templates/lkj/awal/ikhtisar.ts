import type { Block, TableBlock } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import type { Content } from '../../../tree/make-inline.ts'
import { cell, column, row, table, totalRow } from '../../../tree/make-table.ts'
import { frontPart } from '../../support/chapter.ts'
import type { Lkj } from '../context.ts'
import { meanCategory, meanFigure } from '../indicator-figures.ts'
import { budgetSentence, entityMean, outcomeSentence, sasaranAndIndikator } from '../summary-sentences.ts'
import { optionalPart } from '../typed-part.ts'

/** One page for a reader who reads one page. */
export function ikhtisar(lkj: Lkj): Block[] {
  const { data, name } = lkj
  return [
    frontPart('ikhtisar-eksekutif', 'Ikhtisar Eksekutif'),
    prose(
      `Laporan Kinerja ${name} Tahun ${data.tahun} menyajikan hasil pelaksanaan Perjanjian Kinerja Tahun ${data.tahun} `,
      'yang memuat ',
      ...sasaranAndIndikator(lkj),
      '. Capaian setiap indikator dihitung dari realisasi terhadap target, kemudian dirata-ratakan menurut sasaran.',
    ),
    prose(...entityMean(lkj), ' ', ...outcomeSentence(lkj)),
    sasaranTable(lkj),
    ...extremes(lkj),
    prose(...budgetSentence(lkj)),
    ...optionalPart(lkj, 'ikhtisar'),
  ]
}

function sasaranTable({ data, sasaran }: Lkj): TableBlock {
  const entity = meanFigure(data.entitas.capaian, `capaian:entitas:${data.tahun}`)
  return table({
    id: 'ikhtisar-sasaran',
    columns: [
      column('No.', { align: 'center', width: 0.4 }),
      column('Sasaran Strategis', { width: 4 }),
      column('Capaian', { align: 'right', width: 1 }),
      column('Kategori', { align: 'center', width: 1.4 }),
    ],
    rows: [
      ...sasaran.map(({ sasaran: one, number }) =>
        row([
          `${number}.`,
          one.uraian,
          meanFigure(one.capaian.value, `capaian:sasaran-${number}:${data.tahun}`),
          meanCategory({ ...one.capaian, kategori: one.kategori }, `jumlah:sasaran-${number}`),
        ]),
      ),
      totalRow([
        cell('Rata-rata', { colspan: 2, align: 'left' }),
        entity,
        meanCategory(data.entitas, 'jumlah:entitas'),
      ]),
    ],
  })
}

/** Highest and lowest sasaran, only where they differ. */
function extremes({ data, sasaran }: Lkj): Block[] {
  const known = sasaran.filter((one) => one.sasaran.capaian.value !== null)
  const sorted = known.toSorted((a, b) => Number(b.sasaran.capaian.value) - Number(a.sasaran.capaian.value))
  const [best] = sorted
  const worst = sorted[sorted.length - 1]
  if (best === undefined || worst === undefined) return []
  if (best.sasaran.capaian.value === worst.sasaran.capaian.value) return []
  const mean = (one: typeof best): Content =>
    meanFigure(one.sasaran.capaian.value, `capaian:sasaran-${one.number}:${data.tahun}`)
  return [
    prose(
      `Capaian tertinggi terdapat pada sasaran “${best.sasaran.uraian}” sebesar `,
      mean(best),
      `, sedangkan capaian terendah terdapat pada sasaran “${worst.sasaran.uraian}” sebesar `,
      mean(worst),
      '.',
    ),
  ]
}
