import { latestDokumen, moveDokumen } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { savedOrRefuse } from '../../errors/saved-or-conflict.ts'
import { alasan, entitasTahun, kunci } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'

/** Gives a report under check back to those who write it, with the reason they read. */
export const returnLkj = defineUseCase({
  name: 'return-lkj',
  kind: 'submit',
  permission: 'lkj.final',
  audit: 'lkj.dikembalikan',
  input: entitasTahun.extend({ alasan, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { entitas, tahun, alasan }) {
    const dokumen = await latestDokumen(tx, { unit, entitas, tahun, jenis: 'lkj' })
    if (dokumen?.state !== 'diperiksa' && dokumen?.state !== 'direviu') {
      throw new AppError('keadaan-salah', {
        sentence: 'Hanya laporan yang sedang diperiksa dapat dikembalikan.',
      })
    }
    const { id, version, state: from } = dokumen
    savedOrRefuse(await moveDokumen(tx, { unit, id, version, from, to: 'draf' }))
    return { audit: { subject: `dokumen/${id}`, data: { tahun, entitas, alasan } } }
  },
})
