import { insertPejabat } from '@akuntabel/store'
import { z } from 'zod'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { refuseOwnPost } from './own-post.ts'
import { pejabatShape } from './pejabat-fields.ts'
import { organisationOf, pejabatRow, span } from './pejabat-row.ts'

/** Writes down who holds a post from a day on; papers signed earlier keep their signers. */
export const addPejabat = defineUseCase({
  name: 'add-pejabat',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'pejabat.ditambahkan',
  input: z.object(pejabatShape),
  year: 'semua',
  async run({ tx, unit, actor, services }, input) {
    refuseOwnPost(actor, input, null)
    const organisation = await organisationOf(tx, unit, services.clock.today())
    const [row] = await insertPejabat(tx, [await pejabatRow(tx, { input, organisation })])
    if (row === undefined) throw new Error('an insert gave no row back')
    const { id, nama, jabatan } = row
    return { view: { id }, audit: { subject: `pejabat/${id}`, data: { nama, jabatan, masa: span(row) } } }
  },
})
