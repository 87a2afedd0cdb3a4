import { listHasilPeriksa } from '@akuntabel/store'
import { z } from 'zod'
import { loadUnit } from '../../office/office.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { formatInstant } from '../../view/instant.ts'
import type { Ringkas } from '../apart/messages.ts'
import { about, hasilKey, opened } from './hasil-key.ts'

export interface HasilRow extends Ringkas {
  id: string
  atText: string
  untilText: string
}

/** One's own results of the last day. */
export const listHasil = defineUseCase({
  name: 'list-hasil',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, actor, services, unit }): Promise<HasilRow[]> {
    const { timezone } = await loadUnit(tx, unit)
    const rows = await listHasilPeriksa(tx, hasilKey(actor, ''))
    return rows.flatMap(({ id, ringkas, at, sampai }) => {
      const found = opened(services.box, ringkas, about(hasilKey(actor, id), 'ringkas'))
      if (found === null) return []
      const [atText, untilText] = [formatInstant(at, timezone), formatInstant(sampai, timezone)]
      return [{ id, ...JSON.parse(Buffer.from(found).toString()), atText, untilText }]
    })
  },
})
