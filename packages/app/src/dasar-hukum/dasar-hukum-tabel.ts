import { type Peraturan, peraturanProblems } from '@akuntabel/domain'
import { z } from 'zod'
import { fieldErrors } from '../errors/field-errors.ts'
import { readWith } from '../input/sentences.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { MAX_TABEL_ROWS, type Tabel, type TabelRow } from '../tabel/tabel.ts'
import { libraryWith } from './library.ts'
import { PERATURAN_FIELDS, peraturanOf, peraturanShape } from './peraturan-fields.ts'

/** An office's own laws as a file. */
export const DASAR_HUKUM_TABEL: Tabel = {
  jenis: 'dasar-hukum',
  judul: 'Dasar hukum',
  columns: Object.entries(PERATURAN_FIELDS).map(([key, field]) => ({
    key,
    label: field.label,
    as: 'teks',
    hint: ('hint' in field ? field.hint : '') || `${field.label}.`,
  })),
  petunjuk: [
    'Satu baris untuk satu peraturan milik kantor; peraturan bawaan tidak perlu ditulis lagi.',
    'Baris dengan sebutan singkat peraturan bawaan menggantikan catatan bawaan itu.',
    'Semua baris berlaku sebagai daftar milik kantor: yang tidak ditulis di sini dihapus dari daftar.',
  ],
}

/** Heads of its columns, for cells that are pasted without them. */
export const DASAR_HUKUM_HEADS: readonly string[] = DASAR_HUKUM_TABEL.columns.map(({ label }) => label)

const KEYS = Object.keys(PERATURAN_FIELDS) as (keyof typeof PERATURAN_FIELDS)[]

export const dasarHukumRows = z
  .array(z.object(Object.fromEntries(KEYS.map((key) => [key, z.string().trim().max(1000).default('')]))))
  .max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`)
  .transform((rows) => rows.filter((row) => Object.values(row).some((cell) => cell !== '')))

type Reading = { ok: true; rows: Peraturan[] } | { ok: false; errors: Record<string, string> }

/** The laws that rows say, or every cell that is wrong. */
export function readDasarHukumRows(posted: readonly TabelRow[]): Reading {
  const errors: { at: number; field: string; sentence: string }[] = []
  const rows = posted.flatMap((row, at) => {
    const read = readWith(z.object(peraturanShape), row)
    if (read.success) return [{ at, row: peraturanOf(read.data) }]
    for (const [field, sentence] of Object.entries(fieldErrors(read.error)))
      errors.push({ at, field, sentence })
    return []
  })
  if (errors.length > 0) return { ok: false, errors: cellErrors(errors) }
  const laws = rows.map(({ row }) => ({ ...row, version: 0 }))
  for (const { kode, field, sentence } of peraturanProblems(libraryWith(laws))) {
    // Of two rows with one code the later is the one too many; of a shipped law that a row broke, the first row tells.
    const at = posted.findLastIndex((row) => row.kode === kode)
    errors.push({ at: Math.max(at, 0), field, sentence: at === -1 ? `${kode}: ${sentence}` : sentence })
  }
  return errors.length > 0 ? { ok: false, errors: cellErrors(errors) } : { ok: true, rows: laws }
}
