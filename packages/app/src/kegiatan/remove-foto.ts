import { deleteFoto, fotoOf } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { heldKegiatan, kegiatanAddress, subjectOf } from './load-kegiatan.ts'

/** Takes a picture off it; the trail keeps its fingerprint. */
export const removeFoto = defineUseCase({
  name: 'remove-foto',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'kegiatan.foto-dihapus',
  input: kegiatanAddress.extend({ foto: id }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { foto, ...address }) {
    const row = await heldKegiatan(tx, actor, { unit, ...address })
    const found = (await fotoOf(tx, unit, row.id)).find((one) => one.id === foto)
    if (found === undefined) throw new AppError('tidak-ditemukan')
    await deleteFoto(tx, unit, found.id)
    return {
      view: {},
      audit: { subject: subjectOf(row), data: { nama: row.nama, sha256: found.sha256 } },
    }
  },
})
