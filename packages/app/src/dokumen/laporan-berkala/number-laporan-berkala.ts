import { ensureDokumen } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { optionalText } from '../../input/card.ts'
import { optionalDate } from '../../input/schemas.ts'
import { giveNumber } from '../../nomor/give-number.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { isSealed } from '../is-sealed.ts'
import { berkalaAddress, berkalaName, dokumenOf } from './berkala-key.ts'
import { loadBerkala } from './load-berkala.ts'

/** A number of the register of letters for a report before it is signed. */
export const numberLaporanBerkala = defineUseCase({
  name: 'number-laporan-berkala',
  kind: 'write',
  permission: 'nomor.ambil',
  audit: 'nomor.diambil',
  input: berkalaAddress.extend({ tanggal: optionalDate, nomor: optionalText(120) }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { tanggal, nomor: typed, ...address }) {
    const key = { unit, ...address }
    const { office } = await loadBerkala(tx, key)
    const head = await ensureDokumen(tx, dokumenOf(key))
    if (isSealed(head.state)) throw new AppError('terkunci', { sentence: NUMBERED })
    const day = tanggal ?? services.clock.today(office.unit.timezone)
    const perihal = berkalaName(office, key)
    const nomor = await giveNumber(tx, {
      ...{ unit, register: 'surat', tanggal: day, perihal, subjek: `dokumen/${head.id}` },
      ...{ by: actor.personName, nomor: typed ?? null },
    })
    return {
      view: { nomor },
      audit: { subject: `nomor/surat/${day.slice(0, 4)}`, data: { nomor, perihal } },
    }
  },
})

export const NUMBERED = 'Laporan sudah ditandatangani, sehingga nomornya tidak berubah lagi.'
