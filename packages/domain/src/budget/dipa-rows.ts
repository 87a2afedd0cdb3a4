import { formatRupiah } from '../number/rupiah.ts'
import { parentKode, parseKode, type Tingkat } from './kode.ts'

/** A row as it was typed or read from a file. Rupiah; null: left empty. */
export interface DipaInput {
  kode: string
  uraian: string
  pagu: bigint | null
  /** Part of the pagu that may not be spent yet; empty is none. */
  blokir?: bigint | null
}

/** A row of the tree; only lowest rows carry a pagu, parents are its sum. */
export interface DipaRow {
  kode: string
  induk: string | null
  tingkat: Tingkat
  uraian: string
  pagu: bigint | null
  blokir: bigint
}

/** What is wrong, at the row (counted from 0) and cell. */
export interface DipaError {
  at: number
  field: keyof DipaInput
  sentence: string
}

export type DipaReading = { ok: true; rows: DipaRow[]; total: bigint } | { ok: false; errors: DipaError[] }

/**
 * Reads the rows of a DIPA into a tree. Units: whole rupiah. Source: docs/domain.md §3. Example: programme, kegiatan and
 * two outputs of 100 and 50 → four rows, the outputs with their pagu, total 150.
 * Edge: a bare kegiatan belongs to the programme above it; a pagu typed on a parent must be the sum of its rows; a full
 * code is shortened to its own part. Error: each unreadable code, code that occurs twice, row without the row above it,
 * missing text, missing or negative pagu and wrong sum is a sentence at its cell.
 */
export function readDipaRows(input: readonly DipaInput[]): DipaReading {
  const errors: DipaError[] = []
  const placed = place(input, errors)
  if (placed.length === 0 && errors.length === 0) {
    errors.push({ at: 0, field: 'kode', sentence: 'Tulis paling sedikit satu baris.' })
  }
  const parents = new Set(placed.map(({ induk }) => induk))
  const rows = placed.map(({ at, kode, induk, tingkat }): DipaRow => {
    const { uraian, pagu } = input[at] as DipaInput
    const leaf = !parents.has(kode)
    if (uraian.trim() === '') errors.push({ at, field: 'uraian', sentence: `Tulis uraian ${kode}.` })
    if (leaf && pagu === null)
      errors.push({ at, field: 'pagu', sentence: `Isi pagu ${kode}; tulis 0 bila tidak ada.` })
    if (pagu !== null && pagu < 0n)
      errors.push({ at, field: 'pagu', sentence: `Pagu ${kode} tidak boleh kurang dari nol.` })
    const blokir = input[at]?.blokir ?? 0n
    const wrong = blokirProblem(kode, { blokir, pagu: leaf ? pagu : null })
    if (wrong !== null) errors.push({ at, field: 'blokir', sentence: wrong })
    return { kode, induk, tingkat, uraian: uraian.trim(), pagu: leaf ? pagu : null, blokir }
  })
  const sums = sumUp(rows)
  for (const { at, kode } of placed) {
    const stated = input[at]?.pagu ?? null
    const sum = sums.get(kode) ?? 0n
    if (!parents.has(kode) || stated === null || stated === sum) continue
    const sentence = `Pagu ${kode} tertulis ${formatRupiah(stated)}, tetapi jumlah barisnya ${formatRupiah(sum)}.`
    errors.push({ at, field: 'pagu', sentence })
  }
  if (errors.length > 0) return { ok: false, errors: errors.toSorted((a, b) => a.at - b.at) }
  return { ok: true, rows, total: rows.reduce((sum, { pagu }) => sum + (pagu ?? 0n), 0n) }
}

function blokirProblem(
  kode: string,
  { blokir, pagu }: { blokir: bigint; pagu: bigint | null },
): string | null {
  if (blokir < 0n) return `Blokir ${kode} tidak boleh kurang dari nol.`
  if (blokir === 0n) return null
  if (pagu === null) return `Tulis blokir pada baris paling bawah, bukan pada ${kode}.`
  return blokir > pagu ? `Blokir ${kode} tidak boleh di atas pagunya, ${formatRupiah(pagu)}.` : null
}

interface Placed extends Pick<DipaRow, 'kode' | 'induk' | 'tingkat'> {
  at: number
}

function place(input: readonly DipaInput[], errors: DipaError[]): Placed[] {
  const first = new Map<string, number>()
  const placed: Placed[] = []
  let program: string | null = null
  for (const [at, row] of input.entries()) {
    const reading = parseKode(row.kode)
    if (!reading.ok) {
      errors.push({ at, field: 'kode', sentence: reading.error })
      continue
    }
    const { kode, tingkat } = reading.value
    const before = first.get(kode)
    if (before !== undefined) {
      errors.push({ at, field: 'kode', sentence: `Kode ${kode} sudah ada di baris ${before + 1}.` })
      continue
    }
    first.set(kode, at)
    if (tingkat === 'program') program = kode
    // A full code names its programme; a bare kegiatan stands under the one above it.
    const own = parentKode(row.kode, first.keys())
    const induk = own ?? (tingkat === 'kegiatan' ? program : null)
    if (tingkat !== 'program' && induk === null) {
      errors.push({
        at,
        field: 'kode',
        sentence: `Baris di atas ${kode} belum ada. Tulis lebih dahulu ${ABOVE[tingkat]}.`,
      })
      continue
    }
    placed.push({ at, kode, induk, tingkat })
  }
  return placed
}

function sumUp(rows: readonly DipaRow[]): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  const parents = new Map(rows.map(({ kode, induk }) => [kode, induk]))
  for (const { kode, pagu } of rows) {
    if (pagu === null) continue
    for (let up = parents.get(kode) ?? null; up !== null; up = parents.get(up) ?? null)
      sums.set(up, (sums.get(up) ?? 0n) + pagu)
  }
  return sums
}

const ABOVE: Record<Exclude<Tingkat, 'program'>, string> = {
  kegiatan: 'programnya',
  kro: 'kegiatannya',
  output: 'kegiatan atau KRO-nya',
}
