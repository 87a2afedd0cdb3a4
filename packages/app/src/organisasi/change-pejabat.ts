import { getPejabat, updatePejabat } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { cardChanges } from '../input/card.ts'
import { id, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { colleagues } from './colleagues.ts'
import { refuseOwnPost } from './own-post.ts'
import { pejabatCard, pejabatShape } from './pejabat-fields.ts'
import { organisationOf, pejabatRow } from './pejabat-row.ts'

/** Also ends a term of office; papers signed earlier keep their signers. */
export const changePejabat = defineUseCase({
  name: 'change-pejabat',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'pejabat.diubah',
  input: z.object({ ...pejabatShape, id, version }),
  year: 'semua',
  before: colleagues,
  async run({ tx, unit, actor, services, before: persons }, { id, version, ...input }) {
    const organisation = await organisationOf(tx, unit, services.clock.today())
    const known = await getPejabat(tx, unit, id)
    if (known === null) throw new AppError('tidak-ditemukan')
    refuseOwnPost(actor, input, known)
    const { unit_code: _, ...fields } = await pejabatRow(tx, { input, organisation, id })
    const row = savedOrRefuse(await updatePejabat(tx, { ...fields, unit, id, version }))
    const choices = { ...organisation, persons }
    const perubahan = cardChanges(pejabatCard(known, choices), pejabatCard(row, choices))
    const data = { nama: row.nama, jabatan: row.jabatan, perubahan }
    return { view: {}, audit: perubahan === '' ? [] : { subject: `pejabat/${id}`, data } }
  },
})
