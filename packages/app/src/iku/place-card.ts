import { lockRenstra, placeInRenstra, takeFromRenstra, type Writer } from '@akuntabel/store'
import { planOfYear } from './sasaran-of-plan.ts'

interface Placed {
  unit: string
  tahun: number
  id: string
  versi: number
  sort: number
  sasaran: string
  /** What its card said before; it stays where it stands while that is the same. */
  before: string | null
}

/**
 * An indicator stands in the plan under the sasaran its card answers: the first with these words. Words that the plan does
 * not have leave it without a place; its targets and what it started from stay in any case.
 */
export async function placeCard(
  tx: Writer,
  { unit, tahun, sasaran, before, ...card }: Placed,
): Promise<void> {
  if (sasaran === before) return
  await lockRenstra(tx, unit)
  const plan = await planOfYear(tx, { unit, tahun })
  if (plan === null) return
  const node = plan.sasaran.find(({ uraian }) => uraian === sasaran)
  const place = { unit, renstraId: plan.renstra.id, indikatorId: card.id }
  if (node === undefined) await takeFromRenstra(tx, place)
  else await placeInRenstra(tx, { ...place, nodeId: node.id, versi: card.versi, sort: card.sort })
}
