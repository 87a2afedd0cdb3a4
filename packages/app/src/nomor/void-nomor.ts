import { voidNomor as voidRow } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { alasan, shortText } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { registerInput } from './register-input.ts'

/** A number that stands on no paper after all; it is not given again. */
export const voidNomor = defineUseCase({
  name: 'void-nomor',
  kind: 'write',
  permission: 'nomor.ambil',
  audit: 'nomor.dibatalkan',
  input: registerInput.extend({ nomor: shortText(120), alasan }),
  year: 'none',
  async run({ tx, unit }, { register, tahun, nomor, alasan }) {
    if (!(await voidRow(tx, { unit, register, tahun, nomor, alasan }))) {
      throw new AppError('keadaan-salah', {
        sentence: `Nomor ${nomor} tidak ada dalam register ini, atau sudah dibatalkan. Muat ulang halaman.`,
      })
    }
    return { view: {}, audit: { subject: `nomor/${register}/${tahun}`, data: { nomor, alasan } } }
  },
})
