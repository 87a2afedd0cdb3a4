import { type IndikatorCard, type IndikatorKomponen, listKomponen, type Reader } from '@akuntabel/store'

/** Components of just the versions asked for, by indicator. */
export async function komponenOfCards(
  tx: Reader,
  cards: Pick<IndikatorCard, 'unit_code' | 'id' | 'versi'>[],
): Promise<Map<string, IndikatorKomponen[]>> {
  const [first] = cards
  if (first === undefined) return new Map()
  const versi = new Map(cards.map((card) => [card.id, card.versi]))
  const rows = await listKomponen(tx, { unit: first.unit_code, indikatorIds: [...versi.keys()] })
  return Map.groupBy(
    rows.filter((row) => row.versi === versi.get(row.indikator_id)),
    (row) => row.indikator_id,
  )
}
