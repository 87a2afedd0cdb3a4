import { type Consolidation, classifyMean, Decimal, POLICY_KPU, SCALES, TRIWULAN } from '@akuntabel/domain'
import type { Triwulan } from '@akuntabel/store'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { meanView } from '../view/capaian.ts'
import { entitasMean, sasaranMean } from './measure.ts'
import type { Cell, PlannedIndikator, YearPlan } from './plan.ts'

const figure = (amount: number) => ({ kind: 'angka' as const, amount: new Decimal(amount) })
const anyFigure = fc.option(fc.integer({ min: 1, max: 40 }), { nil: null })
const anyQuarter = fc.record({ target: anyFigure, realisasi: anyFigure })
const anyIndikator = fc.record({
  consolidation: fc.constantFrom<Consolidation[]>('jumlah', 'rata-rata', 'terakhir', 'tertinggi'),
  quarters: fc.tuple(anyQuarter, anyQuarter, anyQuarter, anyQuarter),
})
type AnyIndikator = {
  consolidation: Consolidation
  quarters: { target: number | null; realisasi: number | null }[]
}

const anyYear = fc.record({
  sasaran: fc.array(fc.array(anyIndikator, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  until: fc.constantFrom<Triwulan>(1, 2, 3, 4),
  entitasMean: fc.constantFrom('sasaran', 'indikator'),
})

function planned({ consolidation, quarters }: AnyIndikator, at: string): PlannedIndikator {
  const cells = Object.fromEntries(
    TRIWULAN.map((triwulan) => {
      const { target = null, realisasi = null } = quarters[triwulan - 1] ?? {}
      const value = (amount: number | null) => (amount === null ? null : figure(amount))
      return [
        triwulan,
        {
          triwulan,
          target: value(target),
          realisasi: value(realisasi),
          komponen: [] as Cell['komponen'],
        } as Cell,
      ]
    }),
  )
  const planned: Partial<PlannedIndikator> = {
    ...{ indikator_id: at, formula: null, komponen: [], consolidation, bobot: new Decimal(1) },
    ...{ kind: 'angka', polarity: 'maksimal', target: figure(40), range: undefined },
    cells: cells as PlannedIndikator['cells'],
  }
  return planned as PlannedIndikator
}

function planOf(sasaran: AnyIndikator[][], entitasMean: 'sasaran' | 'indikator'): YearPlan {
  return {
    policy: { ...POLICY_KPU, entitasMean },
    scale: SCALES['kpu-lkj'],
    sasaran: sasaran.map((indikator, at) => ({
      id: `${at}`,
      bobot: new Decimal(1),
      indikator: indikator.map((one, place) => planned(one, `${at}.${place}`)),
    })),
  } as YearPlan
}

/** Said of the sheet alone: a figure of the quarter itself, and of every one before that a sum needs and a target asks. */
function standsOnItsOwn({ consolidation, quarters }: AnyIndikator, until: number): boolean {
  if (quarters[until - 1]?.realisasi == null) return false
  if (consolidation === 'terakhir') return true
  return quarters.slice(0, until - 1).every(({ target, realisasi }) => target === null || realisasi !== null)
}

/** Before the end of the year a quarter's target is what there is to be measured against. */
function hasTarget({ quarters }: AnyIndikator, until: number): boolean {
  return until === 4 || quarters.slice(0, until).some(({ target }) => target !== null)
}

it('a mean has a category only where every indicator stands on figures of its own', () => {
  fc.assert(
    fc.property(anyYear, ({ sasaran, until, entitasMean: rule }) => {
      const plan = planOf(sasaran, rule)
      const means = [
        { mean: entitasMean(plan, until), of: sasaran.flat() },
        ...plan.sasaran.map(({ indikator }, at) => ({
          mean: sasaranMean(plan, indikator, until),
          of: sasaran[at] ?? [],
        })),
      ]
      for (const { mean, of } of means) {
        const whole = of.every((one) => standsOnItsOwn(one, until) && hasTarget(one, until))
        const view = meanView(mean, plan.scale)
        expect(classifyMean(plan.scale, mean) !== null).toBe(whole)
        expect(view.kategori !== null).toBe(whole)
        expect(view.state === 'belum').toBe(!whole)
        if (!whole) expect(view.note).toMatch(/^(Sementara, \d+ dari \d+ indikator|0 dari \d+ indikator)/)
      }
    }),
    { numRuns: 300 },
  )
})
