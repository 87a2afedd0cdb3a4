import type { PkData } from '@akuntabel/documents'
import { currentPk } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../../errors/app-error.ts'
import { entitasTahun, id } from '../../input/schemas.ts'
import { loadPk } from '../../pk/load-pk.ts'
import { ENTITAS } from '../../pk/pk-title.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { pkData } from './pk-data.ts'

/** By id, or the one in force of an entity and year. */
export const readPkData = defineUseCase({
  name: 'read-pk-data',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.union([z.object({ id }), entitasTahun]),
  async run({ tx, unit, services }, input): Promise<PkData> {
    const pkId = 'id' in input ? input.id : (await currentPk(tx, { unit, ...input }))?.id
    if (pkId === undefined && 'tahun' in input) {
      throw new AppError('tidak-ditemukan', {
        sentence: `Belum ada Perjanjian Kinerja ${ENTITAS[input.entitas]} tahun ${input.tahun}. Buat drafnya di halaman Perjanjian.`,
      })
    }
    return pkData(tx, await loadPk(tx, { unit, id: pkId as string, clock: services.clock }))
  },
})
