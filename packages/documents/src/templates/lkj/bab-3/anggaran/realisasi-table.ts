import type { TableBlock, TableRow } from '../../../../tree/block.ts'
import type { Content } from '../../../../tree/make-inline.ts'
import { cell, column, figureColumn, groupRow, row, table, totalRow } from '../../../../tree/make-table.ts'
import { PENDING } from '../../../support/chapter.ts'
import { budgetShare, moneyCell } from '../../../support/figures.ts'
import type { Budget, BudgetLine } from '../../budget.ts'

/** Program → kegiatan → KRO → output with pagu, realisasi, sisa and %; the total is the sum of the programmes. */
export function realisasiTable(budget: Budget, tahun: number): TableBlock {
  const levels = [...new Set(budget.lines.map((line) => line.level))].toSorted((a, b) => a - b)
  const undefinedShare = budget.lines.some((line) => line.persen === null)
  return table({
    id: 'tabel-anggaran',
    number: PENDING,
    caption: `Realisasi Anggaran menurut Program, Kegiatan, dan Keluaran Tahun ${tahun}`,
    close: true,
    columns: [
      column('Kode', { width: 1.25 }),
      column('Program/Kegiatan/Keluaran', { width: 5 }),
      figureColumn('Pagu', 'Rp', 1.35),
      figureColumn('Realisasi', 'Rp', 1.35),
      figureColumn('Sisa', 'Rp', 1.2),
      column('%', { align: 'right', width: 0.85 }),
    ],
    rows: [
      ...budget.lines.map((line) =>
        lineRow(line, { revisi: budget.revisi, level: levels.indexOf(line.level) }),
      ),
      totalRow([cell('Jumlah', { colspan: 2 }), ...amounts(budget.total, 'jumlah', budget.revisi)]),
    ],
    note: [
      budget.revisi === 0 ? 'Pagu menurut DIPA awal.' : `Pagu menurut DIPA revisi ke-${budget.revisi}.`,
      ' Sisa = pagu − realisasi; % = realisasi dibagi pagu.',
      undefinedShare ? ' Tanda – berarti realisasi belum dimasukkan atau pagunya nol.' : '',
    ],
  })
}

/** `level` counts the levels that are there, so that a missing KRO leaves no hole in the indents. */
function lineRow(line: BudgetLine, { revisi, level }: { revisi: number; level: number }): TableRow {
  const cells = [line.kode, line.uraian, ...amounts(line, line.kode, revisi)]
  return level === 0 ? groupRow(cells, level) : row(cells, level)
}

function amounts(
  line: Omit<BudgetLine, 'kode' | 'uraian' | 'level'>,
  key: string,
  revisi: number,
): Content[] {
  const source = (what: string) => `${what}:${key}:rev${revisi}`
  return [
    moneyCell(line.pagu, source('pagu')),
    moneyCell(line.realisasi, source('realisasi')),
    moneyCell(line.sisa, source('sisa')),
    budgetShare(line.persen, source('serapan')),
  ]
}
