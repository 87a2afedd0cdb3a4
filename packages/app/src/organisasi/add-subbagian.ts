import { insertSubbagian, listSubbagian, lockOrganisasi } from '@akuntabel/store'
import { z } from 'zod'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requireNewName } from './require-new-name.ts'
import { subbagianShape } from './subbagian-fields.ts'

export const addSubbagian = defineUseCase({
  name: 'add-subbagian',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'subbagian.ditambahkan',
  input: z.object(subbagianShape),
  year: 'semua',
  async run({ tx, unit }, { name, shortName, sort }) {
    await lockOrganisasi(tx, unit)
    requireNewName(await listSubbagian(tx, unit), name)
    const [row] = await insertSubbagian(tx, [
      { unit_code: unit, name, short_name: shortName, sort: sort - 1 },
    ])
    if (row === undefined) throw new Error('an insert gave no row back')
    return { view: { id: row.id }, audit: { subject: `subbagian/${row.id}`, data: { nama: name } } }
  },
})
