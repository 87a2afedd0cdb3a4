import type { Kewajiban } from '@akuntabel/domain'
import { type Actor, ALLOWED, type Allow, allow, refuse } from '../permission/actor.ts'

/** Whoever waits may ask for it, of others and for what can be done now. */
export function mayRemind(actor: Actor, { terhalang, orang }: Pick<Kewajiban, 'terhalang' | 'orang'>): Allow {
  const others = orang.some((person) => person !== actor.personId)
  const state = terhalang !== null ? BLOCKED : others ? ALLOWED : OWN
  return allow(actor, 'tugas.ingatkan', state)
}

const BLOCKED = refuse('Tugas ini menunggu tugas lain selesai dahulu. Ingatkan pemilik tugas itu.')
const OWN = refuse('Tugas ini tugas Anda sendiri; tidak ada orang lain yang dapat diingatkan.')
