import { deleteSubbagian, listPejabat, listSubbagian, lockOrganisasi, peranOfUnit } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

/** Only one that nobody heads or headed and nobody works for. */
export const removeSubbagian = defineUseCase({
  name: 'remove-subbagian',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'subbagian.dihapus',
  input: z.object({ id }),
  year: 'semua',
  async run({ tx, unit }, { id }) {
    await lockOrganisasi(tx, unit)
    const row = (await listSubbagian(tx, unit)).find((one) => one.id === id)
    if (row === undefined) throw new AppError('tidak-ditemukan')
    const head = (await listPejabat(tx, unit)).find((one) => one.subbagian_id === id)
    const bound = (await peranOfUnit(tx, unit)).some((one) => one.subbagian_id === id)
    if (head !== undefined || bound) {
      const why =
        head === undefined ? 'masih ada orang yang terikat padanya' : `${head.nama} tercatat mengepalainya`
      throw new AppError('keadaan-salah', {
        sentence: `Subbagian ${row.name} tidak dapat dihapus, karena ${why}. Ubah namanya bila hanya namanya yang berganti.`,
      })
    }
    await deleteSubbagian(tx, unit, id)
    return { view: {}, audit: { subject: `subbagian/${id}`, data: { nama: row.name } } }
  },
})
