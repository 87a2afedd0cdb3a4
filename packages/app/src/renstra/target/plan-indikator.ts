import { type CardColumns, kindOf, type ValueColumns, valueFromColumns, valueToRaw } from '@akuntabel/domain'
import {
  type IndikatorCard,
  indikatorOfPeriod,
  type Reader,
  type Renstra,
  type RenstraCard,
  renstraIndikator,
  renstraRows,
  renstraTargets,
} from '@akuntabel/store'
import { NO_TARGET } from '../../iku/save-iku-targets.ts'
import { type ListRow, URUT } from '../../lembar/list-sheet.ts'
import { yearsOf } from '../renstra-posted.ts'

/** Where an indicator can stand: a sasaran of the plan. */
export interface SasaranChoice {
  value: string
  label: string
}

/** What a version of the plan holds of indicators, and what else the period has. */
export interface PlanIndikator {
  years: number[]
  placed: RenstraCard[]
  /** Main indicators that do not stand in it yet. */
  others: IndikatorCard[]
  /** Of the Renstra itself, taken out of it: their codes can be taken up again. */
  dropped: IndikatorCard[]
  targets: Map<string, Map<number, ValueColumns>>
  sasaran: SasaranChoice[]
  /** The same by their words, in small letters. */
  sasaranIds: ReadonlyMap<string, string>
}

export async function planIndikator(tx: Reader, unit: string, renstra: Renstra): Promise<PlanIndikator> {
  const version = { unit, renstraId: renstra.id }
  const placed = await renstraIndikator(tx, version)
  const rest = await indikatorOfPeriod(tx, { unit, periode: renstra.mulai, besidePlan: renstra.id })
  const targets = new Map<string, Map<number, ValueColumns>>()
  for (const { indikator_id: id, tahun, amount, code } of await renstraTargets(tx, version))
    targets.set(id, (targets.get(id) ?? new Map()).set(tahun, { amount, code }))
  const sasaran = sasaranChoices(await renstraRows(tx, unit, renstra.id))
  return {
    years: yearsOf(renstra),
    placed,
    others: rest.filter(({ entitas }) => entitas !== null),
    dropped: rest.filter(({ entitas }) => entitas === null),
    targets,
    sasaran,
    // Of two that read the same the first.
    sasaranIds: new Map(sasaran.toReversed().map(({ value, label }) => [label.toLowerCase(), value])),
  }
}

type Nodes = Awaited<ReturnType<typeof renstraRows>>

/** Each by its words; two that read the same are told apart by what they stand under. */
function sasaranChoices(nodes: Nodes): SasaranChoice[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const sasaran = nodes.filter(({ kind }) => kind.startsWith('sasaran'))
  const plain = (text: string) => text.toLowerCase()
  const times = Map.groupBy(sasaran, ({ uraian }) => plain(uraian))
  return sasaran.map(({ id, uraian, parent_id: parent }) => {
    const above = parent === null ? undefined : byId.get(parent)
    const twice = (times.get(plain(uraian))?.length ?? 0) > 1
    return { value: id, label: twice && above ? `${above.uraian} › ${uraian}` : uraian }
  })
}

/** The sasaran of these words; null where there is none. */
export function sasaranNamed(plan: PlanIndikator, text: string): string | null {
  return plan.sasaranIds.get(text.trim().toLowerCase()) ?? null
}

export function targetColumns(years: readonly number[]): string[] {
  return [URUT, 'kode', 'name', 'node', ...CARD_CELLS, 'baselineTahun', 'baseline', ...years.map(targetOf)]
}

/** Of the card; the name is asked beside the code. */
export const CARD_CELLS = ['satuan', 'kind', 'polarity', 'consolidation'] as const

/** What makes an indicator stand in the plan. */
export function targetContent(years: readonly number[]): string[] {
  return ['node', 'baselineTahun', 'baseline', ...years.map(targetOf)]
}

export function targetOf(year: number): string {
  return `target${year}`
}

/** Everything of the plan in its order, and below it the main indicators that do not stand in it; or a part of that. */
export function targetListRows(
  { years, placed, others, targets, sasaran }: PlanIndikator,
  { from, to }: { from?: number; to?: number } = {},
): ListRow[] {
  const labels = new Map(sasaran.map(({ value, label }) => [value, label]))
  const placedRow = (card: RenstraCard): ListRow => {
    const { baseline_tahun: tahun, baseline_amount: amount, baseline_code: code } = card
    const promised = targets.get(card.id)
    const texts = years.map((year) => [targetOf(year), typedTarget(card, promised?.get(year))])
    return {
      id: `baris/${card.id}`,
      cells: {
        ...cardCells(card),
        node: labels.get(card.node_id ?? '') ?? '',
        baselineTahun: tahun === null ? '' : `${tahun}`,
        baseline: rawOf(card, { amount, code }),
        ...Object.fromEntries(texts),
      },
    }
  }
  const shown = [
    ...placed.map((card) => () => placedRow(card)),
    ...others.map((card) => () => ({ id: `baris/${card.id}`, cells: cardCells(card) })),
  ]
  return shown.slice(from, to).map((row) => row())
}

type Card = Pick<CardColumns, 'name' | 'satuan' | 'value_kind' | 'polarity' | 'consolidation'>

function cardCells(card: Card & { kode: string }): Record<string, string> {
  const { kode, name, satuan, value_kind: kind, consolidation } = card
  // Of predikat and opini the direction follows from the kind.
  const polarity = kindOf({ kind }).polarity === null ? card.polarity : 'maksimal'
  return { kode, name, satuan, kind, polarity, consolidation }
}

function rawOf({ value_kind: kind }: Pick<Card, 'value_kind'>, columns: ValueColumns): string {
  const value = valueFromColumns(kind, columns)
  return value === null ? '' : valueToRaw(value)
}

/** As it is typed: nothing where it was not typed, a dash where there is said to be none. */
function typedTarget(card: Card, columns: ValueColumns | undefined): string {
  return columns === undefined ? '' : rawOf(card, columns) || NO_TARGET
}
