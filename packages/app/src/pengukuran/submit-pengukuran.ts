import { AppError } from '../errors/app-error.ts'
import { kunci, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requirePlan } from '../year/load-plan.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { windowView } from '../year/window.ts'
import { missingFor } from './missing.ts'
import { holdQuarter, moveQuarter } from './move-quarter.ts'
import { quarterInput, quarterName } from './period.ts'

export const submitPengukuran = defineUseCase({
  name: 'submit-pengukuran',
  kind: 'submit',
  permission: 'pengukuran.ajukan',
  audit: 'pengukuran.diajukan',
  input: quarterInput.extend({ version, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, services }, { entitas, tahun, triwulan, version }) {
    const held = await holdQuarter(tx, { unit, entitas, tahun, triwulan })
    const audit = await moveQuarter(tx, held, { to: 'diajukan', version })
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const today = services.clock.today(office.unit.timezone)
    const window = windowView(office, { jenis: 'pengukuran', triwulan, today })
    if (!window.editable) throw new AppError('terkunci', { sentence: window.sentence })
    const missing = missingFor(plan, triwulan)
    if (missing.length > 0) {
      throw new AppError('belum-lengkap', {
        sentence: `${missing.length} indikator belum diisi untuk ${quarterName(triwulan)}. Mulai dari ${missing[0]?.kode}.`,
        gaps: missing.map(({ kode, name }) => ({
          judul: `${kode} ${name}`,
          sebab: 'Realisasi belum diisi.',
          tautan: null,
        })),
      })
    }
    await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
    return { audit }
  },
})
