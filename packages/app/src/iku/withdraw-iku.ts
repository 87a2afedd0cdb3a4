import { endIndikator, getIndikator, pkPins } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { alasan, entitasTahun, id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requireNotSigned } from './require-not-signed.ts'

/** No longer counted from a year on; earlier years keep it, with its card and figures. */
export const withdrawIku = defineUseCase({
  name: 'withdraw-iku',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'iku.ditarik',
  input: entitasTahun.extend({ id, alasan }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, input) {
    const { tahun } = input
    const card = await getIndikator(tx, { unit, id: input.id })
    if (card === null || card.entitas !== input.entitas) throw new AppError('tidak-ditemukan')
    const { kode, mulai_tahun: from, sampai_tahun: to } = card
    if (tahun > to) {
      throw new AppError('keadaan-salah', { sentence: `${kode} sudah tidak dihitung sejak tahun ${to + 1}.` })
    }
    if (tahun <= from) {
      throw new AppError('keadaan-salah', {
        sentence: `${kode} dihitung mulai tahun ${from}, sehingga baru dapat ditarik mulai tahun ${from + 1}. Kartunya dapat diubah sekarang.`,
      })
    }
    await requireNotSigned(tx, { card, tahun, what: 'ditarik' })
    const [open] = await pkPins(tx, { unit, indikatorId: card.id, from: tahun })
    if (open !== undefined) {
      throw new AppError('keadaan-salah', {
        sentence: `${kode} masih ada dalam draf Perjanjian Kinerja ${open.tahun}. Hapus dahulu dari draf itu.`,
      })
    }
    if ((await endIndikator(tx, { unit, id: card.id, from: to, to: tahun - 1 })) === null) {
      throw new AppError('sudah-ada', {
        sentence: `Orang lain baru saja menarik ${kode}. Muat ulang halaman.`,
      })
    }
    return {
      view: { id: card.id },
      audit: { subject: `indikator/${card.id}`, data: { kode, tahun, alasan: input.alasan } },
    }
  },
})
