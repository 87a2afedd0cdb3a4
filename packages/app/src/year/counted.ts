import {
  type ComputedFormula,
  componentKind,
  computeFormula,
  type Formula,
  type NilaiAsal,
  type Policy,
  type Value,
  type ValueColumns,
  type ValueKind,
  valueFromColumns,
} from '@akuntabel/domain'
import type { GridKomponen } from '@akuntabel/store'

export interface CountedCard {
  formula: Formula
  kind: ValueKind
  komponen: readonly Pick<GridKomponen, 'kode' | 'nama' | 'satuan' | 'consolidation'>[]
}

export interface CountedQuarter {
  triwulan: number
  realisasi: Value | null
  asal: NilaiAsal
  /** False where nothing is asked of the quarter. */
  diminta?: boolean
  komponen: readonly ({ kode: string } & ValueColumns)[]
}

interface Count {
  quarters: readonly CountedQuarter[]
  period: { only: number } | { until: number }
  policy: Policy
}

/** What a card's components come to, of one quarter by itself or of the year up to one. */
export function countComponents(card: CountedCard, { quarters, period, policy }: Count): ComputedFormula {
  const kind = componentKind(card.formula, card.kind)
  const components = card.komponen.map((component) => ({
    ...component,
    quarters: quarters.map(({ triwulan, diminta, komponen }) => {
      const found = komponen.find(({ kode }) => kode === component.kode)
      return { triwulan, diminta, realisasi: found === undefined ? null : valueFromColumns(kind, found) }
    }),
  }))
  return computeFormula({ ...card, components, period, policy })
}

/** Whether the year is counted from components: some quarter was, and none was typed without them. */
export function isCounted(quarters: readonly CountedQuarter[]): boolean {
  const typed = quarters.some(({ realisasi, asal }) => realisasi !== null && asal !== 'dihitung')
  return !typed && quarters.some(({ komponen }) => komponen.length > 0)
}

/** Of a card with a formula whose quarters were not all counted by it. */
export const PARTLY_REPORTED =
  'Ada triwulan yang diisi tanpa komponen; nilai setahun digabung dari nilai triwulannya.'
