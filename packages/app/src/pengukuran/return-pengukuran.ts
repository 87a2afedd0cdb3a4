import { AppError } from '../errors/app-error.ts'
import { alasan, kunci, version } from '../input/schemas.ts'
import { lawOf } from '../kebijakan/law.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { mayReturn } from './pengukuran-allow.ts'
import { quarterInput } from './period.ts'
import { quarterNotes } from './quarter-notes.ts'
import { stepQuarter } from './step-quarter.ts'
import { whoReturns } from './who-approves.ts'

export const returnPengukuran = defineUseCase({
  name: 'return-pengukuran',
  kind: 'submit',
  permission: 'pengukuran.kembalikan',
  audit: 'pengukuran.dikembalikan',
  input: quarterInput.extend({ version, alasan, kunci, catatan: quarterNotes }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  whoMay: whoReturns,
  async run({ tx, unit, actor, services }, { entitas, tahun, triwulan, version, alasan, catatan }) {
    const { policy } = await lawOf(tx, unit, tahun)
    const may = mayReturn(actor, policy.rantai[entitas])
    if (!may.ok) throw new AppError('tidak-berwenang', { sentence: may.why as string })
    const quarter = { unit, entitas, tahun, triwulan }
    return {
      audit: await stepQuarter(tx, quarter, {
        to: 'dikembalikan',
        version,
        by: actor,
        at: services.clock.now(),
        alasan,
        catatan,
      }),
    }
  },
})
