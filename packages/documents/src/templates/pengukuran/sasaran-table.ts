import { type Capaian, type StandingMean, toRoman } from '@akuntabel/domain'
import type { UkurData, UkurIndikatorData, UkurSasaranData } from '../../data/pengukuran.ts'
import type { TableBlock, TableColumn, TableRow } from '../../tree/block.ts'
import type { Content } from '../../tree/make-inline.ts'
import { type CellInput, cell, column, row, table, totalRow } from '../../tree/make-table.ts'
import { countCell, figureOf, percent } from '../support/figures.ts'
import { noTarget } from '../support/missing.ts'
import { rangeOf } from '../support/range.ts'

interface Setting {
  id: string
  tahun: number
  triwulan: number
  number?: string
  caption?: string
}

/** Targets, realisasi and capaian of a quarter and since January, with the means of each sasaran and of the entity. */
export function sasaranTable(
  sasaran: readonly UkurSasaranData[],
  { entitas, ...setting }: Setting & { entitas: StandingMean },
): TableBlock {
  const { id, number, caption, tahun, triwulan } = setting
  return table({
    ...{ id, close: true },
    ...(number === undefined ? { numberRow: true } : { number, caption }),
    columns: columnsOf(setting),
    rows: [
      ...sasaran.flatMap((one, at) => sasaranRows(one, at + 1, setting)),
      totalRow(
        meanCells('Rata-rata capaian kinerja', {
          ...{ colspan: 9, mean: entitas, source: `capaian:entitas:${tahun}:sampai-tw${triwulan}` },
        }),
      ),
    ],
    note: notes(sasaran),
  })
}

function columnsOf({ tahun, triwulan }: Setting): TableColumn[] {
  const own = `Triwulan ${toRoman(triwulan)}`
  const figures = (group: string): TableColumn[] => [
    column('Target', { group, width: 0.9, align: 'center' }),
    column('Realisasi', { group, width: 0.9, align: 'center' }),
    column('Capaian', { group, width: 0.9, align: 'right' }),
  ]
  return [
    column('No.', { align: 'center', width: 0.4 }),
    column('Sasaran Strategis', { width: 2.2 }),
    column('Indikator Kinerja', { width: 2.8 }),
    column(`Target ${tahun}`, { align: 'center', width: 0.9 }),
    ...figures(own),
    ...figures(`s.d. ${own}`),
  ]
}

function sasaranRows(
  { uraian, indikator, capaian }: UkurSasaranData,
  number: number,
  setting: Setting,
): TableRow[] {
  const { tahun, triwulan } = setting
  // One indicator is its own mean. Merged over the mean, too, which so stays on the page of what it sums up.
  const summed = indikator.length !== 1
  const rowspan = indikator.length + (summed ? 1 : 0)
  const lead: CellInput[] = [cell(`${number}.`, { rowspan }), cell(uraian, { rowspan })]
  const mean = totalRow([
    ...(indikator.length === 0 ? lead : []),
    ...meanCells(`Rata-rata sasaran ${number}`, {
      ...{ colspan: 7, mean: capaian, source: `capaian:sasaran-${number}:${tahun}:sampai-tw${triwulan}` },
    }),
  ])
  return [
    ...indikator.map((one, at) => row([...(at === 0 ? lead : []), ...indikatorCells(one, setting)])),
    ...(summed ? [mean] : []),
  ]
}

function indikatorCells(one: UkurIndikatorData, { tahun, triwulan }: Setting): Content[] {
  const { kode, uraian, satuan, rentang, target } = one
  const year = `target:${kode}:${tahun}`
  const promised = () =>
    target === null ? noTarget(kode) : figureOf({ value: target, satuan, source: year })
  return [
    uraian,
    rentang === null ? promised() : rangeOf(rentang, satuan, year),
    ...measured(one.triwulan, one, `${kode}:${tahun}:tw${triwulan}`),
    ...measured(one.sampai, one, `${kode}:${tahun}:sampai-tw${triwulan}`),
  ]
}

function measured(
  { target, realisasi, capaian }: UkurData,
  { satuan, rentang }: UkurIndikatorData,
  key: string,
): Content[] {
  const source = `target:${key}`
  return [
    rentang === null ? figureOf({ value: target, satuan, source }) : rangeOf(rentang, satuan, source),
    figureOf({ value: realisasi, satuan, source: `realisasi:${key}` }),
    percent(capaian.capped, `capaian:${key}`),
  ]
}

interface MeanAsk {
  colspan: number
  mean: StandingMean
  source: string
}

/**
 * What a mean is of, and the mean. Where not every indicator counted, or some with part of their figures, the wide cell
 * says so: `Rata-rata sasaran 2 (sementara, 3 dari 4)`.
 */
function meanCells(label: string, { colspan, mean, source }: MeanAsk): CellInput[] {
  const { value, filled, of, whole } = mean
  const all = filled === of
  const part: Content[] =
    filled === 0 || whole === of
      ? []
      : [
          ...[' (sementara, ', countCell(all ? of - whole : filled, `${source}:terukur`)],
          ...[' dari ', countCell(of, `${source}:indikator`), all ? ' belum lengkap)' : ')'],
        ]
  return [cell([label, ...part].flat(), { colspan }), percent(value, source)]
}

function notes(sasaran: readonly UkurSasaranData[]): Content[] {
  const all = sasaran.flatMap(({ indikator }) => indikator)
  const missing = all.some(({ sampai }) => sampai.capaian.capped === null)
  const capped = all.some((one) => isCapped(one.triwulan.capaian) || isCapped(one.sampai.capaian))
  const said = all.flatMap(({ uraian, sampai }) => sampai.catatan.map((note) => `${uraian}: ${note} `))
  return [
    's.d. = sejak Triwulan I menurut cara penjumlahan indikatornya; capaian dalam persen dari target. ',
    missing ? 'Tanda – berarti data belum ada atau capaian belum dapat dihitung. ' : '',
    capped ? 'Capaian dibatasi menurut kebijakan pengukuran. ' : '',
    ...said,
  ]
}

function isCapped({ raw, capped }: Capaian): boolean {
  return raw !== null && capped !== null && !raw.equals(capped)
}
