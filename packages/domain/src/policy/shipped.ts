import { KPU_PACK, PMK_PACK } from './packs.ts'
import { parsePolicy } from './parse-policy.ts'
import type { Policy } from './policy.ts'

/** The default pack `kpu`, version 1. */
export const POLICY_KPU: Policy = shipped(KPU_PACK)

/** Pack `pmk`: as `kpu`, with the Finance Ministry's form of efficiency shown first. */
export const POLICY_PMK: Policy = shipped(PMK_PACK)

export const POLICIES: Record<'kpu' | 'pmk', Policy> = { kpu: POLICY_KPU, pmk: POLICY_PMK }

function shipped(pack: unknown): Policy {
  const reading = parsePolicy(pack)
  if (!reading.ok) throw new Error(reading.errors.join(' '))
  return reading.policy
}
