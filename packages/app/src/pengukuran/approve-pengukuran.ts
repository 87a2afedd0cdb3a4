import { kunci, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { quarterInput } from './period.ts'
import { stepQuarter } from './step-quarter.ts'

export const approvePengukuran = defineUseCase({
  name: 'approve-pengukuran',
  kind: 'submit',
  permission: 'pengukuran.setujui',
  audit: 'pengukuran.disetujui',
  input: quarterInput.extend({ version, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { version, entitas, tahun, triwulan }) {
    const quarter = { unit, entitas, tahun, triwulan }
    return { audit: await stepQuarter(tx, quarter, { to: 'disetujui', version }) }
  },
})
