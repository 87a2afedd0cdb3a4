import { componentKind, type Formula, type Value, valueFromNumber, valueNumber } from '@akuntabel/domain'
import type { GridKomponen, Reader } from '@akuntabel/store'
import { indikatorOfAsal } from '../iku/rumus-input.ts'
import { sumberOf } from '../sumber/registry.ts'
import type { SumberKey } from '../sumber/sumber.ts'
import { figureView } from '../view/figure.ts'
import { indikatorOf, type PlannedIndikator, type YearPlan } from '../year/plan.ts'

export interface TakenValue {
  value: Value | null
  /** Where it comes from, one sentence. */
  rincian: string
}

/** Figures of the components that nobody types, as they stand now: of other indicators of the quarter, of the program. */
export async function takenFigures(
  tx: Reader,
  { plan, indikator, key }: { plan: YearPlan; indikator: PlannedIndikator; key: SumberKey },
): Promise<Map<string, TakenValue>> {
  const taken = new Map<string, TakenValue>()
  const { formula, komponen } = indikator
  if (formula === null) return taken
  for (const component of komponen) {
    const found = await takenFigure(tx, { plan, formula, component, kind: indikator.kind, key })
    if (found !== null) taken.set(component.kode, found)
  }
  return taken
}

interface Ask {
  plan: YearPlan
  formula: Formula
  kind: PlannedIndikator['kind']
  component: GridKomponen
  key: SumberKey
}

async function takenFigure(
  tx: Reader,
  { plan, formula, kind, component, key }: Ask,
): Promise<TakenValue | null> {
  const wanted = componentKind(formula, kind)
  const sumber = sumberOf(component.asal)
  if (sumber !== null) {
    const { amount, rincian } = await sumber.read(tx, key)
    return { value: amount === null ? null : valueFromNumber(wanted, amount), rincian }
  }
  const kode = indikatorOfAsal(component.asal)
  if (kode === null) return null
  const other = indikatorOf(plan).find((one) => one.kode === kode)
  if (other === undefined) return { value: null, rincian: `${kode} tidak ada dalam perjanjian tahun ini.` }
  const { realisasi } = other.cells[key.triwulan]
  const amount = realisasi === null ? null : valueNumber(realisasi)
  const value = realisasi?.kind === wanted || amount === null ? realisasi : valueFromNumber(wanted, amount)
  return { value, rincian: `Realisasi ${kode}: ${figureView(realisasi).text}.` }
}
