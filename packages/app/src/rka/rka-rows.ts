import type { DipaRow } from '@akuntabel/domain'
import type { Keluaran, Rka } from '@akuntabel/store'
import { z } from 'zod'
import { cell, dipaCells, readPosted } from '../dipa/dipa-rows.ts'
import { isAppError } from '../errors/app-error.ts'
import type { Choice } from '../input/card.ts'
import { LOWEST, readKeluaranRow, typedKeluaran } from '../keluaran/keluaran-rows.ts'
import type { ListError } from '../lembar/merge-list.ts'
import { MAX_TABEL_ROWS, type TabelRow } from '../tabel/tabel.ts'

/** A row as it was posted; rows without anything are left out. */
export const rkaRows = z
  .array(
    z.object({
      ...dipaCells,
      ...{ entitas: cell(100), sumber: cell(40), indikator: cell(500), satuan: cell(60) },
      ...{ volume: cell(40), target: cell(40), pelaksanaan: cell(1000) },
    }),
  )
  .max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`)
  .transform((rows) => rows.filter((row) => Object.values(row).some((text) => text !== '')))

export type RkaPosted = z.output<typeof rkaRows>

/** A row of a stage as it is kept. */
export type RkaRow = Omit<DipaRow, 'blokir'> & Keluaran

export interface RkaJudged {
  /** Null where anything is wrong. */
  rows: RkaRow[] | null
  total: bigint
  problems: ListError[]
}

/** The rows as a tree with what each brings about, or every cell that is wrong. Nothing at all is a stage not begun. */
export function judgeRka(baris: RkaPosted, sources: readonly string[]): RkaJudged {
  if (baris.length === 0) return { rows: [], total: 0n, problems: [] }
  const reading = readPosted(baris.map(({ kode, uraian, pagu }) => ({ kode, uraian, pagu, blokir: '' })))
  const problems: ListError[] = reading.ok ? [] : [...reading.errors]
  const parents = new Set(reading.ok ? reading.rows.map(({ induk }) => induk) : [])
  const made = baris.map((row, at) => {
    const above = reading.ok && parents.has(reading.rows[at]?.kode ?? null)
    for (const field of LOWEST)
      if (above && row[field] !== '')
        problems.push({
          at,
          field,
          sentence: `Ditulis pada baris di bawah ${row.kode}, bukan pada ${row.kode}.`,
        })
    return readOr(row, sources, (field, sentence) => problems.push({ at, field, sentence }))
  })
  if (!reading.ok || problems.length > 0)
    return { rows: null, total: 0n, problems: problems.toSorted((a, b) => a.at - b.at) }
  const rows = reading.rows.map(({ blokir: _, ...row }, at) => ({ ...row, ...(made[at] as Keluaran) }))
  return { rows, total: reading.total, problems }
}

function readOr(
  row: RkaPosted[number],
  sources: readonly string[],
  say: (field: string, sentence: string) => void,
): Keluaran | null {
  try {
    return readKeluaranRow(row, sources)
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    for (const [field, sentence] of Object.entries(cause.data.fields ?? {})) say(field, sentence)
    return null
  }
}

/** As the store keeps them. */
export function storedRows(rows: readonly RkaRow[]) {
  return rows.map(({ induk: induk_kode, ...row }, sort) => ({ ...row, induk_kode, sort }))
}

/** What a stage holds, in the form it is typed in; money in bare digits, entities by their names where those are given. */
export function rkaTabelRows(
  rka: Pick<Rka, 'rows'> | null,
  entitas?: readonly Choice[],
): (TabelRow & { kode: string })[] {
  const labels = new Map(entitas?.map(({ value, label }) => [value as string, label]))
  return (rka?.rows ?? []).map((row) => {
    const typed = typedKeluaran(row)
    return {
      ...{ kode: row.kode, uraian: row.uraian, pagu: row.pagu?.toString() ?? '' },
      ...{ ...typed, entitas: labels.get(typed.entitas) ?? typed.entitas },
    }
  })
}
