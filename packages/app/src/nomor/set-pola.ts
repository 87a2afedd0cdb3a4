import { polaProblem, REGISTERS } from '@akuntabel/domain'
import { lockRegister, updateRegister } from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { shortText, version } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { registerInput } from './register-input.ts'
import { polaOf } from './register-of.ts'

/** How the numbers of a register are written from now on; what was given stays. */
export const setPola = defineUseCase({
  name: 'set-pola',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'nomor.pola',
  input: registerInput.extend({ pola: shortText(120), version }),
  year: 'none',
  async run({ tx, unit }, { register, tahun, pola, version }) {
    const problem = polaProblem(pola)
    if (problem !== null) throw invalidInput({ pola: problem })
    const key = { unit, register, tahun }
    const held = await lockRegister(tx, { ...key, pola: polaOf(await loadUnit(tx, unit), register, tahun) })
    // A register that nobody used yet is shown as version 0 and begins with 1.
    savedOrRefuse(held.version === Math.max(version, 1) ? { saved: held } : { conflict: held })
    if (held.pola === pola) return { view: {}, audit: [] }
    await updateRegister(tx, key, { pola })
    const data = { register: REGISTERS[register], tahun, sebelum: held.pola, sesudah: pola }
    return { view: {}, audit: { subject: `nomor/${register}/${tahun}`, data } }
  },
})
