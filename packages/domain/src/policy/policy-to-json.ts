import type { Policy } from './policy.ts'

/** A policy pack as stored: the same fields, decimals as text. */
export type PolicyJson = Omit<Policy, 'cap' | 'floor' | 'efficiency'> & {
  cap: string
  floor: string
  efficiency: { form: Policy['efficiency']['form']; clip: string }
}

/**
 * Policy as plain JSON for the store. Units: percent as text. Source: domain.md, "policy pack".
 * Example: `policyToJson(POLICY_KPU).cap` → `'120'`. Edge: `parsePolicy` of the result gives the same policy.
 * Error: none.
 */
export function policyToJson(policy: Policy): PolicyJson {
  return {
    ...policy,
    cap: policy.cap.toFixed(),
    floor: policy.floor.toFixed(),
    efficiency: { form: policy.efficiency.form, clip: policy.efficiency.clip.toFixed() },
  }
}
