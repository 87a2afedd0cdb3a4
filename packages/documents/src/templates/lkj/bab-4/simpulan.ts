import { formatClass, type Kategori } from '@akuntabel/domain'
import type { Block, TableBlock } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference, value } from '../../../tree/make-inline.ts'
import { cell, column, row, table, totalRow } from '../../../tree/make-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import { countCell } from '../../support/figures.ts'
import type { Lkj } from '../context.ts'
import { kategoriWord } from '../kategori-word.ts'
import { stopsAt } from '../measured-until.ts'
import { budgetSentence, entityMean, outcomeSentence, sasaranAndIndikator } from '../summary-sentences.ts'

/** A. Simpulan: how many in each category, and what the scale makes of the whole. */
export function simpulan(lkj: Lkj): Block[] {
  const { data, name } = lkj
  return [
    section(2, 'simpulan', 'Simpulan'),
    prose(
      `Laporan ini telah menguraikan kinerja ${name} tahun ${data.tahun} atas `,
      ...sasaranAndIndikator(lkj),
      '. Sebaran capaiannya menurut kategori disajikan dalam ',
      reference('tabel-sebaran'),
      '.',
    ),
    categoryTable(lkj),
    prose(...conclusion(lkj), ' ', ...outcomeSentence(lkj)),
    prose(...budgetSentence(lkj)),
  ]
}

function conclusion(lkj: Lkj): Content[] {
  const { kategori } = lkj.data.entitas
  const mean = entityMean(lkj)
  // A year that was measured in part is not judged.
  if (kategori === null || stopsAt(lkj.indikator.map((one) => one.indikator)) !== null) return mean
  return [
    ...mean,
    ` Dengan demikian kinerja ${lkj.shortName} tahun ${lkj.data.tahun} dinyatakan ${kategori.name}.`,
  ]
}

function categoryTable({ data, sasaran, indikator }: Lkj): TableBlock {
  const ofSasaran = sasaran.map((one) => one.sasaran.kategori)
  const ofIndikator = indikator.map(({ indikator: one }) => (stopsAt([one]) === null ? one.kategori : null))
  const unknown = [...ofSasaran, ...ofIndikator].some((one) => one === null)
  const counts = (name: string | null): Content[] => [
    countCell(number(ofSasaran, name), `jumlah:sasaran:${name ?? 'kosong'}`),
    countCell(number(ofIndikator, name), `jumlah:indikator:${name ?? 'kosong'}`),
  ]
  return table({
    id: 'tabel-sebaran',
    number: PENDING,
    caption: `Sebaran Kategori Capaian Kinerja Tahun ${data.tahun}`,
    columns: [
      column('Kategori', { width: 2 }),
      column('Rentang Capaian (%)', { align: 'center', width: 1.5 }),
      column('Jumlah Sasaran', { align: 'center', width: 1.2 }),
      column('Jumlah Indikator', { align: 'center', width: 1.2 }),
    ],
    rows: [
      ...data.skala.classes.toReversed().map((one) => {
        const interval = formatClass(one)
        const range = value({ text: interval, raw: interval, source: `skala:${data.skala.name}:${one.name}` })
        return row([kategoriWord(one), range, ...counts(one.name)])
      }),
      ...(unknown ? [row(['Sementara atau belum dapat dihitung', '–', ...counts(null)])] : []),
      totalRow([
        cell('Jumlah', { colspan: 2 }),
        countCell(ofSasaran.length, 'jumlah:sasaran'),
        countCell(ofIndikator.length, 'jumlah:indikator'),
      ]),
    ],
  })
}

function number(categories: readonly (Kategori | null)[], name: string | null): number {
  return categories.filter((one) => (one?.name ?? null) === name).length
}
