import { openKoreksi, reviseDokumen } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { alasan, entitasTahun, kunci } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'

/** Opens a closed year for a correction: a new version of its report, with the reason. The old one stays readable. */
export const correctLkj = defineUseCase({
  name: 'correct-lkj',
  kind: 'submit',
  permission: 'lkj.final',
  audit: 'lkj.koreksi',
  input: entitasTahun.extend({ alasan, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun, closed: 'menutup' }),
  async run({ tx, unit, actor }, { entitas, tahun, alasan }) {
    const key = { unit, entitas, tahun }
    const version = await reviseDokumen(tx, { ...key, jenis: 'lkj', alasan })
    if (version === null) {
      throw new AppError('keadaan-salah', { sentence: 'Hanya laporan yang sudah final dapat dikoreksi.' })
    }
    await openKoreksi(tx, { ...key, alasan, oleh: actor.personName })
    return {
      audit: {
        subject: `dokumen/${version.id}`,
        data: { tahun, entitas, koreksi: version.revisi, alasan },
      },
    }
  },
})
