import { createPekerjaan, enqueueJob } from '@akuntabel/store'
import { requireRole } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInput } from './dokumen-file.ts'
import { dokumenInput } from './open-dokumen.ts'
import { jenisDokumen } from './registry.ts'

/** Queues the making of a file; the job starts only if this transaction is kept. */
export const startDokumen = defineUseCase({
  name: 'start-dokumen',
  kind: 'private',
  permission: 'baca',
  audit: null,
  input: dokumenInput.extend({ format: formatInput }),
  async run({ tx, unit, actor }, input): Promise<{ pekerjaanId: string }> {
    requireRole(actor, jenisDokumen(input.jenis).izin.susun)
    const task = `susun-${input.jenis}`
    const { id: pekerjaanId } = await createPekerjaan(tx, { unit, jenis: task })
    await enqueueJob(tx, { task, payload: { unit, tugasId: pekerjaanId, orang: actor.personId, ...input } })
    return { pekerjaanId }
  },
})
