import { listSubbagian, lockOrganisasi, updateSubbagian } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { cardChanges } from '../input/card.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requireNewName } from './require-new-name.ts'
import { subbagianCard, subbagianShape } from './subbagian-fields.ts'

export const changeSubbagian = defineUseCase({
  name: 'change-subbagian',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'subbagian.diubah',
  input: z.object({ ...subbagianShape, id }),
  year: 'semua',
  async run({ tx, unit }, { id, name, shortName, sort }) {
    await lockOrganisasi(tx, unit)
    const rows = await listSubbagian(tx, unit)
    const known = rows.find((one) => one.id === id)
    if (known === undefined) throw new AppError('tidak-ditemukan')
    requireNewName(
      rows.filter((one) => one.id !== id),
      name,
    )
    const row = await updateSubbagian(tx, { unit, id, name, short_name: shortName, sort: sort - 1 })
    if (row === null) throw new Error('a row that is held is gone')
    const perubahan = cardChanges(subbagianCard(known), subbagianCard(row))
    const data = { nama: known.name, perubahan }
    return { view: {}, audit: perubahan === '' ? [] : { subject: `subbagian/${id}`, data } }
  },
})
