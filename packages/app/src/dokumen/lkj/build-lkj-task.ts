import { readTransaction } from '@akuntabel/store'
import { entitasTahun } from '../../input/schemas.ts'
import { runTugas, systemContext, tugasPayload } from '../../jobs/run-tugas.ts'
import type { Services } from '../../services.ts'
import { lkjFormat } from './download-lkj.ts'
import { FILE_TYPES, lkjFileName, writeTree } from './lkj-files.ts'
import { lkjNow } from './load-lkj.ts'

const payloadSchema = tugasPayload.extend({ ...entitasTahun.shape, format: lkjFormat })

/** Makes the file of a report and keeps it in the vault until it is fetched. */
export async function buildLkjTask(services: Services, payload: unknown): Promise<void> {
  const { format, entitas, tahun, ...tugas } = payloadSchema.parse(payload)
  await runTugas(services, tugas, async (progress) => {
    await progress(10, 'Mengumpulkan angka…')
    const key = { unit: tugas.unit, entitas, tahun }
    const { tree } = await readTransaction(services.database, systemContext(tugas.unit), (tx) =>
      lkjNow(tx, { key, clock: services.clock }),
    )
    await progress(40, format === 'pdf' ? 'Menyusun halaman PDF…' : 'Menyusun berkas Word…')
    const { sha256 } = await services.vault.put(await writeTree(tree, format))
    await progress(95, 'Menyimpan berkas…')
    return { sha256, name: lkjFileName(tree, { entitas, format }), type: FILE_TYPES[format] }
  })
}
