import { formatDate, RAPAT_JENIS, RAPAT_STATES } from '@akuntabel/domain'
import { openPutusan, listRapat as rowsOf } from '@akuntabel/store'
import type { Choice } from '../input/card.ts'
import { entitasTahun } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { closedYear } from '../year/closed-year.ts'
import { rapatTitle } from './load-rapat.ts'

export interface RapatListView {
  items: {
    id: string
    judul: string
    tanggalText: string
    tempat: string
    state: string
    stateLabel: string
  }[]
  /** Decisions of all meetings of the entity that wait for somebody. */
  terbuka: number
  jenis: Choice[]
  may: { create: Allow }
}

export const listRapat = defineUseCase({
  name: 'list-rapat',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, unit, actor }, { entitas, tahun }): Promise<RapatListView> {
    const office = await loadSchedule(tx, unit, tahun)
    const year = await closedYear(tx, office, { entitas, tahun })
    return {
      items: (await rowsOf(tx, { unit, entitas, tahun })).map((row) => ({
        ...{ id: row.id, judul: rapatTitle(row), tanggalText: formatDate(row.tanggal), tempat: row.tempat },
        ...{ state: row.state, stateLabel: RAPAT_STATES[row.state] },
      })),
      terbuka: (await openPutusan(tx, unit)).filter((one) => one.entitas === entitas).length,
      jenis: Object.entries(RAPAT_JENIS).map(([value, label]) => ({ value, label })),
      may: { create: allow(actor, 'rapat.kelola', year) },
    }
  },
})
