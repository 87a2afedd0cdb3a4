import type { BeritaAcara } from '@akuntabel/store'
import { type Actor, type Allow, allow, refuse } from '../permission/actor.ts'
import { SIGNED } from './load-berita-acara.ts'

export interface BeritaAcaraAllow {
  edit: Allow
  sign: Allow
}

export function beritaAcaraAllow(
  actor: Actor,
  { state }: BeritaAcara,
  { year, problems: [problem] }: { year: Allow; problems: string[] },
): BeritaAcaraAllow {
  // What was signed is closed to everybody, whatever their role.
  if (state !== 'draf') return { edit: refuse(SIGNED), sign: refuse(SIGNED) }
  const complete = year.ok && problem !== undefined ? refuse(problem) : year
  return {
    edit: allow(actor, 'keputusan.susun', year),
    sign: allow(actor, 'keputusan.tetapkan', complete),
  }
}
