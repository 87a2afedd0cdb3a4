import type { IkuBookData } from '../../data/iku.ts'
import type { Block, TableBlock, TableRow } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { prose } from '../../tree/make-block.ts'
import { cell, column, row, table } from '../../tree/make-table.ts'
import { entityName } from '../support/entity.ts'
import { count } from '../support/figures.ts'
import { noCara, noIku, noSumber } from '../support/missing.ts'
import { planTree } from '../support/plan-tree.ts'
import { signatureToDate } from '../support/signing.ts'
import { ikuCards } from './iku-cards.ts'
import { outsidePk } from './outside-pk.ts'
import { tugasPart } from './tugas.ts'

/** The book of main indicators: the table of the form, and a card for each. */
export function ikuTree(iku: IkuBookData): DocumentTree {
  const { office, tahun, signer } = iku
  return planTree(iku, {
    kind: 'iku',
    state: iku.pk === 'final' ? 'final' : 'draf',
    title: `Indikator Kinerja Utama Tahun ${tahun}`,
    id: 'iku',
    wide: ikuTable(iku),
    upright: [...tugasPart(iku), ...ikuCards(iku), ...signatureToDate({ key: 'iku', office, tahun, signer })],
  })
}

function ikuTable(iku: IkuBookData): Block[] {
  const { office, tahun, sasaran } = iku
  const all = sasaran.flatMap(({ indikator }) => indikator)
  if (all.length === 0) return [prose(noIku())]
  return [
    prose(
      `${entityName(office)} mengukur `,
      count(sasaran.length, `jumlah:sasaran-iku:${tahun}`),
      ' sasaran dengan ',
      count(all.length, `jumlah:iku:${tahun}`),
      ` indikator kinerja utama pada tahun ${tahun}.`,
    ),
    ...outsidePk(iku),
    bookTable(sasaran),
  ]
}

function bookTable(sasaran: IkuBookData['sasaran']): TableBlock {
  return table({
    id: 'tabel-iku',
    numberRow: true,
    close: true,
    columns: [
      column('No.', { align: 'center', width: 0.5 }),
      column('Sasaran Strategis', { width: 2.2 }),
      column('Indikator Kinerja Utama', { width: 2.7 }),
      column('Cara Penghitungan', { width: 2.5 }),
      column('Sumber Data', { width: 2.1 }),
    ],
    rows: sasaran.flatMap((one, at) => sasaranRows(one, at + 1)),
  })
}

function sasaranRows({ uraian, indikator }: IkuBookData['sasaran'][number], number: number): TableRow[] {
  const rowspan = indikator.length
  return indikator.map(({ kode, uraian: name, caraPenghitungan, sumberData }, at) => {
    const own = [name, caraPenghitungan ?? noCara(kode), sumberData ?? noSumber(kode)]
    if (at > 0) return row(own)
    return row([cell(`${number}.`, { rowspan }), cell(uraian, { rowspan }), ...own])
  })
}
