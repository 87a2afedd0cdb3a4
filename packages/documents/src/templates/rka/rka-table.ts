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
      column('Program, Kegiatan, dan Keluaran', { width: 4.4 }),
      column('Indikator Kegiatan', { width: 3 }),
      column('Satuan', { width: 1, group: 'Target Keluaran' }),
      { ...figureColumn('Volume', null, 0.8), group: 'Target Keluaran' },
      figureColumn('Anggaran', 'Rp', 1.5),
    ],
    rows: [
      ...rows.map((one) => rowOf(one, tahun)),
      totalRow([cell('Jumlah', { colspan: 5, align: 'left' }), moneyCell(total, `rka:${tahun}:jumlah`)]),
    ],
  })
}

function rowOf(one: RkaRow, tahun: number): TableRow {
  const { kode, uraian, level, leaf, pagu } = one
  const money = moneyCell(pagu, `rka:${tahun}:${kode}`)
  if (!leaf) return groupRow([kode, uraian, '', '', '', money], level)
  return row([kode, uraian, one.indikator ?? '–', one.satuan ?? '–', volumeOf(one, tahun), money], level)
}

function volumeOf({ kode, volume }: RkaRow, tahun: number): Content {
  if (volume === null) return '–'
  return value({ text: formatNumber(volume), raw: volume.toString(), source: `volume:${tahun}:${kode}` })
}
