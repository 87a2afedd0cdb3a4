import { holderOn, type Kedudukan } from '@akuntabel/domain'
import { type Entitas, pejabatAt, type Reader } from '@akuntabel/store'
import { holdingOf, type StoredHolding } from '../organisasi/holding.ts'

/** Who decides in a meeting of an entity: the commission's members, or the head of the secretariat with those below. */
const MEETS: Record<Entitas, { head: Kedudukan; others: Kedudukan }> = {
  kpu: { head: 'kepala', others: 'anggota' },
  sekretariat: { head: 'kepala-pendukung', others: 'kasubbag' },
}

/** Everybody in office on a day who decides in a meeting of the entity, its head first. */
export async function whoMeets(
  tx: Reader,
  { unit, entitas, tanggal }: { unit: string; entitas: Entitas; tanggal: string },
): Promise<StoredHolding[]> {
  const holdings = (await pejabatAt(tx, { unit, tanggal })).map(holdingOf)
  const { head, others } = MEETS[entitas]
  const leader = holderOn(holdings, { kedudukan: head, hari: tanggal })
  return [...(leader === null ? [] : [leader]), ...holdings.filter(({ kedudukan }) => kedudukan === others)]
}

/** The head of the entity that day, where he or she was there. */
export function leaderOf(entitas: Entitas, present: readonly StoredHolding[]): StoredHolding | null {
  return present.find(({ kedudukan }) => kedudukan === MEETS[entitas].head) ?? null
}
