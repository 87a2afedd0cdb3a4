import { getDraf, saveDraf as keepDraf } from '@akuntabel/store'
import { z } from 'zod'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatClock } from '../view/instant.ts'

const kunci = z.string().min(1).max(200)

/** Keeps what a person typed and has not saved; nobody else sees it. */
export const saveDraf = defineUseCase({
  name: 'save-draf',
  kind: 'private',
  permission: 'baca',
  audit: null,
  input: z.object({ kunci, isi: z.record(z.string().max(60), z.string().max(20_000)) }),
  async run({ tx, unit, actor }, { kunci, isi }) {
    const office = await loadUnit(tx, unit)
    const draf = await keepDraf(tx, { unit, personId: actor.personId, kunci, isi })
    return { atText: `Tersimpan ${formatClock(draf.updated_at, office.timezone)}` }
  },
})

export interface DrafView {
  isi: Record<string, string>
  atText: string
}

export const readDraf = defineUseCase({
  name: 'read-draf',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ kunci }),
  async run({ tx, unit, actor }, { kunci }): Promise<DrafView | null> {
    const draf = await getDraf(tx, { unit, personId: actor.personId, kunci })
    if (draf === null) return null
    const office = await loadUnit(tx, unit)
    return { isi: draf.isi as Record<string, string>, atText: formatClock(draf.updated_at, office.timezone) }
  },
})
