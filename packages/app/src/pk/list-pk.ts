import { formatDate, PK_STATES } from '@akuntabel/domain'
import { listPk as listRows, type PkState } from '@akuntabel/store'
import { entitasTahun } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { type Allow, allow, refuse } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { closedYear } from '../year/closed-year.ts'
import { pkTitle } from './pk-title.ts'

export interface PkListView {
  items: {
    id: string
    tahun: number
    revisi: number
    title: string
    state: PkState
    stateLabel: string
    tanggalText: string | null
    alasan: string | null
    current: boolean
  }[]
  may: { create: Allow }
}

export const listPk = defineUseCase({
  name: 'list-pk',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, actor, unit }, { entitas, tahun }): Promise<PkListView> {
    const office = await loadSchedule(tx, unit, tahun)
    const rows = await listRows(tx, { unit, entitas, tahun })
    const free =
      rows.length === 0
        ? await closedYear(tx, office, { entitas, tahun })
        : refuse(`PK tahun ${tahun} sudah ada. Buat revisi dari PK yang berlaku.`)
    return {
      items: rows.map((pk) => ({
        id: pk.id,
        tahun: pk.tahun,
        revisi: pk.revisi,
        title: pkTitle(pk, office),
        state: pk.state,
        stateLabel: PK_STATES[pk.state],
        tanggalText: pk.tanggal === null ? null : formatDate(pk.tanggal),
        alasan: pk.alasan,
        current: pk.is_current,
      })),
      may: { create: allow(actor, 'pk.susun', free) },
    }
  },
})
