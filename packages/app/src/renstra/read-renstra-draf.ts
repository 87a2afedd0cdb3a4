import { formatDate, nationalPeriod, RENSTRA_KINDS, type RenstraState } from '@akuntabel/domain'
import { renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { openRenstra } from './open-renstra.ts'
import { type PostedRow, renstraSeal, savedRows, yearsOf } from './renstra-posted.ts'

/** A plan as it is written. */
export interface RenstraDrafView {
  /** Null before it was saved for the first time. */
  state: RenstraState | null
  mulai: number
  selesai: number
  years: number[]
  nomor: string
  tanggal: string
  visi: string
  /** One on each line. */
  misi: string
  rows: PostedRow[]
  kinds: { value: string; label: string }[]
  sidik: string
  may: { save: Allow; establish: Allow; reopen: Allow }
}

export const readRenstraDraf = defineUseCase({
  name: 'read-renstra-draf',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, actor, unit }, { tahun }): Promise<RenstraDrafView> {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const { mulai, selesai } = renstra ?? nationalPeriod(tahun)
    const years = yearsOf({ mulai, selesai })
    const rows = renstra === null ? [] : await savedRows(tx, { unit, renstra, years })
    const may = await openRenstra(tx, unit, renstra)
    return {
      state: renstra?.state ?? null,
      mulai,
      selesai,
      years,
      nomor: renstra?.nomor ?? '',
      tanggal: renstra?.tanggal ? formatDate(renstra.tanggal) : '',
      visi: renstra?.visi ?? '',
      misi: (renstra?.misi ?? []).join('\n'),
      rows,
      kinds: Object.entries(RENSTRA_KINDS).map(([value, label]) => ({ value, label })),
      sidik: renstraSeal(renstra, rows),
      may: {
        save: allow(actor, 'pk.susun', may.write),
        establish: allow(actor, 'pk.susun', may.establish),
        reopen: allow(actor, 'pk.susun', may.reopen),
      },
    }
  },
})
