import { lockDasarHukum } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { libraryOf } from './library.ts'
import { peraturanOf, peraturanShape } from './peraturan-fields.ts'
import { putOne } from './put-one.ts'

/** A law that is not in the library yet. */
export const addDasarHukum = defineUseCase({
  name: 'add-dasar-hukum',
  kind: 'write',
  permission: 'hukum.kelola',
  audit: 'hukum.dicatat',
  input: z.object(peraturanShape),
  year: 'semua',
  async run({ tx, unit, actor }, input) {
    await lockDasarHukum(tx, unit)
    const library = await libraryOf(tx, unit)
    const { kode } = input
    if (library.some((one) => one.kode.toLowerCase() === kode.toLowerCase())) {
      throw invalidInput({ kode: `${kode} sudah ada. Ubah yang ada, atau pakai sebutan singkat lain.` })
    }
    const own = library.filter(({ version }) => version !== null)
    await putOne(tx, { unit, by: actor.personName, own, row: peraturanOf(input) })
    return { view: {}, audit: { subject: `dasar-hukum/${kode}`, data: { kode } } }
  },
})
