import type { IkuBookData } from '../../data/iku.ts'
import type { Block, TableBlock, TableRow } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { heading, landscape, prose } from '../../tree/make-block.ts'
import { cell, column, row, table } from '../../tree/make-table.ts'
import { entityName, entityShortName } from '../support/entity.ts'
import { count } from '../support/figures.ts'
import { officeHead } from '../support/letterhead.ts'
import { noCara, noIku, noSumber } from '../support/missing.ts'
import { PK_MARGINS } from '../support/page.ts'
import { signatureToDate } from '../support/signing.ts'
import { ikuCards } from './iku-cards.ts'
import { outsidePk } from './outside-pk.ts'

/** The book of main indicators: the table of the form, and a card for each. */
export function ikuTree(iku: IkuBookData): DocumentTree {
  const { office, tahun } = iku
  const title = `Indikator Kinerja Utama Tahun ${tahun}`
  return {
    kind: 'iku',
    title: `${title} ${entityShortName(office)}`,
    subject: `${title} ${entityName(office)}`,
    language: 'id-ID',
    satker: { code: office.code, name: office.shortName },
    entitas: office.entitas,
    year: tahun,
    state: iku.pk === 'final' ? 'final' : 'draf',
    paper: iku.paper,
    margins: PK_MARGINS,
    header: null,
    pageNumbers: true,
    createdAt: iku.createdAt,
    blocks: [
      landscape(
        officeHead(office),
        heading({ id: 'iku', level: 1, text: title.toUpperCase(), continues: true }),
        ...ikuTable(iku),
      ),
      ...ikuCards(iku),
      ...signatureToDate({ key: 'iku', office, tahun, signer: iku.signer }),
    ],
  }
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
