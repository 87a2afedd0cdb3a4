import { type DipaReading, formatRupiah } from '@akuntabel/domain'
import type { Anggaran } from '@akuntabel/store'
import { type DipaPosted, readPosted } from './dipa-rows.ts'

export interface DipaProblem {
  /** Row, from 0; -1 where it is gone. */
  at: number
  field: string
  sentence: string
}

/** The rows as a tree, and every cell that is wrong; what was spent stays covered. */
export function judgeDipa(
  baris: DipaPosted,
  before: Anggaran | null,
): { reading: DipaReading; problems: DipaProblem[] } {
  const reading = readPosted(baris)
  return { reading, problems: reading.ok ? uncovered(reading, baris, before) : reading.errors }
}

/** A row with spending is still there, with at least as much. */
function uncovered(
  { rows }: Extract<DipaReading, { ok: true }>,
  baris: DipaPosted,
  before: Anggaran | null,
): DipaProblem[] {
  const pagu = new Map(rows.map((row) => [row.kode, row.pagu]))
  return (before?.rows ?? []).flatMap(({ kode, realisasi }) => {
    if (realisasi === null || realisasi === 0n) return []
    const now = pagu.get(kode)
    if (now != null && now >= realisasi) return []
    const at = baris.findIndex((row) => row.kode.replace(/\s/g, '').toUpperCase().endsWith(kode))
    const spent = formatRupiah(realisasi)
    const sentence =
      now == null
        ? `${kode} sudah dibelanjakan ${spent}, sehingga harus tetap ada sebagai baris paling bawah.`
        : `Pagu ${kode} menjadi ${formatRupiah(now)}, di bawah yang sudah dibelanjakan ${spent}.`
    return [{ at, field: 'pagu', sentence }]
  })
}
