import { deserialize } from 'node:v8'
import { getHasilPeriksa } from '@akuntabel/store'
import { loadUnit } from '../../office/office.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { formatInstant } from '../../view/instant.ts'
import type { KeptCheck } from '../kept-check.ts'
import { about, gone, hasilInput, hasilKey, opened } from './hasil-key.ts'

export interface KeptHasil extends Omit<KeptCheck, 'ringkas'> {
  /** `30 November 2026 14.32 WIB` */
  untilText: string
}

/** A result of one's own, whole. */
export const readHasil = defineUseCase({
  name: 'read-hasil',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: hasilInput,
  async run({ tx, actor, services, unit }, { id }): Promise<KeptHasil> {
    const key = hasilKey(actor, id)
    const row = await getHasilPeriksa(tx, key, ['isi', 'abaikan', 'berkas'])
    if (row === null) throw gone()
    const { timezone } = await loadUnit(tx, unit)
    const open = (column: 'isi' | 'abaikan' | 'berkas'): Uint8Array => {
      const found = opened(services.box, row[column], about(key, column))
      if (found === null) throw gone()
      return found
    }
    return {
      check: open('isi'),
      abaikan: JSON.parse(Buffer.from(open('abaikan')).toString('utf8')),
      words: deserialize(open('berkas')),
      untilText: formatInstant(row.sampai, timezone),
    }
  },
})
