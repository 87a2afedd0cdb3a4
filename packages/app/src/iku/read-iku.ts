import {
  type CardChange,
  type CardRow,
  cardRows,
  formatDate,
  SMART,
  smartHints,
  valueFromColumns,
} from '@akuntabel/domain'
import {
  type Entitas,
  getIndikator,
  getIndikatorOfYear,
  historyOf,
  type IndikatorCard,
  indikatorVersions,
  listIku,
  listKomponen,
  listSubbagian,
  type Reader,
  renstraOf,
  renstraTargets,
} from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import type { GrafikView } from '../grafik/grafik.ts'
import { renstraPath, tahunGrafik } from '../grafik/tahun-grafik.ts'
import type { Choice } from '../input/card.ts'
import { id, tahun } from '../input/schemas.ts'
import { type LawView, lawViews } from '../kebijakan/law-view.ts'
import { loadSchedule } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import { figureView } from '../view/figure.ts'
import { type YearView, yearView } from '../view/year.ts'
import { closedYear } from '../year/closed-year.ts'
import { yearsOf } from '../year/history.ts'
import { changesOf, rumusOf } from './card-changes.ts'
import { type CardFieldView, cardForm, inWordsOf } from './card-form.ts'
import { type PlaceInPlan, placeInPlan } from './place-in-plan.ts'
import { rumusChanges } from './rumus-changes.ts'
import type { ReadRumus } from './rumus-input.ts'
import { type RumusFormView, type RumusView, rumusForm, rumusView } from './rumus-view.ts'
import { planOfYear, sasaranOfPlan } from './sasaran-of-plan.ts'
import { NO_TARGET, yearsOfPlan } from './save-iku-targets.ts'

export interface IkuVersionView {
  versi: number
  berlakuText: string
  name: string
  /** Against the version before it; none of the first. */
  changes: CardChange[]
  /** The one the year is counted by. */
  used: boolean
}

export interface IkuView {
  id: string
  kode: string
  name: string
  entitas: Entitas | null
  sasaran: string | null
  /** Where it stands in the plan of the year; null without a plan or a place in it. */
  letak: PlaceInPlan | null
  /** Where it may be placed while it stands nowhere; null where it may not, or the plan has no sasaran. */
  tempat: { periode: string; pilihan: Choice[]; usul: string } | null
  versi: number
  card: CardRow[]
  /** How it is counted from its components; null where one figure is typed. */
  rumus: RumusView | null
  /** First and last year it is counted in. */
  years: YearView[]
  counted: { from: number; to: number; now: boolean }
  /** Newest first. */
  versions: IkuVersionView[]
  hints: { criterion: string; hint: string; reason: string }[]
  /** Of the Renstra that rules the year; null where there is none. */
  targets: { tahun: number; typed: string; text: string }[] | null
  history: ChangeView[]
  /** What the next version starts from: the newest card. */
  form: {
    version: number
    sasaran: string
    /** What another sasaran is chosen from; null where no plan has any, and it is typed. */
    pilihan: string[] | null
    fields: CardFieldView[]
    rumus: RumusFormView
  } | null
  /** What the years' figures stand on. */
  laws: LawView[]
  /** Null where there are fewer than two years. */
  chart: GrafikView | null
  may: { edit: Allow }
}

export const readIku = defineUseCase({
  name: 'read-iku',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ id, tahun }),
  async run({ tx, unit, actor }, { id, tahun }): Promise<IkuView> {
    const newest = await getIndikator(tx, { unit, id })
    if (newest === null) throw new AppError('tidak-ditemukan')
    const ofYear = await getIndikatorOfYear(tx, { unit, id, tahun })
    // Where it is not counted in that year, as it stands now.
    const card = ofYear ?? newest
    const office = await loadSchedule(tx, unit, tahun)
    const history = await yearsOf(tx, { unit, indikatorIds: [card.id], untilTahun: tahun })
    const years = history.get(card.id) ?? []
    const subbagian = await listSubbagian(tx, unit)
    const names = Object.fromEntries(subbagian.map((part) => [part.id, part.name]))
    const edit =
      card.entitas === null
        ? { ok: false, why: 'Indikator Renstra diubah di halaman Renstra.' }
        : allow(actor, 'pk.susun', await closedYear(tx, office, { entitas: card.entitas, tahun }))
    const targets = await targetsOf(tx, card, tahun)
    const rumus = await rumusOf(tx, card)
    const letak = await placeInPlan(tx, { unit, tahun, id })
    return {
      id: card.id,
      kode: card.kode,
      name: card.name,
      entitas: card.entitas,
      sasaran: card.sasaran,
      letak,
      tempat: letak === null && edit.ok && ofYear !== null ? await placesFor(tx, ofYear, tahun) : null,
      versi: card.versi,
      // The name is the page's own title.
      card: inWordsOf(office.lembaga, cardRows(card, { names }))
        .filter(({ field }) => field.key !== 'name' && (field.value !== null || !BOUNDS.has(field.key)))
        .map(({ field, label }) => ({ ...field, label })),
      rumus: rumusView(rumus),
      counted: { from: card.mulai_tahun, to: card.sampai_tahun, now: ofYear !== null },
      versions: await versionViews(tx, card),
      hints: hintsOf(card, rumus, targets),
      targets,
      history: (await historyOf(tx, unit, `indikator/${id}`)).map((row) =>
        changeView(row, office.unit.timezone),
      ),
      form:
        edit.ok && ofYear !== null && card.entitas !== null
          ? {
              version: newest.versi,
              sasaran: newest.sasaran ?? '',
              pilihan: (await sasaranOfPlan(tx, { unit, entitas: card.entitas, tahun }))?.pilihan ?? null,
              fields: cardForm({ lembaga: office.lembaga, subbagian }, newest),
              rumus: rumusForm(await others(tx, newest, tahun), await rumusOf(tx, newest)),
            }
          : null,
      years: years.map(yearView),
      laws: lawViews(years.map(({ law }) => law)),
      chart: await tahunGrafik(
        years,
        await renstraPath(tx, { unit, tahun, indikatorId: id, kind: card.value_kind }),
        { indikatorId: id, kode: card.kode, kind: card.value_kind, satuan: card.satuan },
      ),
      may: { edit },
    }
  },
})

/** Every sasaran of the plan; proposed is the one its card answers. */
async function placesFor(tx: Reader, card: IndikatorCard, tahun: number): Promise<IkuView['tempat']> {
  const plan = await planOfYear(tx, { unit: card.unit_code, tahun })
  if (plan === null || plan.sasaran.length === 0) return null
  const { mulai, selesai } = plan.renstra
  return {
    periode: `${mulai}–${selesai}`,
    pilihan: plan.sasaran.map(({ id, kode, uraian }) => ({
      value: id,
      label: [kode, uraian].filter(Boolean).join(' '),
    })),
    usul: plan.sasaran.find(({ uraian }) => uraian === card.sasaran)?.id ?? '',
  }
}

/** Only a range has ends. */
const BOUNDS = new Set(['batasBawah', 'batasAtas'])

async function versionViews(tx: Reader, card: IndikatorCard): Promise<IkuVersionView[]> {
  const versions = await indikatorVersions(tx, card.unit_code, card.id)
  const komponen = await listKomponen(tx, { unit: card.unit_code, indikatorIds: [card.id] })
  const rumus = ({ versi, formula }: (typeof versions)[number]) => ({
    formula,
    komponen: komponen.filter((one) => one.versi === versi),
  })
  const views = []
  for (const [at, one] of versions.entries()) {
    const before = versions[at + 1]
    views.push({
      versi: one.versi,
      berlakuText: formatDate(one.berlaku),
      name: one.name,
      changes:
        before === undefined
          ? []
          : [...(await changesOf(tx, before, one)), ...rumusChanges(rumus(before), rumus(one))],
      used: one.versi === card.versi,
    })
  }
  return views
}

async function targetsOf(tx: Reader, card: IndikatorCard, tahun: number): Promise<IkuView['targets']> {
  const unit = card.unit_code
  const renstra = await renstraOf(tx, unit, tahun)
  if (renstra === null) return null
  const rows = await renstraTargets(tx, { unit, renstraId: renstra.id, indikatorIds: [card.id] })
  return yearsOfPlan(renstra).map((year) => {
    const row = rows.find((one) => one.tahun === year)
    const figure = figureView(row === undefined ? null : valueFromColumns(card.value_kind, row))
    const none = row !== undefined && figure.raw === null
    return {
      tahun: year,
      typed: none ? NO_TARGET : (figure.raw ?? ''),
      text: none ? 'Belum ditargetkan' : figure.text,
    }
  })
}

/** Main indicators of its entity that a component may name. */
async function others(tx: Reader, card: IndikatorCard, tahun: number): Promise<IndikatorCard[]> {
  if (card.entitas === null) return []
  const cards = await listIku(tx, { unit: card.unit_code, entitas: card.entitas, tahun })
  return cards.filter(({ id }) => id !== card.id)
}

function hintsOf(card: IndikatorCard, rumus: ReadRumus, targets: IkuView['targets']): IkuView['hints'] {
  const filled = (targets ?? []).filter(({ typed }) => typed !== '').length
  // One that answers an indicator of the Renstra has its targets there.
  const of = card.renstra_indikator_id === null ? (targets ?? []).length : 0
  const komponen = rumus.komponen.map(({ kode, sumber_data: sumberData }) => ({ kode, sumberData }))
  return smartHints({ card, komponen, sasaran: card.sasaran, targets: { filled, of } }).map((one) => ({
    ...one,
    criterion: SMART[one.criterion],
  }))
}
