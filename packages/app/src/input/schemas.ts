import { ENTITAS, TRIWULAN } from '@akuntabel/domain'
import { z } from 'zod'

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

export const isoDate = z.iso.date('Tulis tanggal yang benar, contoh: 28 Februari 2022.')

/** Empty date fields of a form count as not given. */
export const optionalDate = z
  .union([z.literal(''), isoDate])
  .optional()
  .transform((date) => (date === '' ? undefined : date))

export const alasan = z
  .string()
  .trim()
  .min(5, 'Tulis alasannya, paling sedikit lima huruf.')
  .max(2000, 'Paling banyak 2.000 huruf.')

/** Running text people write; empty counts as not written. */
export function longText(max: number): z.ZodType<string | null | undefined, string | null | undefined> {
  return z
    .string()
    .trim()
    .max(max, `Paling banyak ${max} huruf.`)
    .nullish()
    .transform((text) => (text === '' ? null : text))
}

export function shortText(max: number): z.ZodString {
  return z.string().trim().min(1, 'Isi bagian ini.').max(max, `Paling banyak ${max} huruf.`)
}

export const entitasTahun = z.object({ entitas, tahun })
