import { type Jendela, listJendela, putJendela } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { tahun, writtenDate } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { HARI_NAMES, type Hari, jadwalChanges, requireSeal, windowKey } from './jadwal-rows.ts'

/** When the work of a year opens, is due and locks; where it was changed it is no longer the pack's. */
export const changeJadwal = defineUseCase({
  name: 'change-jadwal',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'jadwal.diubah',
  input: z.object({
    tahun,
    /** What it was read at. */
    sidik: z.string().max(64),
    /** By the name of a window: `pengukuran-1`. */
    jendela: z.record(
      z.string().max(30),
      z.object({ buka: writtenDate, tenggat: writtenDate, kunci: writtenDate }),
    ),
  }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit }, { tahun, sidik, jendela }) {
    const before = await listJendela(tx, unit, tahun)
    requireSeal(before, sidik)
    const wrong: Record<string, string> = {}
    const after = before.map((row) => {
      const key = windowKey(row)
      const days = jendela[key]
      if (days === undefined) throw new AppError('masukan-salah')
      for (const [hari, sentence] of windowFaults(days, row)) wrong[`jendela.${key}.${hari}`] = sentence
      return { ...row, ...days }
    })
    if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
    const perubahan = jadwalChanges(before, after)
    if (perubahan === '') return { view: { changed: false }, audit: [] }
    await putJendela(tx, after)
    return {
      view: { changed: true },
      audit: { subject: `jadwal/${tahun}`, data: { tahun, perubahan } },
    }
  },
})

/** A day that stays may lie far off; one that is typed lies near its year. */
export function windowFaults(days: Record<Hari, string>, before: Jendela): [Hari, string][] {
  const { tahun } = before
  const far = HARI_NAMES.filter(
    (hari) => days[hari] !== before[hari] && Math.abs(Number(days[hari].slice(0, 4)) - tahun) > 1,
  )
  if (far.length > 0)
    return far.map((hari) => [hari, `Pilih tanggal antara tahun ${tahun - 1} dan ${tahun + 1}.`])
  if (days.tenggat < days.buka) return [['tenggat', 'Tenggatnya sebelum hari dibuka.']]
  if (days.kunci < days.tenggat) return [['kunci', 'Hari terakhirnya sebelum tenggat.']]
  return []
}
