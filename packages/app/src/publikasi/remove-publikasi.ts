import { deletePublikasi } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { alasan, id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requireSealed, sealedAddress, titleOf } from './load-sealed.ts'

/** Takes back a record that was wrong. */
export const removePublikasi = defineUseCase({
  name: 'remove-publikasi',
  kind: 'write',
  permission: 'publikasi.catat',
  audit: 'dokumen.publikasi-dihapus',
  input: sealedAddress.extend({ id, alasan }),
  year: 'none',
  async run({ tx, unit }, { id, alasan, ...address }) {
    const head = await requireSealed(tx, unit, address)
    const gone = await deletePublikasi(tx, { unit, dokumenId: head.id, id })
    if (gone === null) throw new AppError('tidak-ditemukan')
    const data = { judul: titleOf(head), alamat: gone.alamat, alasan }
    return { view: {}, audit: { subject: `dokumen/${head.id}`, data } }
  },
})
