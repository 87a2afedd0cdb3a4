import { KPU_PACK, PMK_PACK } from './packs.ts'
import type { Policy } from './policy.ts'
import { policyFromJson } from './policy-json.ts'

/** The newest version of the pack `kpu`. */
export const POLICY_KPU: Policy = policyFromJson(KPU_PACK)

/** Pack `pmk`: as `kpu`, with the Finance Ministry's form of efficiency shown first. */
export const POLICY_PMK: Policy = policyFromJson(PMK_PACK)

export const POLICIES: Record<'kpu' | 'pmk', Policy> = { kpu: POLICY_KPU, pmk: POLICY_PMK }
