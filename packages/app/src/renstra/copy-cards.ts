import { CARD_FIELDS, type CardColumns } from '@akuntabel/domain'
import {
  type IndikatorCard,
  indikatorOfPeriod,
  insertIndikator,
  insertIndikatorVersi,
  insertKomponen,
  newId,
  type Writer,
} from '@akuntabel/store'
import { komponenOfCards } from '../iku/komponen-of-cards.ts'

export interface CardCopy {
  unit: string
  period: { mulai: number; selesai: number }
  cards: readonly IndikatorCard[]
}

/**
 * Cards as new indicators of another period, with formula and components; a code that the period has already is left out.
 * Answers the new identity of each. An IKU that answers an indicator of the plan answers its copy.
 */
export async function copyCards(tx: Writer, { unit, period, cards }: CardCopy): Promise<Map<string, string>> {
  const { mulai, selesai } = period
  const ids = new Map<string, string>()
  const there = new Set((await indikatorOfPeriod(tx, { unit, periode: mulai })).map(({ kode }) => kode))
  for (const { id, kode } of cards) if (!there.has(kode)) ids.set(id, newId(tx, 'indikator'))
  const copied = cards.filter(({ id }) => ids.has(id))
  await insertIndikator(
    tx,
    copied.map(({ id, kode, entitas, iku, sort, renstra_indikator_id: answers }) => ({
      ...{ unit_code: unit, id: ids.get(id) as string, kode, entitas, iku, sort },
      renstra_indikator_id: answers === null ? null : (ids.get(answers) ?? null),
      ...{ periode: mulai, mulai_tahun: mulai, sampai_tahun: selesai },
    })),
  )
  await insertIndikatorVersi(
    tx,
    copied.map((card) => ({
      ...cardOf(card),
      ...{ unit_code: unit, indikator_id: ids.get(card.id) as string, versi: 1 },
      ...{ sasaran: card.sasaran, berlaku: `${mulai}-01-01` },
      formula: card.formula === null ? null : JSON.stringify(card.formula),
    })),
  )
  const komponen = await komponenOfCards(tx, copied)
  await insertKomponen(
    tx,
    copied.flatMap(({ id }) =>
      (komponen.get(id) ?? []).map((one) => ({ ...one, indikator_id: ids.get(id) as string, versi: 1 })),
    ),
  )
  return ids
}

function cardOf(card: IndikatorCard): CardColumns {
  return Object.fromEntries(CARD_FIELDS.map(({ column }) => [column, card[column]])) as CardColumns
}
