import { formatNumber } from '@akuntabel/domain'
import type { RktData, RktIndikatorData, RktKeluaranData } from '../../data/rkt.ts'
import type { TableBlock, TableColumn, TableRow } from '../../tree/block.ts'
import { type Content, lineBreak, value } from '../../tree/make-inline.ts'
import { type CellInput, cell, column, figureColumn, row, table } from '../../tree/make-table.ts'
import { figureOf, moneyCell } from '../support/figures.ts'
import { noTargetRkt } from '../support/missing.ts'
import { rangeOf } from '../support/range.ts'

/** What stands behind an output: its money, or what will be done. */
export type Isi = 'anggaran' | 'pelaksanaan'

type Setting = { tahun: number; isi: Isi }
type Sasaran = RktData['sasaran'][number]

/** The activity matrix: what is aimed at, and by which programme, activity and output. */
export function rktMatrix(sasaran: RktData['sasaran'], setting: Setting): TableBlock {
  return table({
    id: 'matriks',
    numberRow: true,
    close: true,
    columns: columnsOf(setting),
    rows: sasaran.flatMap((one, at) => sasaranRows(one, at + 1, setting)),
  })
}

const TARGET = figureColumn('Target', '%', 0.7)

function columnsOf({ isi }: Setting): TableColumn[] {
  return [
    column('No.', { align: 'center', width: 0.4 }),
    column('Sasaran Strategis', { width: 1.9 }),
    column('Indikator Kinerja', { width: 2.2 }),
    column('Target Sasaran', { align: 'center', width: 0.9 }),
    column('Program', { width: 2, group: 'Rencana Kegiatan' }),
    column('Kegiatan', { width: 2.2, group: 'Rencana Kegiatan' }),
    column('Indikator Kegiatan', { width: 2.2, group: 'Rencana Kegiatan' }),
    ...(isi === 'anggaran'
      ? [
          column('Satuan', { width: 0.9, group: 'Target Keluaran' }),
          { ...figureColumn('Volume', null, 0.8), group: 'Target Keluaran' },
          TARGET,
          figureColumn('Anggaran', 'Rp', 1.3),
        ]
      : [column('Target Pelaksanaan Kegiatan', { width: 3.2 }), TARGET]),
  ]
}

function sasaranRows({ uraian, indikator }: Sasaran, number: number, setting: Setting): TableRow[] {
  const rowspan = indikator.reduce((sum, one) => sum + rowsOf(one), 0)
  return indikator.flatMap((one, at) =>
    indikatorRows(one, setting, at === 0 ? [cell(`${number}.`, { rowspan }), cell(uraian, { rowspan })] : []),
  )
}

function rowsOf({ keluaran }: RktIndikatorData): number {
  return Math.max(1, keluaran.length)
}

function indikatorRows(one: RktIndikatorData, setting: Setting, before: readonly CellInput[]): TableRow[] {
  const rowspan = rowsOf(one)
  const lead = [...before, cell(one.uraian, { rowspan }), cell(targetOf(one, setting.tahun), { rowspan })]
  const width = setting.isi === 'anggaran' ? 7 : 5
  if (one.keluaran.length === 0) return [row([...lead, ...Array.from({ length: width }, () => '–')])]
  const source = `pagu:${setting.tahun}`
  return one.keluaran.map((keluaran, at) =>
    row([
      ...(at === 0 ? lead : []),
      ...merged(one.keluaran, at, ({ program }) => program),
      ...merged(one.keluaran, at, ({ kegiatan }) => kegiatan),
      outputOf(keluaran),
      ...(setting.isi === 'anggaran'
        ? [
            keluaran.satuan ?? '–',
            volumeOf(keluaran, setting.tahun),
            percentOf(keluaran, setting.tahun),
            moneyCell(keluaran.pagu, `${source}:${keluaran.kode}`),
          ]
        : [stepsOf(keluaran), percentOf(keluaran, setting.tahun)]),
    ]),
  )
}

function targetOf({ kode, satuan, target, rentang, tanpaTarget }: RktIndikatorData, tahun: number): Content {
  const source = `rkt:${kode}:${tahun}`
  if (rentang !== null) return rangeOf(rentang, satuan, source)
  if (target !== null) return figureOf({ value: target, satuan, source })
  return tanpaTarget ? 'Belum ditargetkan' : noTargetRkt(kode)
}

type Parent = { kode: string; uraian: string } | null

/** One cell over the neighbours that have the same parent; none below the first of them. */
function merged(
  all: readonly RktKeluaranData[],
  at: number,
  parentOf: (one: RktKeluaranData) => Parent,
): CellInput[] {
  const kode = (one: RktKeluaranData | undefined) => (one === undefined ? undefined : parentOf(one)?.kode)
  const here = all[at]
  if (here === undefined || (at > 0 && kode(all[at - 1]) === kode(here))) return []
  const after = all.slice(at)
  const other = after.findIndex((one) => kode(one) !== kode(here))
  return [cell(named(parentOf(here)), { rowspan: other === -1 ? after.length : other })]
}

function named(parent: Parent): Content {
  return parent === null ? '–' : `${parent.uraian} (${parent.kode})`
}

function outputOf({ kode, uraian, kegiatan }: RktKeluaranData): Content {
  if (uraian !== null) return `${uraian} (${kode})`
  return kegiatan?.kode === kode ? '–' : kode
}

function volumeOf({ kode, volume }: RktKeluaranData, tahun: number): Content {
  if (volume === null) return '–'
  return value({ text: formatNumber(volume), raw: volume.toString(), source: `volume:${tahun}:${kode}` })
}

function percentOf({ kode, target }: RktKeluaranData, tahun: number): Content {
  if (target === null) return '–'
  return value({ text: formatNumber(target), raw: target.toString(), source: `target:${tahun}:${kode}` })
}

function stepsOf({ pelaksanaan, langkah }: RktKeluaranData): Content {
  if (pelaksanaan !== null) return pelaksanaan
  if (langkah.length < 2) return langkah[0] ?? '–'
  return langkah.flatMap((one, at): Content[] => [...(at === 0 ? [] : [lineBreak()]), `${at + 1}. ${one}`])
}
