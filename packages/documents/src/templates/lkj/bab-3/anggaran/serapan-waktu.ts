import { formatPercent, monthName, toRoman } from '@akuntabel/domain'
import { serapanChart } from '../../../../charts/serapan-chart.ts'
import type { LkjPenyerapan } from '../../../../data/lkj.ts'
import type { Block, FigureBlock, TableBlock } from '../../../../tree/block.ts'
import { figure, prose } from '../../../../tree/make-block.ts'
import { type Content, reference } from '../../../../tree/make-inline.ts'
import { column, row, table } from '../../../../tree/make-table.ts'
import { PENDING, section } from '../../../support/chapter.ts'
import { budgetShare } from '../../../support/figures.ts'
import type { Lkj } from '../../context.ts'

/** Absorption through the year beside its targets and its plan; nothing where neither is recorded. */
export function serapanWaktu({ data }: Lkj): Block[] {
  const all = data.anggaran?.penyerapan
  if (all === undefined) return []
  const { tahun } = data
  return [
    section(3, 'serapan-waktu', 'Serapan Anggaran menurut Waktu'),
    prose(
      ...yearSentence(all, tahun),
      'Serapan setiap triwulan disajikan dalam ',
      reference('tabel-serapan-triwulan'),
      ' dan setiap bulan dalam ',
      reference('gambar-serapan'),
      '.',
    ),
    quarterTable(all, tahun),
    monthsFigure(all, tahun),
  ]
}

function yearSentence({ triwulan }: LkjPenyerapan, tahun: number): Content[] {
  const last = triwulan.find((one) => one.triwulan === 4)
  if (!last?.target || !last.serapan || last.hasil === null) return []
  return [
    `Target serapan anggaran tahun ${tahun} adalah `,
    budgetShare(last.target, `target-serapan:4:${tahun}`),
    ' dan serapannya ',
    budgetShare(last.serapan, `serapan:triwulan-4:${tahun}`),
    last.hasil === 'tercapai' ? ', sehingga target tercapai. ' : ', sehingga target belum tercapai. ',
  ]
}

function quarterTable({ triwulan }: LkjPenyerapan, tahun: number): TableBlock {
  return table({
    id: 'tabel-serapan-triwulan',
    number: PENDING,
    caption: `Target, Rencana, dan Serapan Anggaran per Triwulan Tahun ${tahun}`,
    close: true,
    columns: [
      column('Sampai Akhir', { width: 2 }),
      column('Target', { align: 'right', width: 1 }),
      column('Rencana Penarikan', { align: 'right', width: 1.4 }),
      column('Serapan', { align: 'right', width: 1 }),
      column('Terhadap Target', { width: 1.6 }),
    ],
    rows: triwulan.map((one) =>
      row([
        `Triwulan ${toRoman(one.triwulan)}`,
        budgetShare(one.target, `target-serapan:${one.triwulan}:${tahun}`),
        budgetShare(one.rencana, `rencana-serapan:${one.triwulan}:${tahun}`),
        budgetShare(one.serapan, `serapan:triwulan-${one.triwulan}:${tahun}`),
        one.hasil === null ? '–' : one.hasil === 'tercapai' ? 'Tercapai' : 'Belum tercapai',
      ]),
    ),
    note: 'Persentase dari pagu, dihitung sejak Januari. Rencana penarikan menurut halaman III DIPA.',
  })
}

function monthsFigure({ bulanan }: LkjPenyerapan, tahun: number): FigureBlock {
  const said = bulanan.flatMap(({ bulan, serapan, rencana }) =>
    serapan === null
      ? []
      : [
          `${monthName(bulan)}: ${formatPercent(serapan)}${rencana === null ? '' : ` dari rencana ${formatPercent(rencana)}`}`,
        ],
  )
  return figure({
    id: 'gambar-serapan',
    number: PENDING,
    caption: `Serapan Anggaran per Bulan Tahun ${tahun}`,
    alt: `Diagram batang serapan anggaran sejak Januari tahun ${tahun}. ${said.join('; ')}.`,
    svg: serapanChart(
      bulanan.map(({ bulan, serapan, rencana }) => ({
        bulan,
        serapan: serapan?.toString() ?? null,
        rencana: rencana?.toString() ?? null,
      })),
    ),
  })
}
