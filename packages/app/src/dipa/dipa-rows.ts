import { createHash } from 'node:crypto'
import { type DipaInput, type DipaReading, readDipaRows } from '@akuntabel/domain'
import type { Anggaran } from '@akuntabel/store'
import { z } from 'zod'
import { isAppError } from '../errors/app-error.ts'
import { readMoney } from '../input/figure-input.ts'
import { tahun } from '../input/schemas.ts'
import { MAX_TABEL_ROWS, type TabelRow } from '../tabel/tabel.ts'

/** A cell of a file. */
export const cell = (max: number) => z.string().trim().max(max).default('')

/** What a row of any budget is, beside what it brings about. */
export const dipaCells = { kode: cell(40), uraian: cell(500), pagu: cell(40) }

/** A row as it was posted; rows without anything are left out. */
export const dipaRows = z
  .array(z.object({ ...dipaCells, blokir: cell(40) }))
  .max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`)
  .transform((rows) => rows.filter((row) => Object.values(row).some((text) => text !== '')))

export type DipaPosted = z.output<typeof dipaRows>

export const dipaYear = z.object({ tahun })

/** The tree that was typed, or every cell that is wrong. */
export function readPosted(posted: DipaPosted): DipaReading {
  const errors: { at: number; field: 'pagu' | 'blokir'; sentence: string }[] = []
  const money = (text: string, at: number, field: 'pagu' | 'blokir'): bigint | null => {
    if (text === '') return null
    try {
      return readMoney(text, field)
    } catch (cause) {
      if (!isAppError(cause)) throw cause
      errors.push({ at, field, sentence: cause.data.fields?.[field] ?? cause.message })
      return null
    }
  }
  const input = posted.map(({ kode, uraian, pagu, blokir }, at): DipaInput => {
    return { kode, uraian, pagu: money(pagu, at, 'pagu'), blokir: money(blokir, at, 'blokir') }
  })
  const reading = readDipaRows(input)
  if (errors.length === 0) return reading
  const unreadable = new Set(errors.map(({ at, field }) => `${at} ${field}`))
  const others = reading.ok ? [] : reading.errors.filter(({ at, field }) => !unreadable.has(`${at} ${field}`))
  return { ok: false, errors: [...errors, ...others].toSorted((a, b) => a.at - b.at) }
}

/** What a DIPA holds now, in the form it is typed in; money in bare digits. */
export function dipaTabelRows(anggaran: Anggaran | null): (TabelRow & { kode: string })[] {
  const parents = new Set(anggaran?.rows.map(({ induk_kode }) => induk_kode))
  return (anggaran?.rows ?? []).map(({ kode, uraian, pagu, blokir }) => ({
    kode,
    uraian,
    pagu: parents.has(kode) ? '' : (pagu ?? 0n).toString(),
    blokir: parents.has(kode) || !blokir ? '' : blokir.toString(),
  }))
}

/** Tells whether somebody else has saved since a page was opened. */
export function dipaSeal(anggaran: Anggaran | null): string {
  const { nomor = null, tanggal = null } = anggaran?.dipa ?? {}
  const held = [nomor, tanggal, anggaran?.revisi?.revisi ?? null, dipaTabelRows(anggaran)]
  return createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 16)
}
