import type { Triwulan } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { kunci, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requirePlan } from '../year/load-plan.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { windowView } from '../year/window.ts'
import { type MissingView, missingFor, missingSentence } from './missing.ts'
import { holdQuarter, moveQuarter } from './move-quarter.ts'
import { quarterInput } from './period.ts'
import { refreshTaken } from './refresh-taken.ts'

export const submitPengukuran = defineUseCase({
  name: 'submit-pengukuran',
  kind: 'submit',
  permission: 'pengukuran.ajukan',
  audit: 'pengukuran.diajukan',
  input: quarterInput.extend({ version, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { entitas, tahun, triwulan, version }) {
    const held = await holdQuarter(tx, { unit, entitas, tahun, triwulan })
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const taken = await refreshTaken(tx, { plan, pengukuran: held, by: actor.personName })
    const audit = await moveQuarter(tx, held, {
      office,
      to: 'diajukan',
      version,
      by: actor,
      at: services.clock.now(),
    })
    const today = services.clock.today(office.unit.timezone)
    const window = windowView(office, { jenis: 'pengukuran', triwulan, today })
    if (!window.editable) throw new AppError('terkunci', { sentence: window.sentence })
    requireComplete(missingFor(taken.plan, { triwulan, today }), triwulan)
    await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
    if (taken.changed.length === 0) return { audit }
    const diambil = taken.changed.join(', ')
    return { audit: { ...audit, data: { ...audit.data, diambil } } }
  },
})

function requireComplete(missing: MissingView[], triwulan: Triwulan): void {
  const sentence = missingSentence(missing, triwulan)
  if (sentence === null) return
  const gaps = missing.map(({ kode, name, text }) => ({
    judul: `${kode} ${name}`,
    sebab: `Belum ada ${text}.`,
    tautan: null,
  }))
  throw new AppError('belum-lengkap', { sentence, gaps })
}
