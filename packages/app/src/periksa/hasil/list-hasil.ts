import { listHasilPeriksa } from '@akuntabel/store'
import { z } from 'zod'
import { loadUnit } from '../../office/office.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { formatInstant } from '../../view/instant.ts'
import type { Ringkas } from '../apart/messages.ts'
import { about, hasilKey } from './hasil-key.ts'

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
    return rows.map(({ id, ringkas, at, sampai }) => ({
      id,
      ...JSON.parse(
        Buffer.from(services.box.open(ringkas, about(hasilKey(actor, id), 'ringkas'))).toString(),
      ),
      atText: formatInstant(at, timezone),
      untilText: formatInstant(sampai, timezone),
    }))
  },
})
