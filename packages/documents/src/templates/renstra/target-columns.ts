import type { RenstraBookIndikator } from '../../data/renstra.ts'
import type { TableColumn } from '../../tree/block.ts'
import type { Content } from '../../tree/make-inline.ts'
import { column } from '../../tree/make-table.ts'
import { figureOf } from '../support/figures.ts'
import { noTargetRenstra } from '../support/missing.ts'
import type { Book } from './book.ts'

/** A column for each year of the plan. */
export function targetColumns({ years }: Book): TableColumn[] {
  return years.map((year) => column(`${year}`, { align: 'center', width: 0.85, group: 'Target Kinerja' }))
}

/** What an indicator promises for each year; a dash where it was said to have no target that year. */
export function targetCells({ years }: Book, { kode, satuan, targets }: RenstraBookIndikator): Content[] {
  return years.map((year, at) => {
    const target = targets[at] ?? null
    if (target === null) return noTargetRenstra(kode, year)
    return figureOf({ value: target.value, satuan, source: `target-renstra:${kode}:${year}` })
  })
}
