import {
  deleteSubbagian,
  listPejabat,
  listSubbagian,
  lockOrganisasi,
  peranOfUnit,
  subbagianLogged,
  subbagianPlanned,
} from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

/** Only one that nobody heads or headed, nobody works for, no action plan names and no kegiatan is of. */
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
    const planned = await subbagianPlanned(tx, unit, id)
    const logged = await subbagianLogged(tx, unit, id)
    if (head !== undefined || bound || planned || logged) {
      const why =
        head !== undefined
          ? `${head.nama} tercatat mengepalainya`
          : bound
            ? 'masih ada orang yang terikat padanya'
            : planned
              ? 'menjadi penanggung jawab dalam rencana aksi'
              : 'mempunyai catatan kegiatan'
      throw new AppError('keadaan-salah', {
        sentence: `Subbagian ${row.name} tidak dapat dihapus, karena ${why}. Ubah namanya bila hanya namanya yang berganti.`,
      })
    }
    await deleteSubbagian(tx, unit, id)
    return { view: {}, audit: { subject: `subbagian/${id}`, data: { nama: row.name } } }
  },
})
