import { getTugas, type TugasState } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { tugasState } from '../jobs/tugas-state.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

export interface TugasView {
  id: string
  state: TugasState
  persen: number
  pesan: string
}

/** How far long work is. */
export const readTugas = defineUseCase({
  name: 'read-tugas',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ id }),
  async run({ tx, unit, services }, input): Promise<TugasView> {
    const tugas = await getTugas(tx, unit, input.id)
    if (tugas === null) throw new AppError('tidak-ditemukan')
    const { id, persen, pesan } = tugas
    return { id, state: tugasState(tugas, services.clock.now()), persen, pesan }
  },
})
