import { deletePejabat } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { alasan, id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { span } from './pejabat-row.ts'

/** Takes back an entry made by mistake; whoever left is given an end instead. */
export const removePejabat = defineUseCase({
  name: 'remove-pejabat',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'pejabat.dihapus',
  input: z.object({ id, alasan }),
  year: 'semua',
  async run({ tx, unit }, { id, alasan }) {
    const row = await deletePejabat(tx, unit, id)
    if (row === null) throw new AppError('tidak-ditemukan')
    const { nama, jabatan } = row
    return { view: {}, audit: { subject: `pejabat/${id}`, data: { nama, jabatan, masa: span(row), alasan } } }
  },
})
