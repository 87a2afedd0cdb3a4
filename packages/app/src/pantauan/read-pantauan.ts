import { marksOf } from '@akuntabel/store'
import { z } from 'zod'
import { entitasTahun, triwulan } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { officeRow, type PantauanRow } from './office-row.ts'
import { inOrderOf, SARING, type Saring, sift, URUT, type Urut } from './sift.ts'
import { watchBelow, watchSentences } from './watch-below.ts'

export interface PantauanView {
  units: PantauanRow[]
  /** What matters, one sentence each. */
  sentences: string[]
  /** How many offices each choice shows. */
  saring: { name: Saring; label: string; count: number }[]
  urut: { name: Urut; label: string }[]
  /** Which part of the list this is. */
  page: { now: number; of: number; shown: number }
  /** Offices that should report at all, asked for or not. */
  all: number
}

const PER_PAGE = 60

/** Every office below that should report, how far each is with a quarter, and who it waits for; from summaries only. */
export const readPantauan = defineUseCase({
  name: 'read-pantauan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({
    triwulan,
    saring: z.enum(Object.keys(SARING) as Saring[]).default('semua'),
    urut: z.enum(Object.keys(URUT) as Urut[]).default('kantor'),
    cari: z.string().trim().max(80).default(''),
    halaman: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  async run({ tx, unit, services }, { saring, urut, cari, halaman, ...period }): Promise<PantauanView> {
    const today = services.clock.today((await loadUnit(tx, unit)).timezone)
    const rows = await watchBelow(tx, { unit, ...period, today })
    const named = rows.filter(({ row }) => row.short_name.toLowerCase().includes(cari.toLowerCase()))
    const shown = inOrderOf(sift(named, saring), urut)
    const of = Math.max(1, Math.ceil(shown.length / PER_PAGE))
    const now = Math.min(halaman, of)
    const part = shown.slice((now - 1) * PER_PAGE, now * PER_PAGE)
    const marks = await marksOf(tx, { ...period, units: part.map(({ row }) => row.unit_code) })
    const ofUnit = new Map(marks.map((one) => [one.unit_code, one]))
    return {
      units: part.map((one) => officeRow(one, ofUnit.get(one.row.unit_code))),
      sentences: watchSentences(rows, period.triwulan),
      saring: (Object.keys(SARING) as Saring[]).map((name) => ({
        ...{ name, label: SARING[name] },
        count: sift(named, name).length,
      })),
      urut: (Object.keys(URUT) as Urut[]).map((name) => ({ name, label: URUT[name] })),
      page: { now, of, shown: shown.length },
      all: rows.length,
    }
  },
})
