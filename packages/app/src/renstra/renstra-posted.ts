import { createHash } from 'node:crypto'
import {
  formatRupiah,
  RENSTRA_KINDS,
  type RenstraError,
  type RenstraInput,
  type RenstraNodeKind,
  type RenstraRow,
  readRenstraRows,
} from '@akuntabel/domain'
import { type Reader, type Renstra, renstraRows } from '@akuntabel/store'
import { z } from 'zod'
import { isAppError } from '../errors/app-error.ts'
import { readMoney } from '../input/figure-input.ts'
import { unknownSource } from '../sumber-dana/sources.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { MAX_TABEL_ROWS } from '../tabel/tabel.ts'

const cell = (max: number) => z.string().trim().max(max, `Paling banyak ${max} huruf.`).default('')

/** A row as it was posted; `id` of one that is saved already. Rows without anything are left out. */
export const postedRows = z
  .array(
    z.object({
      id: z.uuid().or(z.literal('')).default(''),
      jenis: cell(40),
      kode: cell(40),
      uraian: cell(2000),
      pendanaan: z.array(cell(40)).max(10).default([]),
      /** Where its money comes from; empty is Rupiah Murni. */
      sumber: cell(40),
    }),
  )
  .max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`)
  .transform((rows) =>
    rows.filter((row) => [row.kode, row.uraian, ...row.pendanaan].some((text) => text !== '')),
  )

export type PostedRow = z.output<typeof postedRows>[number]

const KINDS = Object.entries(RENSTRA_KINDS) as [RenstraNodeKind, string][]

/** A kind by its key or its label, as forms and files write it. */
export function kindOfText(text: string): RenstraNodeKind | null {
  const plain = text.toLowerCase()
  return KINDS.find(([kind, label]) => kind === plain || label.toLowerCase() === plain)?.[0] ?? null
}

/** The plan that was typed, and every cell that is wrong by the name of its field. */
export function readPostedRows(
  posted: readonly PostedRow[],
  rule: RenstraRule,
): { rows: RenstraRow[]; errors: Record<string, string> } {
  const { rows, errors } = judgeRows(posted, rule)
  return { rows, errors: cellErrors(errors) }
}

/** The plan that was typed, and what is wrong at which row and field. */
export function judgeRows(
  posted: readonly PostedRow[],
  { tercetak, sumber }: RenstraRule,
): { rows: RenstraRow[]; errors: RenstraError[] } {
  const unreadable: RenstraError[] = []
  const input = posted.map((row, at): RenstraInput => {
    const kind = kindOfText(row.jenis)
    if (kind === null)
      unreadable.push({
        at,
        field: 'kind',
        sentence: `Pilih jenis baris: ${KINDS.map(([, label]) => label).join(', ')}.`,
      })
    const pendanaan = row.pendanaan.map((text, year) => {
      const money = moneyOf(text)
      if (typeof money === 'string') unreadable.push({ at, field: `pendanaan.${year}`, sentence: money })
      return typeof money === 'string' ? null : money
    })
    const source = sourceProblem(row, sumber)
    if (source !== null) unreadable.push({ at, field: 'sumber', sentence: source })
    return { kind: kind ?? 'tujuan', kode: row.kode, uraian: row.uraian, pendanaan }
  })
  const { rows, errors } = readRenstraRows(input, { tercetak })
  const named = [...unreadable, ...errors].map((one) =>
    one.field === 'kind' ? { ...one, field: 'jenis' } : one,
  )
  return { rows, errors: named }
}

/** What a plan is judged by beside its own rows. */
export interface RenstraRule {
  /** Its figures stand as its decree printed them. */
  tercetak: boolean
  /** Codes of the sources of money there are. */
  sumber: readonly string[]
}

function sourceProblem({ sumber, pendanaan }: PostedRow, known: readonly string[]): string | null {
  if (sumber === '') return null
  if (!known.includes(sumber)) return unknownSource(sumber)
  if (pendanaan.some((text) => text !== '')) return null
  return 'Tulis pendanaannya, atau kosongkan sumber dananya.'
}

function moneyOf(text: string): bigint | null | string {
  if (text === '') return null
  try {
    return readMoney(text, 'dana')
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    return cause.data.fields?.dana ?? cause.message
  }
}

/** The saved rows in the form they are typed in. */
export async function savedRows(
  tx: Reader,
  { unit, renstra, years }: { unit: string; renstra: Renstra; years: readonly number[] },
): Promise<PostedRow[]> {
  return (await renstraRows(tx, unit, renstra.id)).map(({ id, kind, kode, uraian, pendanaan }) => ({
    id,
    jenis: kind,
    kode: kode ?? '',
    uraian,
    pendanaan: years.map((year) => {
      const found = pendanaan.find(({ tahun }) => tahun === year)
      return found === undefined ? '' : formatRupiah(found.amount).replace('Rp', '')
    }),
    sumber: pendanaan[0]?.sumber_dana ?? '',
  }))
}

/** Tells whether somebody else has saved since a page was opened. */
export function renstraSeal(renstra: Renstra | null, rows: readonly PostedRow[]): string {
  const held =
    renstra === null
      ? []
      : [renstra.state, renstra.nomor, renstra.tanggal, renstra.visi, renstra.misi, renstra.tercetak, rows]
  return createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 16)
}

export function yearsOf({ mulai, selesai }: { mulai: number; selesai: number }): number[] {
  return Array.from({ length: selesai - mulai + 1 }, (_, at) => mulai + at)
}
