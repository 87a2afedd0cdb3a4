import type { TableBlock } from '../../tree/block.ts'
import { type Content, lineBreak } from '../../tree/make-inline.ts'
import { column, row, table } from '../../tree/make-table.ts'

/** Where those present sign, a line each. */
export function attendanceTable(people: readonly { nama: string; jabatan: string }[]): TableBlock {
  return table({
    id: 'daftar-hadir',
    columns: [
      column('No.', { align: 'center', width: 0.6 }),
      column('Nama', { width: 3.4 }),
      column('Jabatan', { width: 3.4 }),
      column('Tanda tangan', { width: 2.6 }),
    ],
    rows: people.map(({ nama, jabatan }, at) => row([`${at + 1}.`, nama, jabatan, place(at + 1)])),
  })
}

/** A person as one line was typed: of `Nama, S.Sos, Sekretaris` what stands last is what he or she is. */
export function personOf(line: string): { nama: string; jabatan: string } {
  const at = line.lastIndexOf(',')
  if (at < 0) return { nama: line, jabatan: '' }
  return { nama: line.slice(0, at).trim(), jabatan: line.slice(at + 1).trim() }
}

/** Numbered, at the left and at the right by turns, so that signatures do not run into each other. */
function place(number: number): Content {
  const indent = number % 2 === 0 ? '\u00a0'.repeat(14) : ''
  return [lineBreak(), `${indent}${number}. …………`]
}
