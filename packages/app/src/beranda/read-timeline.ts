import { isSelesai, TRIWULAN, type Triwulan } from '@akuntabel/domain'
import {
  currentPk,
  type Jendela,
  latestDokumen,
  listPengukuran,
  type Pengukuran,
  type Pk,
  type Reader,
  targetedQuarters,
} from '@akuntabel/store'
import { entitasTahun } from '../input/schemas.ts'
import { loadLawful } from '../office/office.ts'
import { dueByDipa, firstPkDeadline } from '../pk/first-pk-deadline.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type TimelineView, timelineOf } from './timeline.ts'
import { isLkjFinal, isSigned } from './year-state.ts'

/** The year's strip alone, for pages that do not read the whole plan. */
export const readTimeline = defineUseCase({
  name: 'read-timeline',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, unit, services }, { entitas, tahun }): Promise<TimelineView[]> {
    const key = { unit, entitas, tahun }
    const { unit: row, schedule, law } = await loadLawful(tx, unit, tahun)
    if (schedule.jendela.length === 0) return []
    const pk = await currentPk(tx, key)
    const signed = isSigned(pk)
    const windows = dueByDipa(schedule.jendela, signed ? null : await firstPkDeadline(tx, { unit, tahun }))
    const quarters = await listPengukuran(tx, key)
    const today = services.clock.today(row.timezone)
    return timelineOf({
      today,
      windows,
      signed,
      done: quarters
        .filter(({ state }) => pk !== null && law !== null && isSelesai(state, law.policy.rantai[entitas]))
        .map(({ triwulan }) => triwulan),
      idle: pk === null ? [] : await idleQuarters(tx, { pk, quarters, windows, today }),
      lkjFinal: isLkjFinal({ lkj: await latestDokumen(tx, { ...key, jenis: 'lkj' }) }),
    })
  },
})

interface Begun {
  pk: Pk
  quarters: Pengukuran[]
  windows: Jendela[]
  today: string
}

/** Asked only where a quarter that has come was not begun. */
async function idleQuarters(tx: Reader, { pk, quarters, windows, today }: Begun): Promise<Triwulan[]> {
  const begun = new Set<number>(quarters.map(({ triwulan }) => triwulan))
  const come = windows.filter(({ jenis, buka }) => jenis === 'pengukuran' && buka <= today)
  const open = TRIWULAN.filter(
    (triwulan) => triwulan < 4 && !begun.has(triwulan) && come.some((one) => one.triwulan === triwulan),
  )
  if (open.length === 0) return []
  const targeted = await targetedQuarters(tx, { unit: pk.unit_code, pkId: pk.id })
  return open.filter((triwulan) => !targeted.includes(triwulan))
}
