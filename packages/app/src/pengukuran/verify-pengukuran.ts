import { kunci, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { quarterInput } from './period.ts'
import { stepQuarter } from './step-quarter.ts'
import { whoTakes } from './who-approves.ts'

export const verifyPengukuran = defineUseCase({
  name: 'verify-pengukuran',
  kind: 'submit',
  permission: 'pengukuran.verifikasi',
  audit: 'pengukuran.diverifikasi',
  input: quarterInput.extend({ version, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  whoMay: whoTakes('verifikator'),
  async run({ tx, unit, actor, services }, { version, entitas, tahun, triwulan }) {
    const quarter = { unit, entitas, tahun, triwulan }
    return {
      audit: await stepQuarter(tx, quarter, {
        to: 'diverifikasi',
        version,
        by: actor,
        at: services.clock.now(),
      }),
    }
  },
})
