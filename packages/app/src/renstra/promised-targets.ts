import type { ValueColumns } from '@akuntabel/domain'
import { type IndikatorCard, type Reader, renstraOf, renstraTargets } from '@akuntabel/store'

/**
 * What the Renstra that rules a year says of that year, by indicator: its own target, else that of the Renstra's indicator
 * it answers. Both columns null is said to have none; without an entry nothing was typed.
 */
export async function promisedTargets(
  tx: Reader,
  {
    unit,
    tahun,
    cards,
  }: { unit: string; tahun: number; cards: Pick<IndikatorCard, 'id' | 'renstra_indikator_id'>[] },
): Promise<Map<string, ValueColumns>> {
  const renstra = await renstraOf(tx, unit, tahun)
  if (renstra === null) return new Map()
  const indikatorIds = cards.flatMap((card) => [card.id, card.renstra_indikator_id ?? []].flat())
  const rows = await renstraTargets(tx, { unit, renstraId: renstra.id, indikatorIds })
  const promised = new Map(
    rows
      .filter((row) => row.tahun === tahun)
      .map((row) => [row.indikator_id, { amount: row.amount, code: row.code }]),
  )
  return new Map(
    cards.flatMap((card) => {
      const target = promised.get(card.id) ?? promised.get(card.renstra_indikator_id ?? '')
      return target === undefined ? [] : [[card.id, target] as const]
    }),
  )
}
