import { withdrawUndangan } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

export const withdrawInvitation = defineUseCase({
  name: 'withdraw-invitation',
  kind: 'write',
  permission: 'orang.kelola',
  audit: 'orang.undangan-dibatalkan',
  input: z.object({ id }),
  year: 'none',
  async run({ tx, unit }, { id }) {
    const [link] = await withdrawUndangan(tx, { unit, id })
    if (link === undefined) {
      throw new AppError('tidak-ditemukan', {
        sentence: 'Tautan ini tidak ada, sudah dipakai, atau sudah dibatalkan.',
      })
    }
    return { view: {}, audit: { subject: `orang/undangan/${id}`, data: { nama: link.nama } } }
  },
})
