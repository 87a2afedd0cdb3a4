import { createTugas, enqueueJob } from '@akuntabel/store'
import { entitasTahun } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { lkjFormat } from './download-lkj.ts'

/** Queues the making of the file; the job starts only if this transaction is kept. */
export const startLkj = defineUseCase({
  name: 'start-lkj',
  kind: 'private',
  permission: 'lkj.susun',
  audit: null,
  input: entitasTahun.extend({ format: lkjFormat }),
  async run({ tx, unit, actor }, input): Promise<{ tugasId: string }> {
    const { id } = await createTugas(tx, { unit, jenis: 'susun-lkj', createdBy: actor.personId })
    await enqueueJob(tx, { task: 'susun-lkj', payload: { unit, tugasId: id, ...input } })
    return { tugasId: id }
  },
})
