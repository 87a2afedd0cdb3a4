import type { LkjIndikatorData } from '../../../data/lkj.ts'
import type { TableBlock } from '../../../tree/block.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING } from '../../support/chapter.ts'
import { figureOf } from '../../support/figures.ts'
import { periodOf } from '../../support/plan-parts.ts'
import type { PlacedIndikator } from '../context.ts'

export function renstraTableId({ slug }: PlacedIndikator): string {
  return `tabel-renstra-${slug}`
}

/** Renstra targets of every year beside the realisasi of the years that have one. */
export function renstraTable(
  placed: PlacedIndikator,
  renstra: NonNullable<LkjIndikatorData['renstra']>,
  tahun: number,
): TableBlock {
  const { indikator, number, shortName } = placed
  const years = renstra.targets.toSorted((a, b) => a.tahun - b.tahun)
  const past = new Map(indikator.lampau.map((one) => [one.tahun, one.realisasi]))
  past.set(tahun, indikator.realisasi)
  const { satuan, kode } = indikator
  return table({
    id: renstraTableId(placed),
    number: PENDING,
    caption: `Target Renstra ${periodOf(renstra)} dan Realisasi: ${number} ${shortName}`,
    columns: [
      column('Uraian', { width: 2 }),
      ...years.map((year) => column(String(year.tahun), { align: 'center', width: 1 })),
    ],
    rows: [
      row([
        'Target Renstra',
        ...years.map((year) =>
          figureOf({ value: year.target, satuan, source: `target:${kode}:${year.tahun}:renstra` }),
        ),
      ]),
      row([
        'Realisasi',
        ...years.map((year) =>
          figureOf({
            value: past.get(year.tahun) ?? null,
            satuan,
            source: `realisasi:${kode}:${year.tahun}`,
          }),
        ),
      ]),
    ],
    note: `Tanda – berarti belum ada datanya sampai laporan tahun ${tahun} ini disusun.`,
  })
}
