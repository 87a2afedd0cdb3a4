import { insertUntuk, lockRencanaAksi, untukOf } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { linkKey, linksFor, loadServable } from './kegiatan-links.ts'
import { heldKegiatan, kegiatanAddress, subjectOf } from './load-kegiatan.ts'
import { tellSteps } from './tell-steps.ts'

/** Names an indicator, an output of the budget or a step of the action plan that it serves. */
export const linkKegiatan = defineUseCase({
  name: 'link-kegiatan',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'kegiatan.dikaitkan',
  input: kegiatanAddress.extend({ untuk: z.string().trim().max(200).default('') }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { untuk, ...address }) {
    const { entitas, tahun, id } = address
    await lockRencanaAksi(tx, { unit, entitas, tahun })
    const row = await heldKegiatan(tx, actor, { unit, ...address })
    const links = linksFor(row, await loadServable(tx, { unit, entitas, tahun }), actor)
    const chosen = links.find(({ value }) => value === untuk)
    if (chosen === undefined) throw invalidInput({ untuk: 'Pilih dari daftar.' })
    const { why } = chosen.may
    if (why !== null) throw new AppError('tidak-berwenang', { sentence: why })
    if ((await untukOf(tx, unit, id)).some((one) => linkKey(one) === untuk))
      throw new AppError('sudah-ada', { sentence: 'Kegiatan ini sudah dikaitkan dengan yang dipilih.' })
    await insertUntuk(tx, { unit_code: unit, kegiatan_id: id, ...chosen.row })
    const steps = await tellSteps(tx, [row], actor)
    const data = { nama: row.nama, perihal: chosen.label }
    return { view: {}, audit: [{ subject: subjectOf(row), data }, ...steps] }
  },
})
