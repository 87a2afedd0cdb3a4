import { TRIWULAN } from '@akuntabel/domain'
import type { Block, TableBlock, TableRow } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference } from '../../../tree/make-inline.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import { count, figureOf } from '../../support/figures.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { targetFigure } from '../indicator-figures.ts'

/** D. Rencana Aksi: the year's target by quarter; the steps stand in the attachment. */
export function rencanaAksi(lkj: Lkj): Block[] {
  const { data } = lkj
  const steps = lkj.indikator.reduce((sum, one) => sum + one.indikator.rencanaAksi.length, 0)
  const heading = section(2, 'rencana-aksi', 'Rencana Aksi')
  const planned = lkj.indikator.some((one) =>
    one.indikator.triwulan.some((quarter) => quarter.target !== null),
  )
  const intro = prose(
    'Target tahunan diturunkan menjadi target triwulan agar kemajuannya dapat dipantau sepanjang tahun',
    ...(planned ? [', sebagaimana disajikan dalam ', reference('tabel-target-triwulan')] : []),
    '. ',
    ...stepsSentence(steps),
  )
  return planned ? [heading, intro, quarterTargets(lkj, data.tahun)] : [heading, intro]
}

function stepsSentence(steps: number): Content[] {
  if (steps === 0) return ['Langkah rencana aksi tidak dirinci untuk tahun ini.']
  return [
    'Rencana aksi terdiri atas ',
    count(steps, 'jumlah:langkah-rencana-aksi'),
    ' langkah yang dirinci dalam ',
    reference('tabel-rencana-aksi'),
    '.',
  ]
}

function quarterTargets(lkj: Lkj, tahun: number): TableBlock {
  return table({
    id: 'tabel-target-triwulan',
    number: PENDING,
    caption: `Target Indikator Kinerja per Triwulan Tahun ${tahun}`,
    close: true,
    columns: [
      column('No.', { align: 'center', width: 0.5 }),
      column('Indikator Kinerja', { width: 4 }),
      ...['I', 'II', 'III', 'IV'].map((name) => column(`TW ${name}`, { align: 'center', width: 0.9 })),
      column('Tahun', { align: 'center', width: 0.9 }),
    ],
    rows: lkj.indikator.map((one) => quarterRow(one, tahun)),
    note: 'TW = triwulan. Tanda – berarti tidak ditargetkan pada triwulan tersebut.',
  })
}

function quarterRow({ indikator, number }: PlacedIndikator, tahun: number): TableRow {
  return row([
    number,
    indikator.uraian,
    ...TRIWULAN.map((triwulan) => {
      const quarter = indikator.triwulan.find((one) => one.triwulan === triwulan)
      const source = `target:${indikator.kode}:${tahun}:tw${triwulan}`
      return figureOf({ value: quarter?.target ?? null, satuan: indikator.satuan, source })
    }),
    targetFigure(indikator, tahun),
  ])
}
