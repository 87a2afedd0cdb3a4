import {
  type IndikatorCard,
  indikatorOfPeriod,
  listRenstra,
  type Reader,
  type Renstra,
} from '@akuntabel/store'

/** The plan before a period: the newest version of the last one that ends before it, established ones first. */
export async function lastPlan(tx: Reader, unit: string, mulai: number): Promise<Renstra | null> {
  const before = (await listRenstra(tx, unit)).filter(({ selesai }) => selesai < mulai)
  const period = Math.max(...before.map((plan) => plan.mulai))
  const versions = before.filter((plan) => plan.mulai === period).toSorted((a, b) => a.versi - b.versi)
  return versions.findLast(({ state }) => state !== 'draf') ?? versions.at(-1) ?? null
}

/** Main indicators that were counted until the plan's last year, each with its newest card. */
export async function lastIku(
  tx: Reader,
  { unit_code: unit, mulai, selesai }: Renstra,
): Promise<IndikatorCard[]> {
  const cards = await indikatorOfPeriod(tx, { unit, periode: mulai })
  return cards.filter(({ iku, sampai_tahun }) => iku && sampai_tahun === selesai)
}
