import { randomUUID } from 'node:crypto'
import { serialize } from 'node:v8'
import type { Silence } from '@akuntabel/checker'
import { insertHasilPeriksa, trimHasilPeriksa } from '@akuntabel/store'
import { z } from 'zod'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import type { Ringkas } from '../apart/messages.ts'
import type { KeptCheck } from '../kept-check.ts'
import { about, hasilKey } from './hasil-key.ts'

const MOST = 10
const MOST_BYTES = 60 * 1024 * 1024

/** Keeps what the checker found, for a day and for this person alone. Answers its id. */
export const keepHasil = defineUseCase({
  name: 'keep-hasil',
  kind: 'private',
  permission: 'baca',
  audit: null,
  input: z.object({ hasil: z.custom<KeptCheck>((value) => typeof value === 'object' && value !== null) }),
  async run({ tx, actor, services }, { hasil: { ringkas, check, abaikan, words } }): Promise<string> {
    const key = hasilKey(actor, randomUUID())
    const close = (column: string, bytes: Uint8Array) => services.box.close(bytes, about(key, column))
    await insertHasilPeriksa(tx, {
      ...{ unit_code: key.unit, id: key.id, person_id: key.personId },
      ringkas: close('ringkas', json(ringkas)),
      isi: close('isi', check),
      abaikan: close('abaikan', json(abaikan)),
      berkas: close('berkas', serialize(words)),
    })
    await trimHasilPeriksa(tx, key, { most: MOST, bytes: MOST_BYTES })
    return key.id
  },
})

function json(value: Ringkas | readonly Silence[]): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}
