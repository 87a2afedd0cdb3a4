import { formatRupiah } from '../number/rupiah.ts'
import { RENSTRA_KINDS, type RenstraNodeKind } from './kinds.ts'
import { fundingBelow } from './renstra-funding.ts'

/** A row of a plan as it was typed, with its funding by year. Rupiah; null: left empty. */
export interface RenstraInput {
  kind: RenstraNodeKind
  kode: string
  uraian: string
  pendanaan: readonly (bigint | null)[]
}

export interface RenstraRow extends RenstraInput {
  /** The row it stands under, counted from 0; null at the top. */
  parent: number | null
}

/** What is wrong, at the row (counted from 0) and cell; `pendanaan.2` is the third year. */
export interface RenstraError {
  at: number
  field: string
  sentence: string
}

/**
 * Hangs the rows of a plan under one another by their kinds and order. Units: whole rupiah. Source: PermenPANRB 53/2014;
 * docs/domain.md §7. Example: tujuan, sasaran, program, kegiatan → the sasaran under the tujuan, the kegiatan under the
 * program. Edge: a year without funding is null, not zero; what stands under a row may leave some of its funding open; a plan whose
 * figures stand as they were printed (`tercetak`) may also exceed it.
 * Error: a row without the one it belongs under, missing text, a code twice in its kind, negative funding, and parts that
 * together exceed what they stand under are each a sentence at their cell.
 */
export function readRenstraRows(
  input: readonly RenstraInput[],
  { tercetak = false }: { tercetak?: boolean } = {},
): { rows: RenstraRow[]; errors: RenstraError[] } {
  const errors: RenstraError[] = []
  const last = new Map<RenstraNodeKind, number>()
  const codes = new Map<string, number>()
  const rows = input.map((row, at): RenstraRow => {
    const above = ABOVE[row.kind]
    const parent = above === null ? null : (last.get(above) ?? null)
    const label = RENSTRA_KINDS[row.kind]
    if (above !== null && parent === null) {
      const sentence = `${label} ini belum berinduk. Tulis lebih dahulu ${RENSTRA_KINDS[above].toLowerCase()}nya.`
      errors.push({ at, field: 'kind', sentence })
    }
    forget(last, row.kind)
    last.set(row.kind, at)
    if (row.uraian.trim() === '')
      errors.push({ at, field: 'uraian', sentence: `Tulis uraian ${label.toLowerCase()} ini.` })
    const before = row.kode === '' ? undefined : codes.get(`${row.kind} ${row.kode}`)
    if (before !== undefined)
      errors.push({ at, field: 'kode', sentence: `Kode ${row.kode} sudah dipakai di baris ${before + 1}.` })
    else if (row.kode !== '') codes.set(`${row.kind} ${row.kode}`, at)
    for (const [year, amount] of row.pendanaan.entries())
      if (amount !== null && amount < 0n)
        errors.push({ at, field: `pendanaan.${year}`, sentence: 'Pendanaan tidak boleh kurang dari nol.' })
    return { ...row, kode: row.kode.trim(), uraian: row.uraian.trim(), parent }
  })
  const over = tercetak ? [] : exceeded(rows)
  return { rows, errors: [...errors, ...over].toSorted((a, b) => a.at - b.at) }
}

/** Rows of one kind under one row share its funding: sasaran among themselves, kegiatan among themselves. */
function exceeded(rows: readonly RenstraRow[]): RenstraError[] {
  return fundingBelow(rows)
    .filter(({ selisih }) => selisih < 0n)
    .map(({ at, year, kind, own, below }) => ({
      at,
      field: `pendanaan.${year}`,
      sentence: `Pendanaan ${formatRupiah(own)}, tetapi ${RENSTRA_KINDS[kind].toLowerCase()} di bawahnya berjumlah ${formatRupiah(below)}.`,
    }))
}

/** A new row of a kind closes everything that stood below the one before it. */
function forget(last: Map<RenstraNodeKind, number>, kind: RenstraNodeKind): void {
  for (const [below, above] of Object.entries(ABOVE) as [RenstraNodeKind, RenstraNodeKind | null][]) {
    if (above !== kind) continue
    last.delete(below)
    forget(last, below)
  }
}

const ABOVE: Record<RenstraNodeKind, RenstraNodeKind | null> = {
  tujuan: null,
  sasaran: 'tujuan',
  program: null,
  'sasaran-program': 'program',
  kegiatan: 'program',
  'sasaran-kegiatan': 'kegiatan',
}
