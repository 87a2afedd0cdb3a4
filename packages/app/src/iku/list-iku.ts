import { POLARITIES } from '@akuntabel/domain'
import { listIku as listCards, listSubbagian } from '@akuntabel/store'
import { entitasTahun } from '../input/schemas.ts'
import { allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type CapaianView, capaianView } from '../view/capaian.ts'
import { type FigureView, figureView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { loadYear } from '../year/load-plan.ts'
import { standingAfter } from '../year/measure.ts'
import { indikatorOf } from '../year/plan.ts'
import { type CardFieldView, cardForm } from './card-form.ts'
import { type RumusFormView, rumusForm } from './rumus-view.ts'
import { sasaranOfPlan } from './sasaran-of-plan.ts'

export interface IkuListView {
  groups: {
    sasaran: string
    indikator: {
      id: string
      kode: string
      name: string
      satuan: string
      polarityLabel: string
      /** Of the year's PK; null where it is not in it. */
      target: FigureView | null
      capaian: CapaianView | null
    }[]
  }[]
  /** The card's part of the form for a new one; null where this person may not add. */
  add: CardFieldView[] | null
  /** What its sasaran is chosen from; null where no plan has any, and it is typed. */
  sasaran: string[] | null
  /** The part of that form that asks how it is counted. */
  rumus: RumusFormView
}

export const listIku = defineUseCase({
  name: 'list-iku',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, unit, actor }, { entitas, tahun }): Promise<IkuListView> {
    const cards = await listCards(tx, { unit, entitas, tahun })
    const { office, plan } = await loadYear(tx, { unit, entitas, tahun })
    const add = allow(actor, 'pk.susun', await closedYear(tx, office, { entitas, tahun }))
    const planned = new Map(plan === null ? [] : indikatorOf(plan).map((one) => [one.indikator_id, one]))
    const groups = [...Map.groupBy(cards, (card) => card.sasaran ?? 'Tanpa sasaran')]
    return {
      add: add.ok ? cardForm({ lembaga: office.lembaga, subbagian: await listSubbagian(tx, unit) }) : null,
      sasaran: (await sasaranOfPlan(tx, { unit, entitas, tahun }))?.pilihan ?? null,
      rumus: rumusForm(cards),
      groups: groups.map(([sasaran, members]) => ({
        sasaran,
        indikator: members.map(({ id, kode, name, satuan, polarity }) => {
          const one = planned.get(id)
          return {
            id,
            kode,
            name,
            satuan,
            polarityLabel: POLARITIES[polarity].label,
            target: one === undefined ? null : figureView(one.target),
            capaian:
              plan === null || one === undefined
                ? null
                : capaianView(standingAfter(plan, one, 4).capaian, plan.scale),
          }
        }),
      })),
    }
  },
})
