import { ENTITAS, parseDate, TRIWULAN } from '@akuntabel/domain'
import { z } from 'zod'
import { EMPTY, WRONG_DATE } from './sentences.ts'

/** Pieces of input that many use cases share; forms send text, so numbers are read from it. */
export const entitas = z.enum(ENTITAS, 'Pilih entitas yang melapor.')

/** The earliest year the program keeps. */
export const FIRST_YEAR = 2010

export const tahun = z.coerce
  .number('Tulis tahun empat angka.')
  .int('Tulis tahun empat angka.')
  .min(FIRST_YEAR, `Tahun paling awal ${FIRST_YEAR}.`)
  .max(2100, 'Tahun paling akhir 2100.')

export const triwulan = z.coerce
  .number('Pilih Triwulan I sampai IV.')
  .pipe(z.literal([...TRIWULAN], 'Pilih Triwulan I sampai IV.'))

/** A place in a list, from 1. */
export const sortOrder = z.coerce
  .number('Tulis urutannya, contoh: 1.')
  .int('Tulis urutannya, contoh: 1.')
  .min(1, 'Tulis urutannya, contoh: 1.')
  .max(999, 'Paling besar 999.')

export const id = z.uuid('Alamat ini tidak dikenal.')

export const unitCode = z
  .string('Pilih kantor dari daftar.')
  .regex(/^[0-9]{2,4}$/, 'Pilih kantor dari daftar.')

const STALE = 'Muat ulang halaman ini, lalu kirim lagi.'

/** The version a form was opened at, a counter of the database. */
export const version = z.coerce.number(STALE).int(STALE).min(0, STALE).max(2_147_483_647, STALE)

/** Idempotency key of a form, random, in a hidden field. */
export const kunci = z
  .string()
  .trim()
  .max(100)
  .optional()
  .transform((key) => (key === '' ? undefined : key))

/** A date as people write it, `28 Februari 2022`, `28/2/2022` or `2022-02-28`. */
export const writtenDate = z.string().transform(dateOf)

/** A date that may be left empty. */
export const optionalDate = z
  .string()
  .optional()
  .transform((typed, ctx) => (typed === undefined || typed.trim() === '' ? undefined : dateOf(typed, ctx)))

function dateOf(typed: string, ctx: z.RefinementCtx): string {
  const date = parseDate(typed)
  if (date !== null) return date
  ctx.addIssue(typed.trim() === '' ? EMPTY : WRONG_DATE)
  return z.NEVER
}

export const alasan = z.string().trim().min(5, 'Tulis alasannya, paling sedikit lima huruf.').max(2000)

/** Running text people write; empty counts as not written. */
export function longText(max: number): z.ZodType<string | null | undefined, string | null | undefined> {
  return z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => (text === '' ? null : text))
}

export function shortText(max: number): z.ZodString {
  return z.string().trim().min(1).max(max)
}

export const entitasTahun = z.object({ entitas, tahun })
