import { getPekerjaan } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { FileView } from '../view/file.ts'

const made = z.object({ sha256: z.string(), name: z.string(), type: z.string() })

/** The file a finished job made. */
export const downloadPekerjaan = defineUseCase({
  name: 'download-pekerjaan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ id }),
  async run({ tx, unit, services }, input): Promise<FileView> {
    const pekerjaan = await getPekerjaan(tx, unit, input.id)
    const file = made.safeParse(pekerjaan?.hasil)
    if (!file.success) throw new AppError('tidak-ditemukan')
    const { sha256, name, type } = file.data
    if (!(await services.vault.has(sha256))) {
      throw new AppError('tidak-ditemukan', {
        sentence: 'Berkas ini hanya disimpan seminggu. Susun sekali lagi.',
      })
    }
    return { name, type, bytes: await services.vault.get(sha256) }
  },
})
