import { kunci, version } from '../input/schemas.ts'
import { loadOffice } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { holdQuarter, moveQuarter } from './move-quarter.ts'
import { quarterInput } from './period.ts'

export const approvePengukuran = defineUseCase({
  name: 'approve-pengukuran',
  kind: 'submit',
  permission: 'pengukuran.setujui',
  audit: 'pengukuran.disetujui',
  input: quarterInput.extend({ version, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { entitas, tahun, triwulan, version }) {
    const held = await holdQuarter(tx, { unit, entitas, tahun, triwulan })
    const audit = await moveQuarter(tx, held, { to: 'disetujui', version })
    const office = await loadOffice(tx, unit, tahun)
    await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
    return { audit }
  },
})
