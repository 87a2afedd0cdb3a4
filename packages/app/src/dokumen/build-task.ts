import type { Jenis } from '@akuntabel/documents'
import { readTransaction } from '@akuntabel/store'
import { z } from 'zod'
import { pekerjaanPayload, runPekerjaan, systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'
import { dokumenFile, formatInput } from './dokumen-file.ts'
import { dokumenInput, openDokumen } from './open-dokumen.ts'

const payloadSchema = pekerjaanPayload.extend({
  ...dokumenInput.shape,
  format: formatInput,
  orang: z.string().default(''),
})

/** Makes the file of a document of a kind and keeps it in the vault until it is fetched. */
export function buildTask(jenis: Jenis): (services: Services, payload: unknown) => Promise<void> {
  return async (services, payload) => {
    const { unit, tugasId, format, orang, ...which } = payloadSchema.parse({ ...(payload as object), jenis })
    await runPekerjaan(services, { unit, tugasId }, async (progress) => {
      await progress(10, 'Mengumpulkan angka…')
      const opened = await readTransaction(services.database, systemContext(unit), (tx) =>
        openDokumen(tx, { unit, clock: services.clock, actor: null }, which),
      )
      await progress(40, 'Menyusun berkas…')
      const { bytes, ...file } = await dokumenFile(services, opened, { format, person: orang })
      await progress(95, 'Menyimpan berkas…')
      return { sha256: (await services.vault.put(bytes)).sha256, ...file }
    })
  }
}
