import { putUnggahan } from '@akuntabel/store'
import { z } from 'zod'
import { hashOfFile } from '../impor/record-impor.ts'
import { tahun } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { Packed } from './laporan-worker.ts'

/** Takes a report of the treasury in, to be told what its columns are; nothing of it counts before it is imported. */
export const uploadLaporan = defineUseCase({
  name: 'upload-laporan',
  kind: 'private',
  permission: 'anggaran.isi',
  audit: null,
  input: z.object({
    tahun,
    nama: z.string().trim().max(200).default('Ditempel'),
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }),
  }),
  before: ({ actor, services }, { isi }): Promise<Packed> => services.laporan.pack(isi, actor.personId),
  async run({ tx, unit, actor, before: packed }, { tahun, nama, isi }): Promise<{ baris: number }> {
    await putUnggahan(tx, {
      ...{ unit_code: unit, person_id: actor.personId, tahun, nama: nama || 'Ditempel' },
      ...{ berkas_sha256: hashOfFile(isi), isi: packed.isi },
    })
    return { baris: packed.baris }
  },
})
