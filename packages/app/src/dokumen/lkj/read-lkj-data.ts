import type { LkjData } from '@akuntabel/documents'
import { entitasTahun } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { lkjData } from './lkj-data.ts'

/** Input of the template *Laporan Kinerja*, as a draft of this moment. */
export const readLkjData = defineUseCase({
  name: 'read-lkj-data',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, unit, services }, input): Promise<LkjData> {
    return lkjData(tx, {
      key: { unit, ...input },
      clock: services.clock,
      stamp: { state: 'draf', tanggal: null },
    })
  },
})
