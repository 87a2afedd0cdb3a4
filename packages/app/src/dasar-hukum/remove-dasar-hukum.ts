import { lockDasarHukum, removeDasarHukum as removeRows } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { shortText } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { libraryOf, libraryWith } from './library.ts'
import { requireWhole } from './put-one.ts'

/** Takes an own law away; a shipped one that it replaced is there again. */
export const removeDasarHukum = defineUseCase({
  name: 'remove-dasar-hukum',
  kind: 'write',
  permission: 'hukum.kelola',
  audit: 'hukum.dihapus',
  input: z.object({ kode: shortText(40) }),
  year: 'semua',
  async run({ tx, unit }, { kode }) {
    await lockDasarHukum(tx, unit)
    const own = (await libraryOf(tx, unit)).filter(({ version }) => version !== null)
    if (!own.some((one) => one.kode === kode)) throw new AppError('tidak-ditemukan')
    requireWhole(libraryWith(own.filter((one) => one.kode !== kode)), kode)
    await removeRows(tx, unit, [kode])
    return { view: {}, audit: { subject: `dasar-hukum/${kode}`, data: { kode } } }
  },
})
