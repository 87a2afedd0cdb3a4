import {
  Decimal,
  type Policy,
  type Scale,
  type Value,
  type ValueKind,
  valueFromColumns,
} from '@akuntabel/domain'
import type { Grid, GridCell, GridIndikator, GridQuarter, Triwulan } from '@akuntabel/store'

/** One indicator and quarter as last saved. */
export interface Cell extends Omit<GridCell, 'target' | 'realisasi'> {
  target: Value | null
  realisasi: Value | null
}

/** An indicator as the year's PK has it, with its four quarters. */
export interface PlannedIndikator
  extends Omit<GridIndikator, 'target' | 'cells' | 'bobot' | 'value_kind' | 'batas_bawah' | 'batas_atas'> {
  kind: ValueKind
  /** The year's target. */
  target: Value | null
  range: { from: Decimal; to: Decimal } | undefined
  bobot: Decimal
  cells: Record<Triwulan, Cell>
}

export interface PlannedSasaran {
  id: string
  uraian: string
  bobot: Decimal
  indikator: PlannedIndikator[]
}

/** The PK in force of an entity and year with everything measured so far. */
export interface YearPlan {
  policy: Policy
  scale: Scale
  pk: Grid['pk']
  quarters: Record<Triwulan, GridQuarter>
  sasaran: PlannedSasaran[]
}

export function planOf(grid: Grid, rules: { policy: Policy; scale: Scale }): YearPlan {
  return {
    ...rules,
    pk: grid.pk,
    quarters: byQuarter(grid.quarters),
    sasaran: grid.sasaran.map(({ id, uraian, bobot, indikator }) => ({
      id,
      uraian,
      bobot: new Decimal(bobot),
      indikator: indikator.map(plannedIndikator),
    })),
  }
}

export function indikatorOf(plan: YearPlan): PlannedIndikator[] {
  return plan.sasaran.flatMap((sasaran) => sasaran.indikator)
}

export function rangeOf(row: {
  batas_bawah: string | null
  batas_atas: string | null
}): PlannedIndikator['range'] {
  if (row.batas_bawah === null || row.batas_atas === null) return undefined
  return { from: new Decimal(row.batas_bawah), to: new Decimal(row.batas_atas) }
}

function plannedIndikator(row: GridIndikator): PlannedIndikator {
  const { target, cells, bobot, value_kind: kind, batas_bawah, batas_atas, ...rest } = row
  return {
    ...rest,
    kind,
    target: valueFromColumns(kind, target),
    range: rangeOf({ batas_bawah, batas_atas }),
    bobot: new Decimal(bobot),
    cells: byQuarter(
      cells.map((cell) => ({
        ...cell,
        target: valueFromColumns(kind, cell.target),
        realisasi: valueFromColumns(kind, cell.realisasi),
      })),
    ),
  }
}

function byQuarter<T extends { triwulan: Triwulan }>(items: T[]): Record<Triwulan, T> {
  return Object.fromEntries(items.map((item) => [item.triwulan, item])) as Record<Triwulan, T>
}
