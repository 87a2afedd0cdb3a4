import type { PkData, PkIndikatorData } from '../../data/pk.ts'
import type { TableBlock, TableRow } from '../../tree/block.ts'
import type { Content } from '../../tree/make-inline.ts'
import { cell, column, row, table } from '../../tree/make-table.ts'
import { figureOf } from '../support/figures.ts'
import { noPkIndikator, noTarget } from '../support/missing.ts'
import { rangeOf } from '../support/range.ts'

export interface PkTableOptions {
  id: string
  number?: string
  caption?: string
  numberRow?: boolean
  close?: boolean
  withNext?: boolean
}

/** Sasaran, indikator, target: the heart of the agreement. */
export function targetTable(pk: PkData, options: PkTableOptions): TableBlock {
  return table({
    ...options,
    columns: [
      column('No.', { align: 'center', width: 0.4 }),
      column('Sasaran Strategis', { width: 2.8 }),
      column('Indikator Kinerja', { width: 3.7 }),
      column('Target', { align: 'center', width: 0.8 }),
    ],
    rows: pk.sasaran.flatMap((sasaran, at) => sasaranRows(pk, sasaran, at + 1)),
  })
}

function sasaranRows(pk: PkData, sasaran: PkData['sasaran'][number], number: number): TableRow[] {
  const rowspan = sasaran.indikator.length
  if (rowspan === 0) {
    const missing = noPkIndikator(number)
    return [row([`${number}.`, sasaran.uraian, missing, ''])]
  }
  return sasaran.indikator.map((indikator, at) => {
    const own = [indikator.uraian, targetOf(pk, indikator)]
    if (at > 0) return row(own)
    return row([cell(`${number}.`, { rowspan }), cell(sasaran.uraian, { rowspan }), ...own])
  })
}

function targetOf(pk: PkData, indikator: PkIndikatorData): Content {
  const source = `target:${indikator.kode}:${pk.tahun}`
  if (indikator.rentang) return rangeOf(indikator.rentang, indikator.satuan, source)
  if (indikator.target !== null)
    return figureOf({ value: indikator.target, satuan: indikator.satuan, source })
  return noTarget(indikator.kode)
}
