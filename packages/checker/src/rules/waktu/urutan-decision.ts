import type { RuleFinding } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'

/** What a Keputusan considers cannot be later than the day it was decided. */
export function laterThanDecided(facts: Facts): RuleFinding[] {
  const decided = facts.decision.find(({ part }) => part === 'menetapkan')?.position.block
  if (decided === undefined) return []
  const signed = facts.dates.find(
    (date) => date.position.block > decided && /^(?:ditetapkan|pada tanggal)/i.test(date.sentence),
  )
  if (!signed?.iso) return []
  const day = signed.iso
  return facts.dates
    .filter((date) => date.position.block < decided && date.iso !== null && date.iso > day)
    .map((date) => ({
      message: `Keputusan ditetapkan ${signed.text}, tetapi dasarnya bertanggal ${date.text}, sesudah itu.`,
      at: date.position,
      stated: date.text,
      expected: null,
      arithmetic: null,
      related: [{ position: signed.position }],
      key: `${date.iso} dasar`,
    }))
}
