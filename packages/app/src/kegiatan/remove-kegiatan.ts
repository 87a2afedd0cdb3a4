import { deleteKegiatan, fotoOf, komentarOfKegiatan, untukOf } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { heldKegiatan, kegiatanAddress, subjectOf } from './load-kegiatan.ts'

/** Takes out what was written down by mistake, while nothing stands on it. */
export const removeKegiatan = defineUseCase({
  name: 'remove-kegiatan',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'kegiatan.dihapus',
  input: kegiatanAddress.extend({ version }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { version, ...address }) {
    const row = await heldKegiatan(tx, actor, { unit, ...address })
    if (row.version !== version) throw new AppError('keadaan-salah')
    const { id, state } = row
    const standing = [
      state === 'dilaksanakan' ? 'pelaksanaannya' : null,
      (await untukOf(tx, unit, id)).length > 0 ? 'kaitannya' : null,
      (await fotoOf(tx, unit, id)).length > 0 ? 'fotonya' : null,
    ].filter((one) => one !== null)
    if ((await komentarOfKegiatan(tx, unit, id)).length > 0)
      throw new AppError('terkunci', { sentence: REMARKED })
    if (standing.length > 0)
      throw new AppError('terkunci', {
        sentence: `Kegiatan ini masih mempunyai ${standing.join(', ')}, sehingga tidak dihapus. Lepaskan dahulu, atau tandai sebagai dialihkan.`,
      })
    await deleteKegiatan(tx, unit, id)
    return { view: {}, audit: { subject: subjectOf(row), data: { nama: row.nama } } }
  },
})

const REMARKED =
  'Kegiatan ini sudah dikomentari, dan komentar tidak dapat dihapus, sehingga kegiatannya tetap tercatat. Bila batal, tandai sebagai dialihkan.'
