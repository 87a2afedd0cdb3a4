import { latestDokumen, moveDokumen, nomorOf, voidNomor } from '@akuntabel/store'
import { savedOrRefuse } from '../../errors/saved-or-conflict.ts'
import { alasan, kunci } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { berkalaAddress, berkalaLabel, dokumenOf } from './berkala-key.ts'
import { readyToReturn, wrongState } from './berkala-state.ts'

/** Gives a report back to those who write it, with the reason they read; the number it was given is void. */
export const returnLaporanBerkala = defineUseCase({
  name: 'return-laporan-berkala',
  kind: 'submit',
  permission: 'lkj.final',
  audit: 'laporan-berkala.dikembalikan',
  input: berkalaAddress.extend({ alasan, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { alasan, kunci: _kunci, ...address }) {
    const key = { unit, ...address }
    const head = await latestDokumen(tx, dokumenOf(key))
    const ready = readyToReturn(head?.state ?? 'draf')
    if (head === null || !ready.ok) throw wrongState(head, ready)
    const { id, version } = head
    savedOrRefuse(await moveDokumen(tx, { unit, id, version, from: 'diperiksa', to: 'draf' }))
    const given = await nomorOf(tx, unit, `dokumen/${id}`)
    if (given !== null) {
      const { register, tahun, nomor } = given
      await voidNomor(tx, { unit, register, tahun, nomor, alasan })
    }
    const { entitas, tahun } = key
    const data = { tahun, entitas, laporan: berkalaLabel(key), nomor: given?.nomor ?? null, alasan }
    return { audit: { subject: `dokumen/${id}`, data } }
  },
})
