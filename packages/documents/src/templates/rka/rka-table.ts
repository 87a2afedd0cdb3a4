import { formatNumber } from '@akuntabel/domain'
import type { RkaData, RkaRow } from '../../data/rka.ts'
import type { TableBlock, TableRow } from '../../tree/block.ts'
import { type Content, value } from '../../tree/make-inline.ts'
import { cell, column, figureColumn, groupRow, row, table, totalRow } from '../../tree/make-table.ts'
import { moneyCell } from '../support/figures.ts'

/** Programme, activity and output below each other, each with its money; the lowest with what is made of it. */
export function rkaTable({ rows, total, tahun }: RkaData): TableBlock {
  return table({
    id: 'matriks-rka',
    numberRow: true,
    close: true,
    columns: [
      column('Kode', { width: 1.3 }),
      column('Program, Kegiatan, dan Keluaran', { width: 3.5 }),
      column('Indikator Kegiatan', { width: 2.2 }),
      column('Satuan', { width: 0.9, group: 'Target Keluaran' }),
      { ...figureColumn('Volume', null, 0.8), group: 'Target Keluaran' },
      column('Target Pelaksanaan', { width: 2.2 }),
      column('Sumber Dana', { width: 0.9 }),
      figureColumn('Anggaran', 'Rp', 1.5),
    ],
    rows: [
      ...rows.map((one) => rowOf(one, tahun)),
      totalRow([cell('Jumlah', { colspan: 7, align: 'left' }), moneyCell(total, `rka:${tahun}:jumlah`)]),
    ],
  })
}

function rowOf(one: RkaRow, tahun: number): TableRow {
  const { kode, uraian, level, leaf, pagu } = one
  const money = moneyCell(pagu, `rka:${tahun}:${kode}`)
  if (!leaf) return groupRow([kode, uraian, '', '', '', '', one.sumberDana ?? '', money], level)
  const made = [one.indikator ?? '–', one.satuan ?? '–', volumeOf(one, tahun), one.pelaksanaan ?? '–']
  return row([kode, uraian, ...made, one.sumberDana ?? '–', money], level)
}

function volumeOf({ kode, volume }: RkaRow, tahun: number): Content {
  if (volume === null) return '–'
  return value({ text: formatNumber(volume), raw: volume.toString(), source: `volume:${tahun}:${kode}` })
}
