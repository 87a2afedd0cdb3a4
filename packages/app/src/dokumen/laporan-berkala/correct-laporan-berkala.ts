import { latestDokumen, reviseDokumen } from '@akuntabel/store'
import { alasan, kunci } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { berkalaAddress, berkalaLabel, dokumenOf } from './berkala-key.ts'
import { readyToCorrect, wrongState } from './berkala-state.ts'

/** Begins a new version of a signed report, with the reason. The signed one stays as it is and readable. */
export const correctLaporanBerkala = defineUseCase({
  name: 'correct-laporan-berkala',
  kind: 'submit',
  permission: 'lkj.final',
  audit: 'laporan-berkala.koreksi',
  input: berkalaAddress.extend({ alasan, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { alasan, kunci: _kunci, ...address }) {
    const key = { unit, ...address }
    const version = await reviseDokumen(tx, { ...dokumenOf(key), alasan })
    if (version === null) {
      const head = await latestDokumen(tx, dokumenOf(key))
      throw wrongState(head, readyToCorrect(head?.state ?? 'draf'))
    }
    const { entitas, tahun } = key
    const data = { tahun, entitas, laporan: berkalaLabel(key), koreksi: version.revisi, alasan }
    return { audit: { subject: `dokumen/${version.id}`, data } }
  },
})
