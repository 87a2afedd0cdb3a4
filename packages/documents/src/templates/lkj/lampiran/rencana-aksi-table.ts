import { TRIWULAN } from '@akuntabel/domain'
import type { Block, TableRow } from '../../../tree/block.ts'
import { landscape, prose } from '../../../tree/make-block.ts'
import { cell, column, row, table } from '../../../tree/make-table.ts'
import { attachment, PENDING } from '../../support/chapter.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'

/** Every step with its quarters and its person in charge; its title stands on the landscape page with it. */
export function rencanaAksiPages(lkj: Lkj): Block[] {
  const planned = lkj.indikator.filter((one) => one.indikator.rencanaAksi.length > 0)
  const title = attachment(2, 'lampiran-rencana-aksi', 'Rencana Aksi')
  if (planned.length === 0) return [title, prose('Langkah rencana aksi tidak dirinci untuk tahun ini.')]
  return [
    landscape(
      title,
      table({
        id: 'tabel-rencana-aksi',
        number: PENDING,
        caption: `Rencana Aksi ${lkj.shortName} Tahun ${lkj.data.tahun}`,
        close: true,
        columns: [
          column('Indikator Kinerja', { width: 3.3 }),
          column('Langkah', { width: 3.3 }),
          ...['I', 'II', 'III', 'IV'].map((name) => column(`TW ${name}`, { align: 'center', width: 0.55 })),
          column('Penanggung Jawab', { width: 2.8 }),
        ],
        rows: planned.flatMap(stepRows),
        note: 'TW = triwulan; √ = langkah dilaksanakan pada triwulan tersebut.',
      }),
    ),
  ]
}

function stepRows({ indikator, number }: PlacedIndikator): TableRow[] {
  const steps = indikator.rencanaAksi
  return steps.map((step, at) => {
    const marks = TRIWULAN.map((triwulan) => (step.triwulan.includes(triwulan) ? '√' : ''))
    const own = [step.uraian, ...marks, step.pic ?? '–']
    return at > 0 ? row(own) : row([cell(`${number} ${indikator.uraian}`, { rowspan: steps.length }), ...own])
  })
}
