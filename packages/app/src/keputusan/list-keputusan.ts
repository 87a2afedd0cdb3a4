import { formatDate, KEPUTUSAN_JENIS, KEPUTUSAN_STATES } from '@akuntabel/domain'
import { listKeputusan as rowsOf } from '@akuntabel/store'
import type { Choice } from '../input/card.ts'
import { entitasTahun } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { closedYear } from '../year/closed-year.ts'

export interface KeputusanListView {
  items: {
    id: string
    judul: string
    state: string
    stateLabel: string
    nomor: string | null
    tanggalText: string | null
  }[]
  /** What a new one can be about. */
  jenis: Choice[]
  may: { create: Allow }
}

export const listKeputusan = defineUseCase({
  name: 'list-keputusan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, unit, actor }, { entitas, tahun }): Promise<KeputusanListView> {
    const office = await loadSchedule(tx, unit, tahun)
    const year = await closedYear(tx, office, { entitas, tahun })
    return {
      items: (await rowsOf(tx, { unit, entitas, tahun })).map((row) => ({
        id: row.id,
        judul: row.judul || 'Belum berjudul',
        ...{ state: row.state, stateLabel: KEPUTUSAN_STATES[row.state], nomor: row.nomor },
        tanggalText: row.tanggal === null ? null : formatDate(row.tanggal),
      })),
      jenis: Object.entries(KEPUTUSAN_JENIS).map(([value, label]) => ({ value, label })),
      may: { create: allow(actor, 'keputusan.susun', year) },
    }
  },
})
