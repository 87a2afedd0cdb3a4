import { deleteUntuk, lockRencanaAksi, untukOf } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { linkLabel, loadServable, mayServe } from './kegiatan-links.ts'
import { heldKegiatan, kegiatanAddress, subjectOf } from './load-kegiatan.ts'
import { tellSteps } from './tell-steps.ts'

/** It does not serve this any more; what was said of it there goes, and a step it told of is to be told anew. */
export const unlinkKegiatan = defineUseCase({
  name: 'unlink-kegiatan',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'kegiatan.dilepas',
  input: kegiatanAddress.extend({ untuk: id }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { untuk, ...address }) {
    const { entitas, tahun } = address
    await lockRencanaAksi(tx, { unit, entitas, tahun })
    const row = await heldKegiatan(tx, actor, { unit, ...address })
    const link = (await untukOf(tx, unit, row.id)).find((one) => one.id === untuk)
    if (link === undefined) throw new AppError('tidak-ditemukan')
    const servable = await loadServable(tx, { unit, entitas, tahun })
    const { why } = mayServe(actor, link, servable.rencana)
    if (why !== null) throw new AppError('tidak-berwenang', { sentence: why })
    await deleteUntuk(tx, unit, link.id)
    const steps = await tellSteps(tx, [row], actor)
    const data = { nama: row.nama, perihal: linkLabel(link, servable) }
    return { view: {}, audit: [{ subject: subjectOf(row), data }, ...steps] }
  },
})
