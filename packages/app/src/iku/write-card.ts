import type { CardColumns } from '@akuntabel/domain'
import {
  addIndikatorVersi,
  type Entitas,
  type IndikatorCard,
  insertIndikator,
  insertIndikatorVersi,
  insertKomponen,
  lastSort,
  repinDrafts,
  repinRktDrafts,
  type Writer,
} from '@akuntabel/store'
import { placeCard } from './place-card.ts'
import type { ReadRumus } from './rumus-input.ts'

/** What a version of a card says. */
export interface CardWrite {
  columns: CardColumns
  sasaran: string
  rumus: ReadRumus
}

export interface NewCard extends CardWrite {
  unit: string
  entitas: Entitas
  /** The year it is counted from. */
  tahun: number
  kode: string
  period: { mulai: number; selesai: number }
}

/** A new main indicator with the first version of its card, in force from the year's first day, in its place in the plan; answers its id. */
export async function addCard(
  tx: Writer,
  { unit, entitas, tahun, kode, period, ...card }: NewCard,
): Promise<string> {
  const sort = (await lastSort(tx, unit)) + 1
  const years = { periode: period.mulai, mulai_tahun: tahun, sampai_tahun: period.selesai }
  const [row] = await insertIndikator(tx, [{ unit_code: unit, entitas, iku: true, kode, sort, ...years }])
  if (row === undefined) throw new Error('an insert gave no row back')
  const version = { unit_code: unit, indikator_id: row.id }
  await insertIndikatorVersi(tx, [{ ...versionOf(card, tahun), ...version, versi: 1 }])
  await insertKomponen(
    tx,
    card.rumus.komponen.map((komponen) => ({ ...version, versi: 1, ...komponen })),
  )
  const placed = { id: row.id, versi: 1, sort, entitas, mulai_tahun: tahun }
  await placeCard(tx, { unit, tahun, ...placed, sasaran: card.sasaran, before: null })
  return row.id
}

/** The next version of a card from the year's first day, which drafts take; null where somebody else wrote one meanwhile. */
export async function addVersion(
  tx: Writer,
  card: IndikatorCard,
  { tahun, ...next }: CardWrite & { tahun: number },
): Promise<{ versi: number; berlaku: string } | null> {
  const { unit_code: unit, id } = card
  const version = { unit_code: unit, indikator_id: id }
  const made = await addIndikatorVersi(tx, { ...versionOf(next, tahun), ...version })
  if (made === null || made.versi !== card.versi + 1) return null
  await insertKomponen(
    tx,
    next.rumus.komponen.map((komponen) => ({ ...version, versi: made.versi, ...komponen })),
  )
  const pin = { unit, indikatorId: id, versi: made.versi, from: tahun }
  await repinDrafts(tx, pin)
  await repinRktDrafts(tx, pin)
  const { sort, entitas, mulai_tahun, sasaran: before } = card
  const placed = { id, versi: made.versi, sort, entitas, mulai_tahun }
  await placeCard(tx, { unit, tahun, ...placed, sasaran: next.sasaran, before })
  return { versi: made.versi, berlaku: made.berlaku }
}

function versionOf({ columns, sasaran, rumus }: CardWrite, tahun: number) {
  const formula = rumus.formula === null ? null : JSON.stringify(rumus.formula)
  return { ...columns, sasaran, berlaku: `${tahun}-01-01`, formula }
}
