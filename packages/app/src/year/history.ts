import {
  type Capaian,
  type Consolidation,
  computeCapaian,
  consolidate,
  type Polarity,
  type Policy,
  type Value,
  type ValueKind,
  valueFromColumns,
} from '@akuntabel/domain'
import { type IndikatorHistory, indikatorHistory, type Reader } from '@akuntabel/store'
import { type Law, lawsOf } from '../kebijakan/law.ts'
import { rangeOf } from './plan.ts'

/** How an indicator is counted; a card or a row of a PK has it. */
export interface Counted {
  id: string
  kind: ValueKind
  polarity: Polarity
  consolidation: Consolidation
}

export interface YearFigure {
  tahun: number
  target: Value | null
  realisasi: Value | null
  capaian: Capaian
  /** What the year was measured by. */
  law: Law
  /** Where a figure from before this system was published. */
  sumber: string | null
}

/** Every year known of each indicator up to a year, oldest first, each by the law of its own year. */
export async function yearsOf(
  tx: Reader,
  { unit, indikator, untilTahun }: { unit: string; indikator: Counted[]; untilTahun: number },
): Promise<Map<string, YearFigure[]>> {
  const indikatorIds = indikator.map((one) => one.id)
  const history = await indikatorHistory(tx, { unit, indikatorIds, untilTahun })
  const lawIn = await lawsOf(tx, unit)
  return new Map(indikator.map((one) => [one.id, figuresOf(one, history, lawIn)]))
}

function figuresOf(one: Counted, history: IndikatorHistory, lawIn: (tahun: number) => Law): YearFigure[] {
  const mine = <T extends { indikator_id: string }>(rows: T[]): T[] =>
    rows.filter((row) => row.indikator_id === one.id)
  const nilai = Map.groupBy(mine(history.nilai), (row) => row.tahun)
  const targets = new Map(mine(history.targets).map((row) => [row.tahun, row]))
  const lampau = new Map(mine(history.lampau).map((row) => [row.tahun, row]))
  const years = [...new Set([...nilai.keys(), ...targets.keys(), ...lampau.keys()])].sort((a, b) => a - b)
  return years.map((tahun) => {
    const law = lawIn(tahun)
    const { policy } = law
    const past = lampau.get(tahun)
    const planned = targets.get(tahun)
    const measured = consolidated(one, nilai.get(tahun) ?? [], policy)
    const target = planned
      ? valueFromColumns(one.kind, planned)
      : past
        ? valueFromColumns(one.kind, { amount: past.target_amount, code: past.target_code })
        : null
    const realisasi = measured ?? (past ? valueFromColumns(one.kind, past) : null)
    const range = planned ? rangeOf(planned) : undefined
    const capaian = computeCapaian({ target, realisasi, polarity: one.polarity, range, policy })
    const sumber = measured === null ? (past?.sumber ?? null) : null
    return { tahun, target, realisasi, capaian, law, sumber }
  })
}

function consolidated(one: Counted, rows: IndikatorHistory['nilai'], policy: Policy): Value | null {
  if (rows.length === 0) return null
  return consolidate({
    quarters: rows.map((row) => ({ triwulan: row.triwulan, realisasi: valueFromColumns(one.kind, row) })),
    consolidation: one.consolidation,
    kind: one.kind,
    upTo: 4,
    policy,
  }).value
}
