import { fieldsAt } from '@akuntabel/domain'
import type { LkjData } from '../../../data/lkj.ts'
import type { Block, TableBlock, TableRow } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { reference } from '../../../tree/make-inline.ts'
import { cell, column, row, table } from '../../../tree/make-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import { noIku } from '../../support/missing.ts'
import { asTitle, enumerate } from '../../support/sentence.ts'
import type { Lkj } from '../context.ts'

type Iku = LkjData['iku'][number]

/** B. Indikator Kinerja Utama: how each is counted and from what. */
export function iku(lkj: Lkj): Block[] {
  const { data, shortName } = lkj
  const heading = section(2, 'iku', 'Indikator Kinerja Utama')
  if (data.iku.length === 0) {
    return [heading, prose(noIku())]
  }
  return [
    heading,
    prose(
      `Keberhasilan sasaran strategis ${shortName} diukur dengan `,
      count(data.iku.length, 'jumlah:iku'),
      ' Indikator Kinerja Utama (IKU). Cara penghitungan dan sumber data masing-masing disajikan dalam ',
      reference('tabel-iku'),
      '.',
    ),
    ...outsidePk(data),
    ikuTable(data),
  ]
}

function ikuTable({ iku: all, tahun }: LkjData): TableBlock {
  const fields = fieldsAt('tabel-iku')
  const incomplete = all.some((one) => fields.some(({ key }) => one[key] === null))
  return table({
    id: 'tabel-iku',
    number: PENDING,
    caption: `Indikator Kinerja Utama Tahun ${tahun}`,
    close: true,
    columns: [
      column('No.', { align: 'center', width: 0.4 }),
      column('Sasaran Strategis', { width: 1.6 }),
      column('Indikator Kinerja Utama', { width: 1.9 }),
      ...fields.map(({ label }) => column(asTitle(label), { width: 4.1 / fields.length })),
    ],
    rows: bySasaran(all).flatMap((group, at) => groupRows(group, at + 1)),
    note: incomplete ? 'Tanda – berarti belum dicatat pada kartu indikator.' : null,
  })
}

/** Neighbours of the same sasaran share one cell. */
function bySasaran(all: readonly Iku[]): Iku[][] {
  const groups: Iku[][] = []
  for (const one of all) {
    const last = groups[groups.length - 1]
    if (last?.[0]?.sasaran === one.sasaran) last.push(one)
    else groups.push([one])
  }
  return groups
}

function groupRows(group: readonly Iku[], number: number): TableRow[] {
  const rowspan = group.length
  return group.map((one, at) => {
    const own = [one.indikator, ...fieldsAt('tabel-iku').map(({ key }) => one[key] ?? '–')]
    return row(at > 0 ? own : [cell(`${number}.`, { rowspan }), cell(one.sasaran, { rowspan }), ...own])
  })
}

/** Main indicators that the year's agreement does not promise: the report measures none of them. */
function outsidePk({ iku: all, pk }: LkjData): Block[] {
  const outside = all.filter(({ dalamPk }) => !dalamPk)
  if (pk.sasaran.length === 0 || outside.length === 0) return []
  return [
    prose(
      `Yang tidak termuat dalam Perjanjian Kinerja tahun ${pk.tahun}, sehingga tidak diukur dalam laporan ini, adalah `,
      ...[enumerate(outside.map(({ indikator }) => `“${indikator}”`)), '.'],
    ),
  ]
}
