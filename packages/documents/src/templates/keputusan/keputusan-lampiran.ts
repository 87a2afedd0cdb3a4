import { toRoman } from '@akuntabel/domain'
import type { KeputusanData, Lampiran, LampiranIku, LampiranSasaran } from '../../data/keputusan.ts'
import type { Block, TableRow } from '../../tree/block.ts'
import { list, pageBreak, paragraph } from '../../tree/make-block.ts'
import { gap } from '../../tree/make-inline.ts'
import { cell, column, row, table } from '../../tree/make-table.ts'
import { figureOf } from '../support/figures.ts'
import { noTarget } from '../support/missing.ts'
import { tugasLines } from '../support/tugas-lines.ts'
import { keputusanClosing } from './keputusan-closing.ts'
import { keputusanLampiranHead } from './keputusan-head.ts'

/** Every Lampiran on a page of its own, each with head, content and the whole closing. */
export function keputusanLampiran(data: KeputusanData): Block[] {
  return data.lampiran.flatMap((lampiran, at) => [
    pageBreak(),
    keputusanLampiranHead(data, data.lampiran.length === 1 ? null : toRoman(at + 1)),
    ...parts(data, lampiran),
    ...keputusanClosing(data),
  ])
}

function parts(data: KeputusanData, lampiran: Lampiran): Block[] {
  const tugas = lampiran.isi === 'iku' ? (lampiran.tugas ?? []) : []
  const several = lampiran.bagian.length > 1
  const numbered = (at: number) =>
    !several ? '' : tugas.length === 0 ? `${toRoman(at + 1)}. ` : `${at + 1}. `
  return [
    ...tugasParts(tugas),
    ...lampiran.bagian.flatMap((bagian, at) => [
      title(`${numbered(at)}${bagian.judul}`),
      'sasaran' in bagian
        ? rktTable(data, bagian.sasaran, `lampiran-rkt-${at}`)
        : ikuTable(bagian.indikator, `lampiran-iku-${at}`),
    ]),
  ]
}

function title(text: string): Block {
  return paragraph(text.toUpperCase(), { align: 'center', style: 'run-in' })
}

/** Before the indicators what they are to be measured against; nothing where no entity wrote it down. */
function tugasParts(tugas: NonNullable<Extract<Lampiran, { isi: 'iku' }>['tugas']>): Block[] {
  if (tugas.length === 0) return []
  return [
    title('I. Tugas, wewenang, dan kewajiban'),
    ...tugas.flatMap(({ nama, kelompok }, at) => [
      paragraph(`${letter(at)}. ${nama}`, { style: 'run-in' }),
      ...kelompok.flatMap(({ judul, butir }, group) => [
        paragraph(`${group + 1}. ${judul}:`),
        list('alpha', tugasLines(butir)),
      ]),
    ]),
    title('II. Indikator Kinerja Utama'),
  ]
}

function letter(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at)
}

function rktTable({ tahun }: KeputusanData, sasaran: LampiranSasaran[], id: string): Block {
  return table({
    id,
    columns: [
      column('No.', { align: 'center', width: 0.6 }),
      column('SASARAN STRATEGIS', { width: 3.4 }),
      column('INDIKATOR KINERJA UTAMA', { width: 4.5 }),
      column('TARGET', { align: 'center', width: 1.5 }),
    ],
    rows: sasaran.flatMap(({ uraian, indikator }, number): TableRow[] =>
      indikator.map(({ kode, satuan, target, ...one }, at) => {
        const source = `target:${kode}:${tahun}`
        const own = [
          one.uraian,
          target === null ? noTarget(kode) : figureOf({ value: target, satuan, source }),
        ]
        const rowspan = indikator.length
        return row(at > 0 ? own : [cell(`${number + 1}.`, { rowspan }), cell(uraian, { rowspan }), ...own])
      }),
    ),
  })
}

function ikuTable(indikator: LampiranIku[], id: string): Block {
  const groups = [...Map.groupBy(indikator, (one) => one.sasaran)]
  return table({
    id,
    close: true,
    columns: [
      column('NO.', { align: 'center', width: 0.6 }),
      column('SASARAN STRATEGIS', { width: 2.2 }),
      column('INDIKATOR KINERJA UTAMA', { width: 2.7 }),
      column('CARA PENGHITUNGAN', { width: 2.5 }),
      column('SUMBER DATA', { width: 2 }),
    ],
    rows: groups.flatMap(([sasaran, members], number): TableRow[] =>
      members.map(({ kode, uraian, cara, sumber }, at) => {
        const own = [
          uraian,
          cara ?? gap(`iku:${kode}:cara`, `Cara penghitungan ${kode} belum ditulis pada kartu IKU.`),
          sumber ?? gap(`iku:${kode}:sumber`, `Sumber data ${kode} belum ditulis pada kartu IKU.`),
        ]
        const rowspan = members.length
        return row(at > 0 ? own : [cell(`${number + 1}.`, { rowspan }), cell(sasaran, { rowspan }), ...own])
      }),
    ),
  })
}
