import type { Silence } from '@akuntabel/checker'
import { holdHasilPeriksaMarks, setHasilPeriksaMarks } from '@akuntabel/store'
import { z } from 'zod'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { changedMarks, MOST_MARKS } from '../marks.ts'
import { about, gone, hasilInput, hasilKey, opened } from './hasil-key.ts'

/** Marks findings as no mistake, with a reason; without one shows them again. */
export const markHasil = defineUseCase({
  name: 'mark-hasil',
  kind: 'private',
  permission: 'baca',
  audit: null,
  input: hasilInput.extend({
    sidik: z.array(z.string().max(16)).max(MOST_MARKS),
    alasan: z.string().nullable(),
  }),
  async run({ tx, actor, services }, { id, ...change }): Promise<Silence[]> {
    const key = hasilKey(actor, id)
    const closed = await holdHasilPeriksaMarks(tx, key)
    if (closed === null) throw gone()
    const found = opened(services.box, closed, about(key, 'abaikan'))
    if (found === null) throw gone()
    const marks = JSON.parse(Buffer.from(found).toString('utf8'))
    const changed = changedMarks(marks, change)
    const bytes = Buffer.from(JSON.stringify(changed))
    await setHasilPeriksaMarks(tx, key, services.box.close(bytes, about(key, 'abaikan')))
    return changed
  },
})
