import { removeUnggahan } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

/** Throws away a report that was sent and not imported. */
export const removeLaporan = defineUseCase({
  name: 'remove-laporan',
  kind: 'private',
  permission: 'anggaran.isi',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, unit, actor }, { tahun }): Promise<null> {
    await removeUnggahan(tx, { unit, personId: actor.personId, tahun })
    return null
  },
})
