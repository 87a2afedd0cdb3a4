import { type FigureChange, formatNumber, type Value } from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../../data/lkj.ts'
import type { Block, TableBlock } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference, value } from '../../../tree/make-inline.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING } from '../../support/chapter.ts'
import { figureOf, percent } from '../../support/figures.ts'
import { enumerate } from '../../support/sentence.ts'
import { changeFigure } from '../change.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { capaianFigure, realisasiFigure, targetFigure } from '../indicator-figures.ts'
import { analysisTitle } from './analysis-title.ts'
import { yearsChart } from './years-chart.ts'

type Lampau = LkjIndikatorData['lampau'][number]

/** Analysis 2: realisasi and capaian against earlier years, as many as exist. */
export function tahunSebelumnya(placed: PlacedIndikator, lkj: Lkj): Block[] {
  const { lampau } = placed.indikator
  const { tahun } = lkj.data
  const title = analysisTitle(2, placed, 'Perbandingan dengan tahun-tahun sebelumnya')
  if (lampau.length === 0) return []
  return [
    title,
    prose(
      'Perbandingan antartahun disajikan dalam ',
      reference(tableId(placed)),
      '. ',
      ...comparison(placed, tahun),
    ),
    yearsTable(placed, tahun),
    ...yearsChart(placed, tahun),
  ]
}

function comparison(placed: PlacedIndikator, tahun: number): Content[] {
  const { lampau, realisasi, penilaian } = placed.indikator
  const last = penilaian.terhadapLalu
  const missing = missingYears(lampau)
  if (last === null) return missing
  if (realisasi === null)
    return [...missing, `Realisasi tahun ${tahun} belum ada, sehingga belum dapat dibandingkan.`]
  return [
    ...missing,
    ...realisasiChange(placed, { from: last.realisasi, beda: last.beda, tahunLalu: last.tahun, tahun }),
    ...capaianChange(placed.indikator, last.tahun, tahun),
  ]
}

/** Years without a published figure are named, not passed over. */
function missingYears(lampau: readonly Lampau[]): Content[] {
  const years = lampau.filter((one) => one.realisasi === null).map((one) => String(one.tahun))
  return years.length === 0 ? [] : ['Realisasi tahun ', ...enumerate(years), ' tidak dipublikasikan. ']
}

function realisasiChange(
  { indikator, place }: PlacedIndikator,
  years: { from: Value; beda: FigureChange | null; tahunLalu: number; tahun: number },
): Content[] {
  const { from, beda, tahunLalu, tahun } = years
  if (beda === null) return [`Jenis data tahun ${tahunLalu} berbeda, sehingga selisihnya tidak dihitung. `]
  const before = figureOf({
    value: from,
    satuan: indikator.satuan,
    source: `realisasi:${indikator.kode}:${tahunLalu}`,
  })
  const now = realisasiFigure(indikator, tahun)
  if (beda.direction === 'tetap') return [`Realisasi sama dengan tahun ${tahunLalu}, yaitu `, now, '. ']
  const from_to: Content[] = [' dari ', before, ` pada tahun ${tahunLalu} menjadi `, now]
  const size = changeFigure(beda, {
    satuan: indikator.satuan,
    source: `selisih:realisasi:${indikator.kode}:${tahunLalu}-${tahun}`,
  })
  if (size === null) return ['Realisasi berubah', ...from_to, '. ']
  const opening = place % 2 === 0 ? 'Realisasi' : `Dibandingkan tahun ${tahunLalu}, realisasi`
  return [`${opening} ${beda.direction} `, size, ...from_to, ...judgement(beda.better), '. ']
}

function judgement(better: boolean | null): Content[] {
  if (better === null) return []
  return [better ? ', sejalan dengan arah indikator' : ', berlawanan dengan arah indikator']
}

function capaianChange(indikator: LkjIndikatorData, tahunLalu: number, tahun: number): Content[] {
  const before = indikator.lampau.find((one) => one.tahun === tahunLalu)?.capaian.capped ?? null
  const now = indikator.capaian.capped
  if (before === null || now === null) return []
  const difference = now.minus(before)
  if (difference.isZero()) return ['Capaian terhadap target tidak berubah.']
  const size = value({
    text: `${formatNumber(difference.abs(), { digits: 2 })} poin`,
    raw: difference.toString(),
    source: `selisih:capaian:${indikator.kode}:${tahunLalu}-${tahun}`,
  })
  return ['Capaian terhadap target ', difference.isPositive() ? 'naik ' : 'turun ', size, '.']
}

function tableId({ slug }: PlacedIndikator): string {
  return `tabel-tahun-${slug}`
}

function yearsTable(placed: PlacedIndikator, tahun: number): TableBlock {
  const { indikator, number, shortName } = placed
  const { lampau, kode, satuan } = indikator
  const first = lampau[0]?.tahun ?? tahun
  const sources = [...new Set(lampau.map((one) => one.sumber).filter((one) => one !== null))]
  return table({
    id: tableId(placed),
    number: PENDING,
    caption: `Perbandingan Tahun ${first}–${tahun}: ${number} ${shortName}`,
    columns: [
      column('Tahun', { align: 'center', width: 1 }),
      column('Target', { align: 'center', width: 1.4 }),
      column('Realisasi', { align: 'center', width: 1.4 }),
      column('Capaian', { align: 'center', width: 1.2 }),
    ],
    rows: [
      ...lampau.map((one) =>
        row([
          String(one.tahun),
          figureOf({ value: one.target, satuan, source: `target:${kode}:${one.tahun}` }),
          figureOf({ value: one.realisasi, satuan, source: `realisasi:${kode}:${one.tahun}` }),
          percent(one.capaian.capped, `capaian:${kode}:${one.tahun}`),
        ]),
      ),
      row([
        String(tahun),
        targetFigure(indikator, tahun),
        realisasiFigure(indikator, tahun),
        capaianFigure(indikator, tahun),
      ]),
    ],
    note: sources.length === 0 ? null : `Sumber data tahun sebelumnya: ${sources.join('; ')}.`,
  })
}
