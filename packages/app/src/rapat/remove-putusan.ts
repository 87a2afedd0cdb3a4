import { isAboutPeople } from '@akuntabel/domain'
import { deletePutusan, getPutusan } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { heldDraft, rapatAddress } from './load-rapat.ts'

/** Takes back a decision while its meeting is still written. */
export const removePutusan = defineUseCase({
  name: 'remove-putusan',
  kind: 'write',
  permission: 'rapat.kelola',
  audit: 'rapat.putusan-dihapus',
  input: rapatAddress.extend({ putusan: id }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { id, entitas, tahun, putusan }) {
    await heldDraft(tx, unit, { entitas, tahun, id })
    const row = await getPutusan(tx, unit, putusan)
    if (row === null || row.rapat_id !== id) throw new AppError('tidak-ditemukan')
    await deletePutusan(tx, unit, putusan)
    const uraian = isAboutPeople(row.jenis) ? '(hanya dibaca Pimpinan)' : row.uraian
    return { view: {}, audit: { subject: `rapat/${id}`, data: { uraian } } }
  },
})
