import { type CardChange, cardChanges } from '@akuntabel/domain'
import { type IndikatorCard, listSubbagian, type Reader } from '@akuntabel/store'
import { komponenOfCards } from './komponen-of-cards.ts'
import type { ReadRumus } from './rumus-input.ts'

/** How a card is counted, by that version of it. */
export async function rumusOf(
  tx: Reader,
  card: Pick<IndikatorCard, 'unit_code' | 'id' | 'versi' | 'formula'>,
): Promise<ReadRumus> {
  const komponen = (await komponenOfCards(tx, [card])).get(card.id) ?? []
  return { formula: card.formula, komponen }
}

/** What a version says otherwise than the one before it, its sasaran first. */
export async function changesOf(tx: Reader, before: Said, after: Said): Promise<CardChange[]> {
  const parts = await listSubbagian(tx, before.unit_code)
  const names = Object.fromEntries(parts.map((part) => [part.id, part.name]))
  const moved = before.sasaran !== after.sasaran
  return [
    ...(moved ? [{ key: 'sasaran', label: 'Sasaran', from: before.sasaran, to: after.sasaran }] : []),
    ...cardChanges(before, after, names),
  ]
}

type Said = Parameters<typeof cardChanges>[0] & { unit_code: string; sasaran: string | null }
