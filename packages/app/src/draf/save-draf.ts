import { countDraf, type Draf, getDraf, keepDraf } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { version } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatClock } from '../view/instant.ts'
import { drafUrut } from './settle.ts'

const MOST_FORMS = 500
/** Two hundred rows of twelve months, and as much again. */
const MOST_FIELDS = 5000
const MOST_LETTERS = 1_000_000

const field = z.object({
  /** Null: back to what is saved. */
  teks: z.string().max(50_000).nullable(),
  /** Of the row it was typed on. */
  versi: version,
})

export interface KeptDrafView {
  /** False where a later write or a save came first; what is typed then is sent again with a higher count. */
  diterima: boolean
  urut: number
  /** `14.32 WIB` */
  atText: string
}

/** Keeps what a person types and has not saved; nobody else sees it. */
export const saveDraf = defineUseCase({
  name: 'save-draf',
  kind: 'private',
  permission: 'baca',
  audit: null,
  input: z.object({
    kunci: z
      .string()
      .regex(
        /^(pengukuran|perjanjian|laporan|anggaran|renstra|rkt|rencana-aksi|berita-acara|kegiatan|keputusan|pengaturan)\/[\w/-]{1,150}$/,
      ),
    urut: drafUrut,
    isi: z
      .record(z.string().max(200), field)
      .refine((isi) => Object.keys(isi).length <= MOST_FIELDS, 'Terlalu banyak isian.'),
  }),
  async run({ tx, unit, actor }, { kunci, urut, isi }): Promise<KeptDrafView> {
    const office = await loadUnit(tx, unit)
    const key = { unit, personId: actor.personId, kunci }
    const typed = change(isi)
    const known = await getDraf(tx, key)
    if (!known?.isi && (await countDraf(tx, unit, actor.personId)) >= MOST_FORMS) throw tooMany()
    const kept = await keepDraf(tx, { ...key, urut, ...typed })
    if (kept !== null && letters(kept) > MOST_LETTERS) throw new AppError('kiriman-terlalu-besar')
    const now = kept ?? (await getDraf(tx, key))
    return {
      diterima: kept !== null,
      urut: Number(now?.urut ?? urut),
      atText: formatClock(now?.updated_at ?? new Date(0), office.timezone),
    }
  },
})

function change(isi: Record<string, z.output<typeof field>>) {
  const entries = Object.entries(isi)
  const typed = entries.filter(([, { teks }]) => teks !== null)
  return {
    isi: Object.fromEntries(typed.map(([name, { teks }]) => [name, teks ?? ''])),
    dasar: Object.fromEntries(typed.map(([name, { versi }]) => [name, versi])),
    lepas: entries.filter(([, { teks }]) => teks === null).map(([name]) => name),
  }
}

function letters({ isi }: Draf): number {
  return Object.values(isi ?? {}).reduce((sum, text) => sum + text.length, 0)
}

function tooMany(): AppError {
  return new AppError('kiriman-terlalu-besar', {
    sentence: `Anda mempunyai draf di ${MOST_FORMS} halaman. Simpan dahulu sebagian; yang ini tersimpan di komputer Anda.`,
  })
}
