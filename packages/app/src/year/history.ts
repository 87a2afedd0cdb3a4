import {
  type Capaian,
  computeCapaian,
  consolidate,
  type Policy,
  type Value,
  valueFromColumns,
} from '@akuntabel/domain'
import { type CountedVersi, type IndikatorHistory, indikatorHistory, type Reader } from '@akuntabel/store'
import { type Law, lawsOf } from '../kebijakan/law.ts'
import { countComponents, isCounted } from './counted.ts'
import { rangeOf } from './plan.ts'

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

/** Every year known of each indicator up to a year, oldest first, each by the law and the card of its own year. */
export async function yearsOf(
  tx: Reader,
  ask: { unit: string; indikatorIds: string[]; untilTahun: number },
): Promise<Map<string, YearFigure[]>> {
  const history = await indikatorHistory(tx, ask)
  const lawIn = await lawsOf(tx, ask.unit)
  return new Map(ask.indikatorIds.map((id) => [id, figuresOf(id, history, lawIn)]))
}

function figuresOf(id: string, history: IndikatorHistory, lawIn: (tahun: number) => Law): YearFigure[] {
  const mine = <T extends { indikator_id: string }>(rows: T[]): T[] =>
    rows.filter((row) => row.indikator_id === id)
  const cards = mine(history.cards)
  const nilai = Map.groupBy(mine(history.nilai), (row) => row.tahun)
  const targets = new Map(mine(history.targets).map((row) => [row.tahun, row]))
  const komponen = { kartu: mine(history.komponen), nilai: mine(history.komponenNilai) }
  const lampau = new Map(mine(history.lampau).map((row) => [row.tahun, row]))
  const years = [...new Set([...nilai.keys(), ...targets.keys(), ...lampau.keys()])].sort((a, b) => a - b)
  return years.flatMap((tahun) => {
    const planned = targets.get(tahun)
    const card = cardIn(cards, tahun, planned?.indikator_versi)
    if (card === undefined) return []
    const law = lawIn(tahun)
    const past = lampau.get(tahun)
    const measured = consolidated(card, { rows: nilai.get(tahun) ?? [], komponen, policy: law.policy })
    const kind = card.value_kind
    const target = planned
      ? valueFromColumns(kind, planned)
      : past
        ? valueFromColumns(kind, { amount: past.target_amount, code: past.target_code })
        : null
    const realisasi = measured ?? (past ? valueFromColumns(kind, past) : null)
    const range = planned ? rangeOf(planned) : undefined
    const capaian = computeCapaian({ target, realisasi, polarity: card.polarity, range, policy: law.policy })
    const sumber = measured === null ? (past?.sumber ?? null) : null
    return [{ tahun, target, realisasi, capaian, law, sumber }]
  })
}

/** As the year's own pages take it: what its PK pinned, else the last that held at its end, else the first there was. */
function cardIn(cards: CountedVersi[], tahun: number, pinned: number | undefined): CountedVersi | undefined {
  return (
    cards.find(({ versi }) => versi === pinned) ??
    cards.findLast(({ berlaku }) => berlaku <= `${tahun}-12-31`) ??
    cards[0]
  )
}

interface Measured {
  /** Of one year. */
  rows: IndikatorHistory['nilai']
  /** Of all its cards and years. */
  komponen: { kartu: IndikatorHistory['komponen']; nilai: IndikatorHistory['komponenNilai'] }
  policy: Policy
}

function consolidated(card: CountedVersi, { rows, komponen, policy }: Measured): Value | null {
  if (rows.length === 0) return null
  const { value_kind: kind, consolidation, formula } = card
  const quarters = rows.map((row) => ({
    ...{ triwulan: row.triwulan, realisasi: valueFromColumns(kind, row), asal: row.asal },
    komponen: komponen.nilai.filter(
      ({ tahun, triwulan }) => tahun === row.tahun && triwulan === row.triwulan,
    ),
  }))
  if (formula !== null && isCounted(quarters)) {
    const own = komponen.kartu.filter(({ versi }) => versi === card.versi)
    return countComponents({ formula, kind, komponen: own }, { quarters, period: { until: 4 }, policy }).value
  }
  return consolidate({ quarters, consolidation, kind, upTo: 4, policy }).value
}
