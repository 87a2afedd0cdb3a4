import {
  componentKind,
  type Formula,
  type NilaiAsal,
  type Value,
  valueFromColumns,
  valueToColumns,
  valueToRaw,
} from '@akuntabel/domain'
import type { GridKomponenNilai, Reader } from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'
import { readFigure } from '../input/figure-input.ts'
import type { SumberKey } from '../sumber/sumber.ts'
import { countComponents } from '../year/counted.ts'
import type { PlannedIndikator, YearPlan } from '../year/plan.ts'
import { type TakenValue, takenFigures } from './taken-figures.ts'

/** What a form or a row of the sheet says of a value that has components; what is left out stays. */
export interface TypedKomponen {
  /** By code, as typed. */
  komponen?: Record<string, string> | undefined
  realisasi: string
  asalAlasan?: string | null | undefined
}

export interface CountedValue {
  value: Value | null
  asal: NilaiAsal
  asalAlasan: string | null
  komponen: GridKomponenNilai[]
  /** Why it could not be counted from what is there, and how typed figures were read. */
  warnings: string[]
}

/** Name of a component's field on the page and in the sheet. */
export function komponenField(kode: string): string {
  return `k-${kode}`
}

/** Components by code from the fields of a form: `k-A`. */
export function komponenOfFields(fields: Record<string, unknown>): Record<string, string> {
  const found = Object.entries(fields).flatMap(([name, text]) =>
    name.startsWith('k-') && typeof text === 'string' ? [[name.slice(2), text.trim()] as const] : [],
  )
  return Object.fromEntries(found)
}

type Countable = PlannedIndikator & { formula: Formula }

/** Whether a value of this indicator is counted from components. */
export function hasFormula(indikator: PlannedIndikator): indikator is Countable {
  return indikator.formula !== null
}

/**
 * The value of a quarter from its components, those typed and those taken from elsewhere. Without any, a typed figure is
 * *dilaporkan*.
 */
export async function countValue(
  tx: Reader,
  { plan, indikator, key }: { plan: YearPlan; indikator: Countable; key: SumberKey },
  typed: TypedKomponen,
): Promise<CountedValue> {
  const { kind, formula } = indikator
  const taken = await takenFigures(tx, { plan, indikator, key })
  const warnings: string[] = []
  const values = indikator.komponen.map(({ kode }): Filled => {
    const from = taken.get(kode)
    if (from !== undefined) return { kode, ...from }
    const text = typed.komponen?.[kode] ?? savedRaw(indikator, { kode, key })
    const of = { kind: componentKind(formula, kind), field: komponenField(kode), policy: plan.policy }
    const read = readFigure(text, of)
    warnings.push(...read.warnings.map((warning) => `${kode}: ${warning}`))
    return { kode, value: read.value, rincian: null }
  })
  const filled = values.filter(({ value }) => value !== null)
  const someTyped = filled.some(({ rincian }) => rincian === null)
  const allTaken = values.every(({ rincian }) => rincian !== null)
  if (!someTyped && !allTaken) return reportedValue({ plan, indikator }, typed)
  if (typed.realisasi !== '') {
    throw invalidInput({
      realisasi: 'Realisasi dihitung dari komponennya. Kosongkan isian ini, atau kosongkan komponennya.',
    })
  }
  const komponen = filled.map(({ kode, value, rincian }) => ({ kode, ...valueToColumns(value), rincian }))
  const { value, reason } = countQuarter({ plan, indikator, key }, komponen)
  if (reason !== null) warnings.push(reason)
  return { value, asal: komponen.length > 0 ? 'dihitung' : 'langsung', asalAlasan: null, komponen, warnings }
}

type Filled = { kode: string; value: TakenValue['value']; rincian: string | null }

/** What those components give in that quarter by itself. */
export function countQuarter(
  { plan, indikator, key }: { plan: YearPlan; indikator: Countable; key: Pick<SumberKey, 'triwulan'> },
  komponen: GridKomponenNilai[],
) {
  const { triwulan } = key
  const quarter = { triwulan, realisasi: null, asal: 'dihitung' as const, komponen }
  return countComponents(indikator, { quarters: [quarter], period: { only: triwulan }, policy: plan.policy })
}

/** As a person would type the component again. */
export function rawKomponen(
  { formula, kind }: Pick<Countable, 'formula' | 'kind'>,
  row: GridKomponenNilai | undefined,
): string {
  const value = row === undefined ? null : valueFromColumns(componentKind(formula, kind), row)
  return value === null ? '' : valueToRaw(value)
}

function savedRaw(indikator: Countable, { kode, key }: { kode: string; key: SumberKey }): string {
  return rawKomponen(
    indikator,
    indikator.cells[key.triwulan].komponen.find((one) => one.kode === kode),
  )
}

function reportedValue(
  { plan, indikator }: { plan: YearPlan; indikator: Countable },
  typed: TypedKomponen,
): CountedValue {
  const { kind } = indikator
  const { value, warnings } = readFigure(typed.realisasi, { kind, field: 'realisasi', policy: plan.policy })
  const asalAlasan = value === null ? null : typed.asalAlasan?.trim() || null
  return { value, asal: value === null ? 'langsung' : 'dilaporkan', asalAlasan, komponen: [], warnings }
}
