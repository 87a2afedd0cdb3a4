import type { PadananBaris, PadananTaut } from '@akuntabel/domain'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'

/** A row as forms name it: `dipa/2021/076.01.WA`. */
export function rowText({ asal, tahun, kode }: Pick<PadananBaris, 'asal' | 'tahun' | 'kode'>): string {
  return `${asal}/${tahun}/${kode}`
}

/** Both rows of a link as forms name them. */
export function padananText({
  asal,
  tahun,
  kode,
  ke_tahun,
  ke_kode,
}: PadananTaut): [dari: string, ke: string] {
  return [rowText({ asal, tahun, kode }), rowText({ asal: 'dipa', tahun: ke_tahun, kode: ke_kode })]
}

const row = (pattern: RegExp, sentence: string) =>
  z
    .string()
    .max(600, sentence)
    .regex(pattern, sentence)
    .transform((text) => {
      const [asal, tahun = '', ...kode] = text.split('/')
      return { asal: asal as PadananBaris['asal'], tahun: Number(tahun), kode: kode.join('/') }
    })

/** What a form that links two rows sends; `tahun` is the page's. */
export const padananInput = z.object({
  tahun,
  dari: row(/^(renstra|dipa)\/\d{4}\/./, 'Pilih kode asalnya.'),
  ke: row(/^dipa\/\d{4}\/./, 'Pilih kode padanannya.'),
})

export function keyOf({ dari, ke }: Pick<z.output<typeof padananInput>, 'dari' | 'ke'>): PadananTaut {
  return { ...dari, ke_tahun: ke.tahun, ke_kode: ke.kode }
}

/** What the trail calls a row. */
export function trailName({ asal, tahun, kode }: Pick<PadananBaris, 'asal' | 'tahun' | 'kode'>): string {
  return `${kode} (${asal === 'renstra' ? 'Renstra' : `DIPA ${tahun}`})`
}
