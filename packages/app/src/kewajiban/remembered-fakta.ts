import type { Role } from '@akuntabel/domain'
import { officeStamp, type Reader } from '@akuntabel/store'
import { LRUCache } from 'lru-cache'
import { daysOf } from '../config/zones.ts'
import { type FaktaAsk, type FaktaRead, readFakta } from './read-fakta.ts'

const known = new LRUCache<string, { stamp: string; read: FaktaRead }>({ max: 200 })

/**
 * As `readFakta`, read again only where something was written in the office since, or the day is another. What the head
 * or the program itself read is not shown to others, nor the other way: decisions about people are of the head alone.
 */
export async function rememberedFakta(
  tx: Reader,
  { role, ...ask }: FaktaAsk & { role: Role | 'sistem' | null },
): Promise<FaktaRead> {
  const { unit, clock, asked } = ask
  const sight = role === 'pimpinan' || role === 'sistem' ? role : null
  const stamp = JSON.stringify([await officeStamp(tx, unit), daysOf(clock)])
  const name = JSON.stringify([unit, asked.entitas, asked.tahun, sight])
  const found = known.get(name)
  if (found?.stamp === stamp) return found.read
  const read = await readFakta(tx, ask)
  known.set(name, { stamp, read })
  return read
}

/** For who writes into the database without an action, which leaves no trace. */
export function forgetFakta(): void {
  known.clear()
}
