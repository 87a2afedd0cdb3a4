import type { RenstraBookRow } from '../../data/renstra.ts'
import type { Block, TableBlock, TableRow } from '../../tree/block.ts'
import { landscape, prose } from '../../tree/make-block.ts'
import { reference } from '../../tree/make-inline.ts'
import { cell, column, groupRow, row, table } from '../../tree/make-table.ts'
import { chapter, PENDING, section } from '../support/chapter.ts'
import { count } from '../support/figures.ts'
import { noPlanRows } from '../support/missing.ts'
import type { Book } from './book.ts'
import { pendanaan } from './pendanaan.ts'
import { kegiatanLabel, programLabel } from './row-label.ts'
import { targetCells, targetColumns } from './target-columns.ts'

/** BAB IV: what every sasaran of a program promises year by year, and what it costs. */
export function targetDanPendanaan(book: Book): Block[] {
  const { data } = book
  const head = [
    chapter(4, 'bab-4', 'Target Kinerja dan Kerangka Pendanaan'),
    section(2, 'target-kinerja', 'Target Kinerja'),
  ]
  if (data.program.length === 0) return [...head, prose(noPlanRows('Program dan kegiatan'))]
  const indikator = data.program.flatMap((one) => [
    ...one.sasaran.flatMap((each) => each.indikator),
    ...one.kegiatan.flatMap((each) => each.sasaran.flatMap((of) => of.indikator)),
  ])
  return [
    landscape(
      ...head,
      prose(
        'Target kinerja ditetapkan bagi ',
        count(data.program.length, 'jumlah:program'),
        ' program dengan ',
        count(indikator.length, 'jumlah:indikator'),
        ' indikator, sebagaimana disajikan dalam ',
        reference('tabel-target'),
        '.',
      ),
      targetTable(book),
      ...pendanaan(book),
    ),
  ]
}

function targetTable(book: Book): TableBlock {
  const columns = [
    column('No.', { align: 'center', width: 0.5 }),
    column('Sasaran Program (Outcome)/Sasaran Kegiatan', { width: 2.6 }),
    column('Indikator', { width: 3.2 }),
    ...targetColumns(book),
  ]
  const band = (text: string, level: number) =>
    groupRow([cell(text, { colspan: columns.length, align: 'left' })], level)
  return table({
    id: 'tabel-target',
    number: PENDING,
    caption: `Target Kinerja Tahun ${book.periode}`,
    numberRow: true,
    close: true,
    columns,
    rows: book.data.program.flatMap((program, at) => [
      band(programLabel(program, at), 0),
      ...sasaranRows(book, program.sasaran),
      ...program.kegiatan.flatMap((kegiatan, of) => [
        band(kegiatanLabel(kegiatan, of), 1),
        ...sasaranRows(book, kegiatan.sasaran),
      ]),
    ]),
  })
}

function sasaranRows(book: Book, sasaran: readonly RenstraBookRow[]): TableRow[] {
  return sasaran.flatMap(({ uraian, indikator }, number) => {
    const rowspan = Math.max(1, indikator.length)
    const lead = [cell(`${number + 1}.`, { rowspan }), cell(uraian, { rowspan })]
    if (indikator.length === 0) return [row([...lead, '–', ...book.years.map(() => '–')])]
    return indikator.map((one, at) => {
      const own = [one.uraian, ...targetCells(book, one)]
      return row(at > 0 ? own : [...lead, ...own])
    })
  })
}
