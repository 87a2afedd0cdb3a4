import { lockDasarHukum } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { cardChanges } from '../input/card.ts'
import { version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { libraryOf } from './library.ts'
import { peraturanCard, peraturanOf, peraturanShape } from './peraturan-fields.ts'
import { putOne } from './put-one.ts'

/** An own law, or an own one in the place of a shipped one (`version` 0). */
export const changeDasarHukum = defineUseCase({
  name: 'change-dasar-hukum',
  kind: 'write',
  permission: 'hukum.kelola',
  audit: 'hukum.diubah',
  input: z.object({ ...peraturanShape, version }),
  year: 'semua',
  async run({ tx, unit, actor }, { version, ...input }) {
    await lockDasarHukum(tx, unit)
    const library = await libraryOf(tx, unit)
    const known = library.find((one) => one.kode === input.kode)
    if (known === undefined) throw new AppError('tidak-ditemukan')
    if ((known.version ?? 0) !== version) throw new AppError('keadaan-salah')
    const row = peraturanOf(input)
    const perubahan = cardChanges(peraturanCard(known), peraturanCard(row))
    if (perubahan === '') return { view: {}, audit: [] }
    const own = library.filter((one) => one.version !== null)
    await putOne(tx, { unit, by: actor.personName, own, row })
    return { view: {}, audit: { subject: `dasar-hukum/${row.kode}`, data: { kode: row.kode, perubahan } } }
  },
})
