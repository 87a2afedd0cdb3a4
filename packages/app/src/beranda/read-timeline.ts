import { isSelesai } from '@akuntabel/domain'
import { currentPk, latestDokumen, listPengukuran } from '@akuntabel/store'
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
    const signed = isSigned(await currentPk(tx, key))
    const windows = dueByDipa(schedule.jendela, signed ? null : await firstPkDeadline(tx, { unit, tahun }))
    const quarters = await listPengukuran(tx, key)
    return timelineOf({
      today: services.clock.today(row.timezone),
      windows,
      signed,
      done: quarters
        .filter(({ state }) => law !== null && isSelesai(state, law.policy.rantai[entitas]))
        .map(({ triwulan }) => triwulan),
      lkjFinal: isLkjFinal({ lkj: await latestDokumen(tx, { ...key, jenis: 'lkj' }) }),
    })
  },
})
