import { TRIWULAN } from '@akuntabel/domain'
import type { LangkahData, RencanaAksiData, RencanaAksiIndikatorData } from '../../data/rencana-aksi.ts'
import type { TableBlock, TableColumn, TableRow } from '../../tree/block.ts'
import { type Content, lineBreak } from '../../tree/make-inline.ts'
import { type CellInput, cell, column, figureColumn, row, table } from '../../tree/make-table.ts'
import { figureOf, moneyCell } from '../support/figures.ts'
import { noLangkah, noTarget } from '../support/missing.ts'
import { rangeOf } from '../support/range.ts'

const BULAN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

export type Periode = 'triwulan' | 'bulan'

type Setting = { tahun: number; periode: Periode }
type Sasaran = RencanaAksiData['sasaran']

/** The form's matrix: what is promised, the steps to it, when, from which budget, and by whom. */
export function stepTable(sasaran: Sasaran, setting: Setting): TableBlock {
  return table({
    id: 'tabel-rencana-aksi',
    numberRow: true,
    close: true,
    columns: columnsOf(setting),
    rows: sasaran.flatMap((one, at) => sasaranRows(one, at + 1, setting)),
  })
}

function columnsOf({ tahun, periode }: Setting): TableColumn[] {
  const byQuarter = periode === 'triwulan'
  const centred = (label: string, group: string, width: number) =>
    column(label, { group, width, align: 'center' })
  return [
    column('No.', { align: 'center', width: 0.4 }),
    column('Sasaran Strategis', { width: 2.3 }),
    column('Indikator Kinerja', { width: 2.3 }),
    column(`Target ${tahun}`, { align: 'center', width: 0.8 }),
    ...(byQuarter ? TRIWULAN.map((one) => centred(`T${one}`, 'Target per Triwulan', 0.7)) : []),
    column('Rencana Aksi', { width: 2.6 }),
    ...(byQuarter
      ? TRIWULAN.map((one) => centred(`T${one}`, 'Rencana Pelaksanaan', 0.4))
      : BULAN.map((one) => centred(String(one), 'Rencana Pelaksanaan (bulan)', 0.3))),
    ...budgetColumns(byQuarter),
    column('Pelaksana', { width: 2.4 }),
  ]
}

/** Twelve months leave no room for the amounts, which the plan by quarters has. */
function budgetColumns(byQuarter: boolean): TableColumn[] {
  if (!byQuarter) return [column('Kode Anggaran', { width: 1.2 })]
  return [
    { ...column('Kode', { width: 1.2 }), group: 'Anggaran' },
    { ...figureColumn('Jumlah', 'Rp', 1.2), group: 'Anggaran' },
  ]
}

function sasaranRows({ uraian, indikator }: Sasaran[number], number: number, setting: Setting): TableRow[] {
  const rowspan = indikator.reduce((sum, one) => sum + rowsOf(one), 0)
  return indikator.flatMap((one, at) =>
    indikatorRows(one, setting, at === 0 ? [cell(`${number}.`, { rowspan }), cell(uraian, { rowspan })] : []),
  )
}

function rowsOf({ langkah }: RencanaAksiIndikatorData): number {
  return Math.max(1, langkah.length)
}

function indikatorRows(
  one: RencanaAksiIndikatorData,
  setting: Setting,
  before: readonly CellInput[],
): TableRow[] {
  const rowspan = rowsOf(one)
  const own = [one.uraian, targetOf(one, setting.tahun), ...quarterTargets(one, setting)]
  const lead = [...before, ...own.map((content) => cell(content, { rowspan }))]
  const [first, ...rest] = one.langkah
  if (first === undefined) return [row([...lead, noLangkah(one.kode), ...emptySteps(setting)])]
  const source = `rencana-aksi:${one.kode}:${setting.tahun}`
  return [
    row([...lead, ...stepCells(first, { ...setting, source })]),
    ...rest.map((step) => row(stepCells(step, { ...setting, source }))),
  ]
}

function targetOf({ kode, satuan, target, rentang }: RencanaAksiIndikatorData, tahun: number): Content {
  const source = `target:${kode}:${tahun}`
  if (rentang !== null) return rangeOf(rentang, satuan, source)
  return target === null ? noTarget(kode) : figureOf({ value: target, satuan, source })
}

function quarterTargets(one: RencanaAksiIndikatorData, { tahun, periode }: Setting): Content[] {
  if (periode === 'bulan') return []
  return TRIWULAN.map((triwulan) =>
    figureOf({
      value: one.triwulan.find((quarter) => quarter.triwulan === triwulan)?.target ?? null,
      // The year's target beside them names the satuan.
      satuan: '',
      source: `target:${one.kode}:${tahun}:tw${triwulan}`,
    }),
  )
}

function stepCells(step: LangkahData, setting: Setting & { source: string }): Content[] {
  const { uraian, pelaksana, biaya } = step
  const byMonth = setting.periode === 'bulan'
  const marks = byMonth
    ? BULAN.map((month) => markOf(step, [month]))
    : TRIWULAN.map((triwulan) => markOf(step, [triwulan * 3 - 2, triwulan * 3 - 1, triwulan * 3]))
  return [
    uraian,
    ...marks,
    stacked(biaya.map(({ kode }) => kode)),
    ...(byMonth
      ? []
      : [stacked(biaya.map(({ kode, amount }) => moneyCell(amount, `${setting.source}:${kode}`)))]),
    pelaksana ?? '–',
  ]
}

/** Planned, and of what was told whether it was carried out: once it was not, the quarter says so. */
function markOf({ bulan, terlaksana = [] }: LangkahData, months: readonly number[]): string {
  const planned = bulan.filter((month) => months.includes(month))
  if (planned.length === 0) return ''
  const told = terlaksana.filter((one) => planned.includes(one.bulan))
  if (told.some(({ ya }) => !ya)) return '×'
  return told.length === planned.length ? '●' : '√'
}

/** Each on a line of its own; none is a dash. */
function stacked(parts: readonly Content[]): Content {
  if (parts.length === 0) return '–'
  return parts.flatMap((part, at): Content[] => (at === 0 ? [part] : [lineBreak(), part]))
}

function emptySteps({ periode }: Setting): Content[] {
  return periode === 'bulan' ? [...BULAN.map(() => ''), '–', '–'] : [...TRIWULAN.map(() => ''), '–', '–', '–']
}
