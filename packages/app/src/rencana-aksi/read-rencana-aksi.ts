import { quartersOfMonths, TRIWULAN, type Triwulan, valueFromColumns } from '@akuntabel/domain'
import { getDraf, historyOf, type RencanaAksi } from '@akuntabel/store'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { entitasTahun } from '../input/schemas.ts'
import type { Law } from '../kebijakan/law.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { type SavedRow, sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { quarterTargetProblem } from '../pk/quarter-target-problem.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import { figureView, type MoneyView, moneyView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { stepsToCopy } from './copy-steps.ts'
import { loadRencana, type PlannedFor } from './load-rencana.ts'
import { rencanaRows } from './rencana-rows.ts'
import { rencanaTitle } from './rencana-title.ts'

export interface RencanaStepView {
  id: string
  uraian: string
  bulan: number[]
  triwulan: Triwulan[]
  pic: string | null
  biaya: { kode: string; money: MoneyView | null }[]
}

export interface RencanaAksiView {
  title: string
  /** The year's agreement, whose targets stand here; null while there is none. */
  pkId: string | null
  sasaran: {
    uraian: string
    indikator: {
      id: string
      kode: string
      name: string
      satuan: string
      /** Null: the year's agreement does not have it. */
      target: { setahun: string; triwulan: string[]; problem: string | null; alasan: string | null } | null
      steps: RencanaStepView[]
    }[]
  }[]
  steps: number
  /** Codes of indicators without a step. */
  without: string[]
  /** What the office's parts are called. */
  parts: string[]
  /** Steps of last year that could be taken over. */
  copy: { kode: string; uraian: string; bulan: number[] }[]
  rows: Record<string, Pick<SavedRow, 'version' | 'fields'>>
  draf: DrafView
  history: ChangeView[]
  may: { edit: Allow }
}

export const readRencanaAksi = defineUseCase({
  name: 'read-rencana-aksi',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, actor, unit }, { entitas, tahun }): Promise<RencanaAksiView> {
    const loaded = await loadRencana(tx, { unit, entitas, tahun })
    const { office, indikator, parts, period } = loaded
    requireEntitas(office.lembaga, entitas)
    const { timezone } = office.unit
    const edit = allow(actor, 'pk.susun', await closedYear(tx, office, period))
    const rows = edit.ok ? rencanaRows(loaded) : new Map<string, SavedRow>()
    const kunci = drafKey.rencanaAksi(period)
    const kept = edit.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const copy = edit.ok ? await stepsToCopy(tx, loaded) : []
    const kodeOf = new Map(indikator.map(({ id, kode }) => [id, kode]))
    const history = await historyOf(tx, unit, `rencana-aksi/${entitas}/${tahun}`)
    return {
      title: rencanaTitle(period, office),
      pkId: loaded.pkId,
      sasaran: [...Map.groupBy(indikator, ({ sasaran }) => sasaran)].map(([uraian, members]) => ({
        uraian,
        indikator: members.map((one) => ({
          id: one.id,
          kode: one.kode,
          name: one.name,
          satuan: one.satuan,
          target: targetView(one, office.law),
          steps: one.steps.map(stepView),
        })),
      })),
      steps: indikator.reduce((sum, { steps }) => sum + steps.length, 0),
      without: indikator.filter(({ steps }) => steps.length === 0).map(({ kode }) => kode),
      parts: parts.map(({ name }) => name),
      copy: copy.map(({ indikator_id, uraian, bulan }) => ({
        kode: kodeOf.get(indikator_id) ?? '',
        uraian,
        bulan,
      })),
      rows: sheetView(rows),
      draf: drafView(kept, { kunci, timezone, fields: sheetFields(rows) }),
      history: history.map((row) => changeView(row, timezone)),
      may: { edit },
    }
  },
})

/** Of the agreement, where targets by quarter are written; there is none without the law of its year. */
function targetView({ pk }: PlannedFor, law: Law | null) {
  if (pk === null || law === null) return null
  const text = (columns: { amount: string | null; code: string | null } | undefined) =>
    figureView(columns === undefined ? null : valueFromColumns(pk.value_kind, columns)).text
  return {
    setahun: text(pk),
    triwulan: TRIWULAN.map((triwulan) => text(pk.targets.find((one) => one.triwulan === triwulan))),
    problem: quarterTargetProblem(pk, law.policy),
    alasan: pk.alasan_triwulan,
  }
}

function stepView({ id, uraian, bulan, pic, biaya }: RencanaAksi): RencanaStepView {
  return {
    id,
    uraian,
    bulan,
    triwulan: quartersOfMonths(bulan),
    pic,
    biaya: biaya.map(({ kode, amount }) => ({ kode, money: amount === null ? null : moneyView(amount) })),
  }
}
