import {
  CARD_FIELDS,
  type CardColumns,
  type CardGiven,
  cardToColumns,
  type Policy,
  type ValueColumns,
  type ValueKind,
} from '@akuntabel/domain'
import {
  addIndikatorVersi,
  deleteRenstraTargets,
  type IndikatorCard,
  insertIndikator,
  insertIndikatorVersi,
  lastSort,
  putRenstraIndikator,
  putRenstraTargets,
  type Renstra,
  removeRenstraIndikator,
  type Writer,
} from '@akuntabel/store'
import type { ListRow } from '../../lembar/list-sheet.ts'
import { polarityFor, readCell } from './judge-targets.ts'
import { CARD_CELLS, type PlanIndikator, sasaranNamed, targetOf } from './plan-indikator.ts'

interface Write {
  unit: string
  renstra: Renstra
  plan: PlanIndikator
  saved: readonly ListRow[]
  /** Judged. */
  rows: readonly ListRow[]
  policyOf(tahun: number): Policy
}

/** The rows become the plan's indicators: new ones are made, changed cards get their next version, the others leave it. */
export async function writeTargets(tx: Writer, write: Write): Promise<void> {
  const { unit, renstra, plan, rows, policyOf } = write
  const before = new Map(write.saved.map((row) => [row.id, row.cells]))
  const cards = new Map<string, PlannedCard>()
  const known = new Map([...plan.placed, ...plan.others].map((card) => [`baris/${card.id}`, card]))
  for (const row of rows) {
    const card = await knownCard(tx, row, { ...write, was: before.get(row.id), card: known.get(row.id) })
    if (card !== null) cards.set(row.id, card)
  }
  for (const [id, card] of await newCards(
    tx,
    rows.filter(({ id }) => !cards.has(id)),
    write,
  ))
    cards.set(id, card)
  const kept = new Set([...cards.values()].map(({ id }) => id))
  const gone = plan.placed.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  const version = { unit, renstraId: renstra.id }
  if (gone.length > 0) await removeRenstraIndikator(tx, { ...version, indikatorIds: gone })
  const moved = rows.some(({ id }, at) => id !== `baris/${plan.placed[at]?.id}`)
  await putRenstraIndikator(
    tx,
    rows.flatMap(({ id, cells }, at) => {
      const card = cards.get(id) as PlannedCard
      if (!moved && card === known.get(id) && isPlacedAs(cells, before.get(id))) return []
      const kind = cells.kind as ValueKind
      const { amount, code } = figure(cells.baseline ?? '', { kind, policy: policyOf(renstra.mulai) }) ?? NONE
      return {
        unit_code: unit,
        renstra_id: renstra.id,
        indikator_id: card.id,
        indikator_versi: card.versi,
        node_id: sasaranNamed(plan, cells.node ?? ''),
        sort: at + 1,
        baseline_tahun: cells.baselineTahun ? Number(cells.baselineTahun) : null,
        baseline_amount: amount,
        baseline_code: code,
      }
    }),
  )
  const targets: Parameters<typeof putRenstraTargets>[1] = []
  for (const { id, cells } of rows) {
    const indikatorId = cards.get(id)?.id as string
    const was = before.get(id)
    const changed = plan.years.filter(
      (year) => (cells[targetOf(year)] ?? '') !== (was?.[targetOf(year)] ?? ''),
    )
    const kind = cells.kind as ValueKind
    const empty: number[] = []
    for (const tahun of changed) {
      const columns = figure(cells[targetOf(tahun)] ?? '', { kind, policy: policyOf(tahun) })
      if (columns === null) empty.push(tahun)
      else
        targets.push({
          unit_code: unit,
          renstra_id: renstra.id,
          indikator_id: indikatorId,
          tahun,
          ...columns,
        })
    }
    if (empty.length > 0) await deleteRenstraTargets(tx, { ...version, indikatorId, tahun: empty })
  }
  await putRenstraTargets(tx, targets)
}

/** It stands where it stood, with the same value to start from. */
function isPlacedAs(cells: Record<string, string>, was: Record<string, string> | undefined): boolean {
  return ['node', 'baselineTahun', 'baseline'].every((field) => (cells[field] ?? '') === (was?.[field] ?? ''))
}

const NONE: ValueColumns = { amount: null, code: null }

function figure(text: string, { kind, policy }: { kind: ValueKind; policy: Policy }): ValueColumns | null {
  const read = readCell(text, { kind, field: 'nilai', policy })
  if (typeof read === 'string') throw new Error(`a figure that was checked cannot be read: ${read}`)
  return read
}

/** An indicator with the version of its card the plan promises by. */
interface PlannedCard {
  id: string
  versi: number
}

/** Of a row whose indicator is there already, in this plan or dropped from it; null of a new one. */
async function knownCard(
  tx: Writer,
  { cells }: ListRow,
  { renstra, plan, was, card }: Write & { was?: Record<string, string>; card?: IndikatorCard },
): Promise<PlannedCard | null> {
  if (card !== undefined) {
    const same = [...CARD_CELLS, 'name'].every((field) => cells[field] === was?.[field])
    return same ? card : nextCard(tx, card, { cells, renstra })
  }
  const dropped = plan.dropped.find(({ kode }) => kode === cells.kode)
  return dropped === undefined ? null : nextCard(tx, dropped, { cells, renstra })
}

/** By their rows; a code is of one row, as was judged before. */
async function newCards(
  tx: Writer,
  rows: readonly ListRow[],
  { unit, renstra: { mulai, selesai } }: Write,
): Promise<Map<string, PlannedCard>> {
  if (rows.length === 0) return new Map()
  const last = await lastSort(tx, unit)
  const made = await insertIndikator(
    tx,
    rows.map(({ cells }, at) => ({
      unit_code: unit,
      entitas: null,
      iku: false,
      kode: cells.kode ?? '',
      sort: last + at + 1,
      ...{ periode: mulai, mulai_tahun: mulai, sampai_tahun: selesai },
    })),
  )
  const byKode = new Map(made.map(({ kode, id }) => [kode, id]))
  const cards = rows.map(({ id, cells }) => ({ row: id, cells, id: byKode.get(cells.kode ?? '') as string }))
  await insertIndikatorVersi(
    tx,
    cards.map(({ id, cells }) => ({
      ...cardToColumns(givenOf(cells)),
      ...{ unit_code: unit, indikator_id: id, versi: 1, berlaku: `${mulai}-01-01` },
    })),
  )
  return new Map(cards.map(({ row, id }) => [row, { id, versi: 1 }]))
}

async function nextCard(
  tx: Writer,
  card: IndikatorCard,
  { cells, renstra }: { cells: Record<string, string>; renstra: Renstra },
): Promise<PlannedCard> {
  const columns = Object.fromEntries(CARD_FIELDS.map(({ column }) => [column, card[column]])) as CardColumns
  const { name, satuan, value_kind, polarity, consolidation } = cardToColumns(givenOf(cells))
  const made = await addIndikatorVersi(tx, {
    ...{ ...columns, name, satuan, value_kind, polarity, consolidation },
    unit_code: card.unit_code,
    indikator_id: card.id,
    berlaku: `${renstra.mulai}-01-01`,
    sasaran: card.sasaran,
    formula: card.formula === null ? null : JSON.stringify(card.formula),
  })
  if (made === null) throw new Error('an indicator of the plan is gone')
  return { id: card.id, versi: made.versi }
}

function givenOf(cells: Record<string, string>): CardGiven {
  const kind = cells.kind as ValueKind
  return {
    name: cells.name ?? '',
    satuan: cells.satuan ?? '',
    kind,
    polarity: polarityFor(kind, cells.polarity ?? ''),
    consolidation: cells.consolidation as CardGiven['consolidation'],
  }
}
