import { formatDate, PENGUKURAN_STATES, TRIWULAN } from '@akuntabel/domain'
import { anggaranAt, type Entitas, listAudit, type PengukuranState, type Triwulan } from '@akuntabel/store'
import { sumBudget } from '../anggaran/budget-rows.ts'
import { type BudgetFigures, figures } from '../anggaran/read-anggaran.ts'
import { entitasTahun } from '../input/schemas.ts'
import { can } from '../permission/actor.ts'
import { whoCan } from '../permission/roles.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MeanView, meanView } from '../view/capaian.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import type { PathHint } from '../view/path-hint.ts'
import { entitasMean, filledIn } from '../year/measure.ts'
import { type FirstStep, firstSteps } from './first-steps.ts'
import { type Step, stepsOf } from './steps.ts'
import { type TimelineView, timelineOf } from './timeline.ts'
import { factsOf, yearState } from './year-state.ts'

export interface TaskView {
  title: string
  text: string
  due: string | null
  dueText: string | null
  late: boolean
  count: number | null
  action: string
  path: PathHint
}

export interface BerandaView {
  office: string
  entitas: Entitas
  tahun: number
  today: string
  todayText: string
  /** An office without anything yet is shown three steps. */
  empty: boolean
  steps: FirstStep[]
  /** What this person can do now. */
  tasks: TaskView[]
  /** What waits for others. */
  waiting: { title: string; text: string; who: string; dueText: string | null; late: boolean }[]
  timeline: TimelineView[]
  capaian: MeanView | null
  serapan: (BudgetFigures & { persen: string | null }) | null
  triwulan: { triwulan: Triwulan; filled: number; of: number; state: PengukuranState; stateLabel: string }[]
  changes: ChangeView[]
}

export const readBeranda = defineUseCase({
  name: 'read-beranda',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, actor, unit, services }, period): Promise<BerandaView> {
    const todayIn = (zone: string): string => services.clock.today(zone)
    const state = await yearState(tx, { unit, ...period, todayIn })
    const { plan, office, today } = state
    const empty = state.pk === null
    const steps = stepsOf(state)
    const mine = (step: Step): boolean => can(actor, step.permission)
    const anggaran = await anggaranAt(tx, { unit, tahun: period.tahun })
    const budget = anggaran === null ? null : sumBudget(anggaran).total
    const changes = await listAudit(tx, { unit, limit: 5 })
    return {
      office: office.unit.short_name,
      ...period,
      today,
      todayText: formatDate(today),
      empty,
      steps: empty ? await firstSteps(tx, unit, state) : [],
      tasks: steps.filter(mine).map((step) => taskView(step, today)),
      waiting: steps.filter((step) => !mine(step)).map((step) => waitingView(step, today)),
      timeline: timelineOf(factsOf(state)),
      capaian: plan === null ? null : meanView(entitasMean(plan, 4), plan.scale),
      serapan: budget === null ? null : { ...figures(budget), persen: budget.persen?.toString() ?? null },
      triwulan:
        plan === null
          ? []
          : TRIWULAN.map((triwulan) => {
              const quarter = plan.quarters[triwulan].state ?? 'draf'
              const { filled, of } = filledIn(plan, triwulan)
              return { triwulan, filled, of, state: quarter, stateLabel: PENGUKURAN_STATES[quarter] }
            }),
      changes: changes.rows.map((row) => changeView(row, office.unit.timezone)),
    }
  },
})

function taskView(step: Step, today: string): TaskView {
  const { title, text, due, count, action, path } = step
  return { title, text, due, ...dueOf(step, today), count, action, path }
}

function waitingView(step: Step, today: string): BerandaView['waiting'][number] {
  return { title: step.title, text: step.text, who: whoCan(step.permission), ...dueOf(step, today) }
}

function dueOf({ due }: Step, today: string): { dueText: string | null; late: boolean } {
  return { dueText: due === null ? null : formatDate(due), late: due !== null && today > due }
}
