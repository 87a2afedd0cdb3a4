import { deletePadanan } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { keyOf, padananInput, rowText, trailName } from './padanan-key.ts'

/** Says that two codes are not the same row after all. */
export const removePadanan = defineUseCase({
  name: 'remove-padanan',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.padanan-dicabut',
  input: padananInput,
  year: 'none',
  async run({ tx, unit }, { dari, ke }) {
    if (!(await deletePadanan(tx, { unit, key: keyOf({ dari, ke }) })))
      throw new AppError('tidak-ditemukan', { sentence: 'Padanan ini sudah dicabut.' })
    return {
      view: null,
      audit: { subject: `padanan/${rowText(dari)}`, data: { kode: trailName(dari), ke: trailName(ke) } },
    }
  },
})
