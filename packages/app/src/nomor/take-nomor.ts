import { invalidInput } from '../errors/field-errors.ts'
import { optionalText } from '../input/card.ts'
import { shortText, writtenDate } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { giveNumber } from './give-number.ts'
import { registerInput } from './register-input.ts'

/** A number for a paper that is written elsewhere: counted, or typed and marked so. */
export const takeNomor = defineUseCase({
  name: 'take-nomor',
  kind: 'write',
  permission: 'nomor.ambil',
  audit: 'nomor.diambil',
  input: registerInput.extend({ tanggal: writtenDate, perihal: shortText(300), nomor: optionalText(120) }),
  year: 'none',
  async run({ tx, unit, actor }, { register, tahun, tanggal, perihal, nomor: typed }) {
    if (Number(tanggal.slice(0, 4)) !== tahun) {
      throw invalidInput({ tanggal: `Register ini untuk tahun ${tahun}. Tulis tanggal dalam tahun itu.` })
    }
    const by = actor.personName
    const nomor = await giveNumber(tx, { unit, register, tanggal, perihal, subjek: '', by, nomor: typed })
    return { view: { nomor }, audit: { subject: `nomor/${register}/${tahun}`, data: { nomor, perihal } } }
  },
})
