import { getPekerjaan, type PekerjaanState } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { pekerjaanState } from '../jobs/pekerjaan-state.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

export interface PekerjaanView {
  id: string
  state: PekerjaanState
  persen: number
  pesan: string
}

/** How far long work is. */
export const readPekerjaan = defineUseCase({
  name: 'read-pekerjaan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ id }),
  async run({ tx, unit, services }, input): Promise<PekerjaanView> {
    const pekerjaan = await getPekerjaan(tx, unit, input.id)
    if (pekerjaan === null) throw new AppError('tidak-ditemukan')
    const { id, persen, pesan } = pekerjaan
    return { id, state: pekerjaanState(pekerjaan, services.clock.now()), persen, pesan }
  },
})
