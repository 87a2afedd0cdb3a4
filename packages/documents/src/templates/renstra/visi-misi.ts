import type { RenstraBookIndikator } from '../../data/renstra.ts'
import type { Block, TableBlock, TableRow } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { reference } from '../../tree/make-inline.ts'
import { cell, column, row, table } from '../../tree/make-table.ts'
import { chapter, PENDING, section } from '../support/chapter.ts'
import { count } from '../support/figures.ts'
import { noPlanRows } from '../support/missing.ts'
import { endedList, tujuanTable, visiQuote } from '../support/plan-parts.ts'
import { type Book, optionalText } from './book.ts'
import { targetCells, targetColumns } from './target-columns.ts'

/** BAB II: visi, misi, tujuan, and the sasaran strategis with what measures them. */
export function visiMisi(book: Book): Block[] {
  const { data, shortName, periode } = book
  return [
    chapter(2, 'bab-2', 'Visi, Misi, Tujuan, dan Sasaran Strategis'),
    section(2, 'visi', 'Visi'),
    ...(data.visi === ''
      ? [prose(noPlanRows('Visi'))]
      : [prose(`Visi ${shortName} Tahun ${periode} ialah:`), visiQuote(data)]),
    ...optionalText(book, 'makna-visi'),
    section(2, 'misi', 'Misi'),
    ...misi(book),
    section(2, 'tujuan', 'Tujuan'),
    ...tujuan(book),
    section(2, 'sasaran-strategis', 'Sasaran Strategis'),
    ...sasaran(book),
  ]
}

function misi({ data: { misi: items } }: Book): Block[] {
  if (items.length === 0) return [prose(noPlanRows('Misi'))]
  return [
    prose('Visi tersebut dijabarkan dalam ', count(items.length, 'jumlah:misi'), ' misi, yaitu:'),
    endedList('decimal', items),
  ]
}

function tujuan({ data }: Book): Block[] {
  if (data.tujuan.length === 0) return [prose(noPlanRows('Tujuan'))]
  return [
    prose('Tujuan yang hendak dicapai ada ', count(data.tujuan.length, 'jumlah:tujuan'), ', yaitu:'),
    endedList(
      'decimal',
      data.tujuan.map(({ uraian }) => uraian),
    ),
  ]
}

function sasaran(book: Book): Block[] {
  const { data } = book
  const all = data.tujuan.flatMap((one) => one.sasaran)
  if (all.length === 0) return [prose(noPlanRows('Sasaran strategis'))]
  const measured = all.filter(({ indikator }) => indikator.length > 0)
  return [
    prose(
      'Tujuan tersebut dijabarkan dalam ',
      count(all.length, 'jumlah:sasaran-strategis'),
      ' sasaran strategis sebagaimana disajikan dalam ',
      reference('tabel-tujuan'),
      '.',
    ),
    tujuanTable(data, 'Tujuan dan Sasaran Strategis'),
    ...(measured.length > 0 ? [measuredTable(book, measured)] : []),
  ]
}

function measuredTable(
  book: Book,
  sasaran: readonly { uraian: string; indikator: RenstraBookIndikator[] }[],
): TableBlock {
  return table({
    id: 'tabel-sasaran-strategis',
    number: PENDING,
    caption: 'Indikator dan Target Sasaran Strategis',
    close: true,
    columns: [
      column('Sasaran Strategis', { width: 2.4 }),
      column('Indikator', { width: 2.8 }),
      ...targetColumns(book),
    ],
    rows: sasaran.flatMap(({ uraian, indikator }) =>
      indikator.map((one, at): TableRow => {
        const own = [one.uraian, ...targetCells(book, one)]
        return row(at > 0 ? own : [cell(uraian, { rowspan: indikator.length }), ...own])
      }),
    ),
  })
}
