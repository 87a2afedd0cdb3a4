import {
  type Capaian,
  type ComputedFormula,
  computeCapaian,
  consolidate,
  entityCapaian,
  type MeanItem,
  meanCapaian,
  type StandingMean,
  TRIWULAN,
  type Value,
} from '@akuntabel/domain'
import type { Triwulan } from '@akuntabel/store'
import { countComponents, isCounted, PARTLY_REPORTED } from './counted.ts'
import { once } from './once.ts'
import { indikatorOf, type PlannedIndikator, type YearPlan } from './plan.ts'

/** Where an indicator stands after a quarter: figures consolidated from the first quarter on. */
export interface Standing {
  target: Value | null
  realisasi: Value | null
  /** Every quarter the rule needs is filled. */
  complete: boolean
  notes: string[]
  capaian: Capaian
  /** How the components made it; null where it is no figure of theirs. */
  hitungan: ComputedFormula | null
}

/** Realisasi of one quarter against that quarter's own target (docs/domain.md §2). */
export function quarterCapaian(plan: YearPlan, indikator: PlannedIndikator, triwulan: Triwulan): Capaian {
  return achieve(plan, indikator, indikator.cells[triwulan])
}

/**
 * The year up to a quarter. At quarter 4 the target is the PK's; before it, the quarters' targets are
 * consolidated the same way as the figures, so that both sides mean the same.
 */
export function standingAfter(plan: YearPlan, indikator: PlannedIndikator, until: Triwulan): Standing {
  // A page asks for the same standing several times: row, sasaran, entity. An indicator as it would be is another one.
  return once(indikator, `standing ${until}`, () => computeStanding(plan, indikator, until))
}

function computeStanding(plan: YearPlan, indikator: PlannedIndikator, until: Triwulan): Standing {
  const cells = TRIWULAN.filter((triwulan) => triwulan <= until).map((triwulan) => indikator.cells[triwulan])
  const rule = { consolidation: indikator.consolidation, kind: indikator.kind, policy: plan.policy }
  const asked = cells.map((cell) => ({ ...cell, diminta: cell.target !== null }))
  const { formula } = indikator
  const hitungan =
    formula !== null && isCounted(asked)
      ? countComponents(
          { ...indikator, formula },
          { quarters: asked, period: { until }, policy: plan.policy },
        )
      : null
  const { value: realisasi, complete, notes } = hitungan ?? consolidate({ quarters: asked, ...rule })
  const target =
    until === 4
      ? indikator.target
      : consolidate({
          quarters: cells.map((cell) => ({ triwulan: cell.triwulan, realisasi: cell.target })),
          ...rule,
        }).value
  const mixed = formula !== null && hitungan === null && realisasi !== null
  return {
    ...{ target, realisasi, complete, hitungan },
    notes: mixed ? [...notes, PARTLY_REPORTED] : notes,
    capaian: achieve(plan, indikator, { target, realisasi }),
  }
}

export function sasaranMean(plan: YearPlan, indikator: PlannedIndikator[], until: Triwulan): StandingMean {
  return { ...meanCapaian(meanItems(plan, indikator, until)), whole: wholeOf(plan, indikator, until) }
}

/** The entity: mean of its sasaran or of its indicators, as the policy says; filled counts indicators. */
export function entitasMean(plan: YearPlan, until: Triwulan): StandingMean {
  const entity = entityCapaian({
    sasaran: plan.sasaran.map(({ indikator, bobot }) => ({
      indikator: meanItems(plan, indikator, until),
      weight: bobot,
    })),
    policy: plan.policy,
  })
  return { value: entity.value, ...entity.indikator, whole: wholeOf(plan, indikatorOf(plan), until) }
}

/** How many indicators (of those asked for) have a realisasi in one quarter, and which do not. */
export function filledIn(
  plan: YearPlan,
  triwulan: Triwulan,
  of: (indikator: PlannedIndikator) => boolean = () => true,
): { filled: number; of: number; missing: PlannedIndikator[] } {
  const all = indikatorOf(plan).filter(of)
  const missing = all.filter((one) => one.cells[triwulan].realisasi === null)
  return { filled: all.length - missing.length, of: all.length, missing }
}

export function achieve(
  plan: YearPlan,
  { polarity, range }: PlannedIndikator,
  figures: { target: Value | null; realisasi: Value | null },
): Capaian {
  return computeCapaian({
    target: figures.target,
    realisasi: figures.realisasi,
    polarity,
    range,
    policy: plan.policy,
  })
}

function wholeOf(plan: YearPlan, indikator: PlannedIndikator[], until: Triwulan): number {
  return indikator.filter((one) => standingAfter(plan, one, until).complete).length
}

function meanItems(plan: YearPlan, indikator: PlannedIndikator[], until: Triwulan): MeanItem[] {
  return indikator.map((one) => ({
    capped: standingAfter(plan, one, until).capaian.capped,
    weight: one.bobot,
  }))
}
