import {
  type IndikatorCard,
  lockRenstra,
  placeInRenstra,
  tahunOf,
  takeFromRenstra,
  type Writer,
} from '@akuntabel/store'
import { placeInPlan } from './place-in-plan.ts'
import { planOfYear } from './sasaran-of-plan.ts'

interface Placed extends Pick<IndikatorCard, 'id' | 'versi' | 'sort' | 'entitas' | 'mulai_tahun'> {
  unit: string
  tahun: number
  sasaran: string
  /** What its card said before; it stays where it stands while that is the same. */
  before: string | null
}

/**
 * An indicator stands in the plan under the sasaran its card answers: the first with these words. Words that the plan does
 * not have leave it without a place; its targets and what it started from stay in any case. All years of a plan share its
 * places: one that a closed year was counted with stays, and the next version of the plan moves it.
 */
export async function placeCard(
  tx: Writer,
  { unit, tahun, sasaran, before, ...card }: Placed,
): Promise<void> {
  if (sasaran === before) return
  await lockRenstra(tx, unit)
  const plan = await planOfYear(tx, { unit, tahun })
  if (plan === null) return
  const stands = before !== null && (await placeInPlan(tx, { unit, tahun, id: card.id })) !== null
  if (stands && (await countedInClosedYear(tx, { unit, card, mulai: plan.renstra.mulai }))) return
  const node = plan.sasaran.find(({ uraian }) => uraian === sasaran)
  const place = { unit, renstraId: plan.renstra.id, indikatorId: card.id }
  if (node === undefined) await takeFromRenstra(tx, place)
  else await placeInRenstra(tx, { ...place, nodeId: node.id, versi: card.versi, sort: card.sort })
}

interface Counted {
  unit: string
  card: Pick<IndikatorCard, 'entitas' | 'mulai_tahun'>
  /** The plan's first year. */
  mulai: number
}

/** A year under correction is not closed, but comes from one that was. */
async function countedInClosedYear(tx: Writer, { unit, card, mulai }: Counted): Promise<boolean> {
  const since = Math.max(mulai, card.mulai_tahun)
  return (await tahunOf(tx, unit)).some(
    ({ entitas, tahun, state }) => entitas === card.entitas && tahun >= since && state !== 'terbuka',
  )
}
