import {
  formatDate,
  formatPercent,
  isSelesai,
  type Kewajiban,
  kewajiban,
  PENGUKURAN_STATES,
  TRIWULAN,
  toRoman,
} from '@akuntabel/domain'
import {
  type Anggaran,
  anggaranAt,
  type Entitas,
  listAudit,
  type PengukuranState,
  type Reader,
  type Triwulan,
} from '@akuntabel/store'
import { type BudgetFigures, figures } from '../anggaran/budget-figures.ts'
import { sumBudget } from '../anggaran/budget-rows.ts'
import { penyerapan } from '../anggaran/penyerapan.ts'
import { capaianGrafik } from '../grafik/capaian-grafik.ts'
import { entitasGrafik } from '../grafik/entitas-grafik.ts'
import type { GrafikView } from '../grafik/grafik.ts'
import { entitasTahun } from '../input/schemas.ts'
import { kewajibanText } from '../kewajiban/kewajiban-view.ts'
import { type OwnPart, ownPart } from '../kewajiban/own-part.ts'
import { type FaktaRead, keyOf } from '../kewajiban/read-fakta.ts'
import { rememberedFakta } from '../kewajiban/remembered-fakta.ts'
import { entitasLabel } from '../lembaga/lembaga-of.ts'
import { grantingRole } from '../permission/actor.ts'
import { fillsFor } from '../permission/own-subbagian.ts'
import { whoCan } from '../permission/roles.ts'
import type { AuditEvent } from '../use-case/audit-events.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MeanView, meanView } from '../view/capaian.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import type { PathHint } from '../view/path-hint.ts'
import { entitasMean, filledIn } from '../year/measure.ts'
import { rantaiOf } from '../year/quarter-done.ts'
import { type FirstStep, firstSteps } from './first-steps.ts'
import { type HomeView, homeOf } from './home.ts'
import { type RemindersView, remindersOf } from './reminders.ts'
import { type TimelineView, timelineOf } from './timeline.ts'
import { factsOf, yearState } from './year-state.ts'

/** Where something is done: a year of an entity, named where it is not the one looked at. */
export interface OwedPlace {
  entitas: Entitas
  tahun: number
  elsewhere: string | null
}

interface OwedView extends RemindersView {
  kunci: string
  title: string
  text: string
  due: string | null
  dueText: string | null
  late: boolean
  place: OwedPlace
  path: PathHint
}

export interface TaskView extends OwedView {
  count: number | null
  action: string
}

export interface WaitingView extends OwedView {
  /** Who has to move first. */
  who: string
}

export interface BerandaView {
  office: string
  entitas: Entitas
  tahun: number
  today: string
  todayText: string
  /** The way of a year that has no PK yet; empty once it has one. */
  steps: FirstStep[]
  /** What this person can do now, over all years and entities of the office. */
  tasks: TaskView[]
  /** What waits for others, or for something else to be done first. */
  waiting: WaitingView[]
  timeline: TimelineView[]
  capaian: MeanView | null
  /** Null where hardly anything was measured. */
  grafik: { capaian: GrafikView | null; entitas: GrafikView | null }
  /** Quarters count only the indicators this person fills. */
  sebagian: boolean
  /** `target` is that of the quarter of the last month with spending; null: nobody said. */
  serapan: (BudgetFigures & { persen: string | null; target: string | null }) | null
  triwulan: {
    triwulan: Triwulan
    filled: number
    of: number
    state: PengukuranState
    stateLabel: string
    selesai: boolean
  }[]
  changes: ChangeView[]
  /** For who reads, watches or keeps the office. */
  home: HomeView
}

/** Coming and going changes nothing. */
const SIGN_INS: AuditEvent[] = ['orang.masuk', 'orang.ditolak']

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
    const role = grantingRole(actor, 'baca')
    const read = await rememberedFakta(tx, { unit, clock: services.clock, asked: period, role })
    const seen: Seen = {
      ...ownPart(actor, { owed: kewajiban(read.fakta), years: read.years, today }),
      ...{ asked: period, today, tindakLanjut: read.tindakLanjut, putusan: read.putusan },
      kegiatan: read.kegiatan,
      publikasi: read.publikasi,
      reminders: await remindersOf(tx, { unit, actor, today, timezone: office.unit.timezone }),
    }
    const { owed } = seen
    const mine = ({ orang, terhalang }: Kewajiban): boolean =>
      terhalang === null && orang.includes(actor.personId)
    const anggaran = await anggaranAt(tx, { unit, tahun: period.tahun })
    const budget = anggaran === null ? null : sumBudget(anggaran).total
    const changes = await listAudit(tx, { unit, without: SIGN_INS, limit: 5 })
    return {
      office: office.unit.short_name,
      ...period,
      today,
      todayText: formatDate(today),
      steps: state.pk === null ? await firstSteps(tx, unit, state) : [],
      tasks: owed.filter(mine).map((one) => taskView(one, seen)),
      waiting: owed.filter((one) => !mine(one)).map((one) => waitingView(one, seen)),
      timeline: timelineOf(factsOf(state)),
      capaian: plan === null ? null : meanView(entitasMean(plan, 4), plan.scale),
      grafik: {
        capaian: plan === null ? null : await capaianGrafik(plan, period.tahun),
        entitas: await entitasGrafik(tx, { unit, ...period }),
      },
      sebagian: actor.subbagianId != null,
      serapan:
        budget === null
          ? null
          : {
              ...figures(budget),
              persen: budget.persen?.toString() ?? null,
              target: anggaran === null ? null : await targetText(tx, unit, anggaran),
            },
      triwulan:
        plan === null
          ? []
          : TRIWULAN.map((triwulan) => {
              const quarter = plan.quarters[triwulan].state ?? 'draf'
              const { filled, of } = filledIn(plan, triwulan, (one) => fillsFor(actor, one))
              return {
                ...{ triwulan, filled, of, state: quarter },
                stateLabel: PENGUKURAN_STATES[quarter],
                selesai: isSelesai(quarter, rantaiOf(plan)),
              }
            }),
      changes: changes.rows.map((row) => changeView(row, office.unit.timezone)),
      home: await homeOf(tx, { unit, actor, office, asked: period, today, now: services.clock.now() }),
    }
  },
})

interface Seen extends OwnPart, Pick<FaktaRead, 'tindakLanjut' | 'putusan' | 'kegiatan' | 'publikasi'> {
  asked: { entitas: Entitas; tahun: number }
  today: string
  reminders(one: Kewajiban): RemindersView
}

function taskView(one: Kewajiban, seen: Seen): TaskView {
  const { action } = kewajibanText(one, seen)
  return { ...owedView(one, seen), count: one.jumlah, action }
}

function waitingView(one: Kewajiban, seen: Seen): WaitingView {
  const first = seen.owed.find(({ kunci }) => kunci === one.terhalang)
  const who =
    first === undefined
      ? seen.others.has(one.kunci)
        ? 'Operator subbagian lain atau Verifikator'
        : (kewajibanText(one, seen).who ?? whoCan(one.izin))
      : `Menunggu: ${kewajibanText(first, seen).title} (${whoCan(first.izin)})`
  return { ...owedView(one, seen), who }
}

function owedView(one: Kewajiban, seen: Seen): OwedView {
  const { title, text, path } = kewajibanText(one, seen)
  const { years, asked, today } = seen
  const due = one.tenggat
  return {
    kunci: one.kunci,
    title,
    text,
    due,
    dueText: due === null ? null : formatDate(due),
    late: due !== null && today > due,
    place: placeOf(one, years, asked),
    path,
    ...seen.reminders(one),
  }
}

function placeOf({ entitas, tahun }: Kewajiban, years: Seen['years'], asked: Seen['asked']): OwedPlace {
  if (entitas === null || tahun === null) return { ...asked, elsewhere: null }
  const place = { entitas, tahun }
  if (entitas === asked.entitas && tahun === asked.tahun) return { ...place, elsewhere: null }
  // What was promised of a closed year stands there, and no facts of that year were read.
  const office = (years.get(keyOf(place)) ?? [...years.values()][0])?.office
  return { ...place, elsewhere: `${office === undefined ? '' : `${entitasLabel(office, entitas)} `}${tahun}` }
}

/** `Target 40% sampai akhir Triwulan II` */
async function targetText(tx: Reader, unit: string, anggaran: Anggaran): Promise<string | null> {
  const { triwulan } = await penyerapan(tx, unit, anggaran)
  const now = triwulan.findLast(({ serapan }) => serapan !== null) ?? triwulan[0]
  if (now === undefined || now.target === null) return null
  return `Target ${formatPercent(now.target)} sampai akhir Triwulan ${toRoman(now.triwulan)}`
}
