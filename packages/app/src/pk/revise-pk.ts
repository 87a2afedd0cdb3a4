import { ALASAN_REVISI, type AlasanRevisi } from '@akuntabel/domain'
import { establishedRkt, listPk, lockPk, revisePk as revise } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { alasan } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { pkAddress, yearOfPk } from './pk-address.ts'
import { pkTitle } from './pk-title.ts'

/** A signed PK never changes: a revision is a new draft with its reason (docs/domain.md §5). */
export const revisePk = defineUseCase({
  name: 'revise-pk',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'pk.direvisi',
  input: pkAddress.extend({
    alasanJenis: z.enum(Object.keys(ALASAN_REVISI) as AlasanRevisi[], 'Pilih alasan yang dibolehkan aturan.'),
    alasan,
  }),
  year: yearOfPk,
  async run({ tx, unit }, input) {
    // Held, so that of two who revise at once the second finds the first one's draft.
    const signed = await lockPk(tx, unit, input.id)
    if (signed === null) throw new AppError('tidak-ditemukan')
    const versions = await listPk(tx, { unit, entitas: signed.entitas, tahun: signed.tahun })
    if (versions.some((pk) => pk.state === 'draf' || pk.state === 'diajukan')) {
      throw new AppError('sudah-ada', { sentence: 'Revisi sudah dibuka. Selesaikan dahulu draf yang ada.' })
    }
    const rkt = await establishedRkt(tx, { unit, entitas: signed.entitas, tahun: signed.tahun })
    const draft = await revise(tx, {
      unit,
      id: input.id,
      alasan: input.alasan,
      jenis: input.alasanJenis,
      rktId: rkt?.id,
    })
    if (draft === null) {
      throw new AppError('keadaan-salah', {
        sentence: 'Hanya PK yang ditandatangani dan berlaku dapat direvisi.',
      })
    }
    const office = await loadSchedule(tx, unit, draft.tahun)
    return {
      view: { id: draft.id },
      audit: {
        subject: `pk/${draft.id}`,
        data: { judul: pkTitle(draft, office), jenis: input.alasanJenis, alasan: input.alasan },
      },
    }
  },
})
