import { BERITA_ACARA_STATES, formatDate } from '@akuntabel/domain'
import { listBeritaAcara as rowsOf } from '@akuntabel/store'
import { entitasTahun } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { closedYear } from '../year/closed-year.ts'

export interface BeritaAcaraListView {
  items: {
    id: string
    judul: string
    state: string
    stateLabel: string
    nomor: string | null
    tanggalText: string | null
  }[]
  may: { create: Allow }
}

export const listBeritaAcara = defineUseCase({
  name: 'list-berita-acara',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, unit, actor }, { entitas, tahun }): Promise<BeritaAcaraListView> {
    const office = await loadSchedule(tx, unit, tahun)
    const year = await closedYear(tx, office, { entitas, tahun })
    return {
      items: (await rowsOf(tx, { unit, entitas, tahun })).map((row) => ({
        id: row.id,
        judul: row.judul || 'Belum berjudul',
        ...{ state: row.state, stateLabel: BERITA_ACARA_STATES[row.state], nomor: row.nomor },
        tanggalText: row.tanggal === null ? null : formatDate(row.tanggal),
      })),
      may: { create: allow(actor, 'keputusan.susun', year) },
    }
  },
})
