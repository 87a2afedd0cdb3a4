import { type Decimal, formatNumber } from '@akuntabel/domain'
import type { UkurAnggaranData, UkurKegiatanData } from '../../data/pengukuran.ts'
import type { TableBlock, TableRow } from '../../tree/block.ts'
import { type Content, value } from '../../tree/make-inline.ts'
import { cell, column, figureColumn, groupRow, row, table, totalRow } from '../../tree/make-table.ts'
import { budgetShare, moneyCell, percent } from '../support/figures.ts'

interface Setting {
  id: string
  triwulan: number
  number?: string
  caption?: string
}

/** Program, kegiatan and outputs: how much was meant to be made and spent, and how much was. */
export function kegiatanTable(anggaran: UkurAnggaranData, setting: Setting): TableBlock {
  const { id, number, caption } = setting
  const planned = anggaran.total.rencana !== null || anggaran.rows.some(({ rencana }) => rencana !== null)
  const money = (label: string) => ({ ...figureColumn(label, 'Rp', 1.4), group: 'Anggaran' })
  return table({
    ...{ id, close: true },
    ...(number === undefined ? { numberRow: true } : { number, caption }),
    columns: [
      column('Kode', { width: 1.3 }),
      column('Program/Kegiatan/Keluaran', { width: 4 }),
      column('Satuan', { width: 0.9 }),
      { ...figureColumn('Target', null, 0.7), group: 'Volume' },
      { ...figureColumn('Tercapai', null, 0.8), group: 'Volume' },
      { ...figureColumn('%', null, 0.8), group: 'Volume' },
      money('Pagu'),
      ...(planned ? [money('Rencana')] : []),
      money('Realisasi'),
      { ...figureColumn('%', null, 0.8), group: 'Anggaran' },
    ],
    rows: [
      ...anggaran.rows.map((one) => lineRow(one, { planned, triwulan: setting.triwulan })),
      totalRow([
        cell('Jumlah', { colspan: 6 }),
        ...amounts(anggaran.total, 'jumlah', { planned, triwulan: setting.triwulan }),
      ]),
    ],
    note: notes(anggaran, planned),
  })
}

interface Columns {
  planned: boolean
  triwulan: number
}

function lineRow(line: UkurKegiatanData, columns: Columns): TableRow {
  const { kode, uraian, level, keluaran } = line
  const until = `${kode}:sampai-tw${columns.triwulan}`
  const cells: Content[] = [
    ...[kode, uraian, keluaran?.satuan ?? ''],
    ...(keluaran === null
      ? ['', '', '']
      : [
          volume(keluaran.volume, `volume:${kode}`),
          volume(keluaran.tercapai, `volume-tercapai:${until}`),
          percent(keluaran.persen, `volume-persen:${until}`),
        ]),
    ...amounts(line, kode, columns),
  ]
  return level === 0 ? groupRow(cells, level) : row(cells, level)
}

function amounts(
  { pagu, rencana, realisasi, persen }: UkurAnggaranData['total'],
  key: string,
  { planned, triwulan }: Columns,
): Content[] {
  const source = (what: string) => `${what}:${key}:sampai-tw${triwulan}`
  return [
    moneyCell(pagu, source('pagu')),
    ...(planned ? [moneyCell(rencana, source('rencana'))] : []),
    moneyCell(realisasi, source('realisasi')),
    budgetShare(persen, source('serapan')),
  ]
}

function volume(amount: Decimal | null, source: string): Content {
  return value({
    text: amount === null ? '' : formatNumber(amount),
    raw: amount?.toString() ?? null,
    source,
  })
}

function notes({ revisi, rows }: UkurAnggaranData, planned: boolean): string {
  const known = revisi === 0 ? 'Pagu menurut DIPA awal.' : `Pagu menurut DIPA revisi ke-${revisi}.`
  const missing = rows.some(({ keluaran, persen }) => persen === null || keluaran?.tercapai === null)
  return [
    known,
    'Volume tercapai dan realisasi dihitung sejak Januari; % = tercapai dibagi target, dan realisasi dibagi pagu.',
    ...(planned ? ['Rencana menurut halaman III DIPA sampai bulan yang sama.'] : []),
    ...(missing ? ['Tanda – berarti belum dicatat atau tidak dapat dihitung.'] : []),
  ].join(' ')
}
