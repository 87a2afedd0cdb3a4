import type { Block, TableBlock, TableRow } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference } from '../../../tree/make-inline.ts'
import { cell, column, row, table, totalRow } from '../../../tree/make-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import { percent } from '../../support/figures.ts'
import { enumerate } from '../../support/sentence.ts'
import type { Lkj, PlacedIndikator, PlacedSasaran } from '../context.ts'
import {
  capaianFigure,
  isCapped,
  meanCategory,
  meanFigure,
  realisasiFigure,
  targetFigure,
} from '../indicator-figures.ts'
import { indikatorKategori } from '../kategori-word.ts'
import { entityMean, outcomeSentence, sasaranAndIndikator } from '../summary-sentences.ts'

/** All indicators on one table, with the means of each sasaran and of the entity. */
export function ringkasan(lkj: Lkj): Block[] {
  return [
    section(3, 'ringkasan-capaian', 'Ringkasan Capaian Kinerja'),
    prose(
      `Hasil pengukuran kinerja ${lkj.shortName} tahun ${lkj.data.tahun} atas `,
      ...sasaranAndIndikator(lkj),
      ' disajikan dalam ',
      reference('tabel-ringkasan'),
      '.',
    ),
    ringkasanTable(lkj),
    prose(...entityMean(lkj), ' ', ...outcomeSentence(lkj)),
  ]
}

function ringkasanTable(lkj: Lkj): TableBlock {
  const { data } = lkj
  const entity = meanFigure(data.entitas.capaian, `capaian:entitas:${data.tahun}`)
  return table({
    id: 'tabel-ringkasan',
    number: PENDING,
    caption: `Pengukuran Kinerja Tahun ${data.tahun}`,
    close: true,
    columns: [
      column('Sasaran Strategis', { width: 2.4 }),
      column('Indikator Kinerja', { width: 3.4 }),
      column('Target', { align: 'center', width: 1 }),
      column('Realisasi', { align: 'center', width: 1.1 }),
      column('Capaian', { align: 'right', width: 1 }),
      column('Kategori', { align: 'center', width: 1.2 }),
    ],
    rows: [
      ...lkj.sasaran.flatMap((one) => sasaranRows(one, data.tahun)),
      totalRow([
        cell('Rata-rata capaian kinerja', { colspan: 4 }),
        entity,
        meanCategory(
          data.entitas,
          'jumlah:entitas',
          data.sasaran.flatMap((one) => one.indikator),
        ),
      ]),
    ],
    note: notes(lkj),
  })
}

function sasaranRows({ sasaran, number, indikator }: PlacedSasaran, tahun: number): TableRow[] {
  const mean = meanFigure(sasaran.capaian.value, `capaian:sasaran-${number}:${tahun}`)
  return [
    ...indikator.map((one, at) => {
      const own = indikatorCells(one, tahun)
      return at > 0
        ? row(own)
        : // Merged over its mean, too, which so stays on the page of what it sums up.
          row([cell(`${number}. ${sasaran.uraian}`, { rowspan: indikator.length + 1 }), ...own])
    }),
    totalRow([
      cell(`Rata-rata sasaran ${number}`, { colspan: 3 }),
      mean,
      meanCategory(
        { ...sasaran.capaian, kategori: sasaran.kategori },
        `jumlah:sasaran-${number}`,
        sasaran.indikator,
      ),
    ]),
  ]
}

function indikatorCells({ indikator, number }: PlacedIndikator, tahun: number): Content[] {
  return [
    `${number} ${indikator.uraian}`,
    targetFigure(indikator, tahun),
    realisasiFigure(indikator, tahun),
    capaianFigure(indikator, tahun),
    indikatorKategori(indikator),
  ]
}

function notes(lkj: Lkj): Content[] {
  const { data } = lkj
  const capped = lkj.indikator.filter((one) => isCapped(one.indikator))
  const raw = capped.map(
    ({ indikator, number }): Content => [
      `indikator ${number} `,
      percent(indikator.capaian.raw, `capaian-hitung:${indikator.kode}:${data.tahun}`),
    ],
  )
  const missing = lkj.indikator.some((one) => one.indikator.capaian.capped === null)
  return [
    ...(missing ? ['Tanda – berarti data belum ada atau capaian belum dapat dihitung. '] : []),
    ...(capped.length > 0 ? ['Capaian sebelum dibatasi menurut kebijakan: ', ...enumerate(raw), '.'] : []),
  ]
}
