import type { Block, TableBlock } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import type { Content } from '../../../tree/make-inline.ts'
import { cell, column, row, table, totalRow } from '../../../tree/make-table.ts'
import { frontPart } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import { enumerate } from '../../support/sentence.ts'
import type { Lkj, PlacedSasaran } from '../context.ts'
import { isWhole, meanCategory, meanFigure } from '../indicator-figures.ts'
import { stopsAt } from '../measured-until.ts'
import {
  budgetSentence,
  entityMean,
  outcomeSentence,
  sasaranAndIndikator,
  shortOfTarget,
} from '../summary-sentences.ts'
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
    prose(...entityMean(lkj), ' ', ...outcomeSentence(lkj), ...shortOfTarget(lkj)),
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
      column('Kategori', { align: 'center', width: 1.8 }),
    ],
    rows: [
      ...sasaran.map(({ sasaran: one, number }) =>
        row([
          `${number}.`,
          one.uraian,
          meanFigure(one.capaian.value, `capaian:sasaran-${number}:${data.tahun}`),
          meanCategory({ ...one.capaian, kategori: one.kategori }, `jumlah:sasaran-${number}`, one.indikator),
        ]),
      ),
      totalRow([
        cell('Rata-rata', { colspan: 2, align: 'left' }),
        entity,
        meanCategory(
          data.entitas,
          'jumlah:entitas',
          data.sasaran.flatMap((one) => one.indikator),
        ),
      ]),
    ],
  })
}

/** Highest and lowest of the sasaran measured whole; those that share a place are named together. */
function extremes({ data, sasaran }: Lkj): Block[] {
  const known = sasaran.filter(
    ({ sasaran: one }) => one.capaian.value !== null && one.capaian.filled === one.capaian.of,
  )
  const partly = ({ sasaran: one }: PlacedSasaran) => stopsAt(one.indikator) !== null || !isWhole(one.capaian)
  if (known.length < 2 || known.some(partly)) return []
  // As printed: what reads the same is the same.
  const means = known.map((one) => Math.round(Number(one.sasaran.capaian.value) * 100))
  const [highest, lowest] = [Math.max(...means), Math.min(...means)]
  const at = (mean: number) => known.filter((_, place) => means[place] === mean)
  if (highest === lowest) {
    const same = meanOf(known, data.tahun)
    return [prose('Capaian ', count(known.length, 'jumlah:sasaran-sama'), ' sasaran sama, yaitu ', same, '.')]
  }
  return [
    prose(
      'Capaian tertinggi terdapat pada ',
      ...placed(at(highest), data.tahun),
      ', sedangkan capaian terendah terdapat pada ',
      ...placed(at(lowest), data.tahun),
      '.',
    ),
  ]
}

/** More sasaran than these that share a place are counted; the table above names them. */
const MOST_NAMED = 3

function placed(many: readonly PlacedSasaran[], tahun: number): Content[] {
  if (many.length > MOST_NAMED)
    return [count(many.length, 'jumlah:sasaran-sama'), ' sasaran, masing-masing ', meanOf(many, tahun)]
  const names = enumerate(many.map((one) => `“${one.sasaran.uraian}”`))
  const share = many.length > 1 ? ' yang sama, sebesar ' : ' sebesar '
  return ['sasaran ', ...names, share, meanOf(many, tahun)]
}

function meanOf([first]: readonly PlacedSasaran[], tahun: number): Content {
  if (first === undefined) return null
  return meanFigure(first.sasaran.capaian.value, `capaian:sasaran-${first.number}:${tahun}`)
}
