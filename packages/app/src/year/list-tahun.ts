import { entitasOf, formatDate, type Lembaga, TAHUN_STATES, type TahunState } from '@akuntabel/domain'
import { type Entitas, type TahunKinerja, tahunOf, type Unit } from '@akuntabel/store'
import { z } from 'zod'
import type { Choice } from '../input/card.ts'
import { entitasLabel, lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { settingsHistory } from '../organisasi/settings-history.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { ChangeView } from '../view/change.ts'
import { dayOf } from '../view/instant.ts'
import { latestYear } from './open-tahun.ts'

export interface TahunListView {
  /** Newest first. */
  items: {
    tahun: number
    entitas: { kode: Entitas; label: string; state: TahunState; stateLabel: string; why: string }[]
  }[]
  /** Years that can still be opened, the one asked for most first; null for who may not. */
  choices: Choice[] | null
  history: ChangeView[]
  may: { open: Allow }
}

/** How far back a year is offered. */
const EARLIER = 10

/** Which years are open, closed or being corrected, for each entity, and why. */
export const listTahun = defineUseCase({
  name: 'list-tahun',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, unit, actor, services }): Promise<TahunListView> {
    const row = await loadUnit(tx, unit)
    const today = services.clock.today(row.timezone)
    const lembaga = await lembagaOf(tx, unit, Number(today.slice(0, 4)))
    const years = Map.groupBy(await tahunOf(tx, unit), ({ tahun }) => tahun)
    const open = allow(actor, 'tahun.buka')
    return {
      items: [...years]
        .map(([tahun, rows]) => ({ tahun, entitas: statesOf(rows, { lembaga, unit: row }) }))
        .toReversed(),
      choices: open.ok ? openable([...years.keys()], today) : null,
      history: await settingsHistory(tx, { unit, subject: 'tahun', timezone: row.timezone }),
      may: { open },
    }
  },
})

function statesOf(
  rows: TahunKinerja[],
  { lembaga, unit }: { lembaga: Lembaga; unit: Unit },
): TahunListView['items'][number]['entitas'] {
  return entitasOf(lembaga).flatMap((kode) => {
    const row = rows.find(({ entitas }) => entitas === kode)
    if (row === undefined) return []
    const { state } = row
    const label = entitasLabel({ lembaga, unit }, kode)
    return [{ kode, label, state, stateLabel: TAHUN_STATES[state], why: whyOf(row, unit.timezone) }]
  })
}

function whyOf({ state, alasan, oleh, at }: TahunKinerja, timezone: string): string {
  const day = formatDate(dayOf(at, timezone))
  switch (state) {
    case 'terbuka':
      return 'Laporan Kinerjanya belum final.'
    case 'ditutup':
      return `Laporan Kinerja final sejak ${day}, oleh ${oleh}.`
    case 'koreksi':
      return `Sejak ${day}, oleh ${oleh}: ${alasan}`
  }
}

/** Next year, this year, then earlier ones; what is opened already is left out. */
function openable(opened: readonly number[], today: string): Choice[] {
  const latest = latestYear(today)
  const years = [latest - 1, latest, ...Array.from({ length: EARLIER }, (_, at) => latest - 2 - at)]
  return years
    .filter((year) => !opened.includes(year))
    .map((year) => ({ value: String(year), label: String(year) }))
}
