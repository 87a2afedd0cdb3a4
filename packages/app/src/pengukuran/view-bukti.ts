import { getBukti } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { FileView } from '../view/file.ts'
import { lookOf } from './bukti-view.ts'

/** A file of evidence to be looked at: pictures and PDF only. */
export const viewBukti = defineUseCase({
  name: 'view-bukti',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ id }),
  async run({ tx, unit, services }, input): Promise<FileView> {
    const bukti = await getBukti(tx, unit, input.id)
    if (bukti === null) throw new AppError('tidak-ditemukan')
    if (lookOf(bukti.tipe) === null) {
      throw new AppError('tidak-ditemukan', {
        sentence: 'Bukti jenis ini tidak dapat dilihat di sini. Unduh berkasnya untuk membukanya.',
      })
    }
    return { name: bukti.nama, type: bukti.tipe, bytes: await services.vault.get(bukti.sha256) }
  },
})
