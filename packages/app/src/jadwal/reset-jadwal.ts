import { listJendela, putJendela } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { windowsOfYear } from '../year/windows-of-year.ts'
import { jadwalChanges, requireSeal } from './jadwal-rows.ts'
import { yearRules } from './year-rules.ts'

/** Counts the windows of a year anew: by the pack it has now, and by the days off that are known now. */
export const resetJadwal = defineUseCase({
  name: 'reset-jadwal',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'jadwal.diubah',
  input: z.object({ tahun, sidik: z.string().max(64) }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit }, { tahun, sidik }) {
    const before = await listJendela(tx, unit, tahun)
    requireSeal(before, sidik)
    const after = windowsOfYear({ unit_code: unit, tahun }, await yearRules(tx, unit, tahun))
    const perubahan = jadwalChanges(before, after)
    if (perubahan === '') return { view: { changed: false }, audit: [] }
    await putJendela(tx, after)
    return { view: { changed: true }, audit: { subject: `jadwal/${tahun}`, data: { tahun, perubahan } } }
  },
})
