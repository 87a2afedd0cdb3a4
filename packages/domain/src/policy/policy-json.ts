import { Decimal } from '../number/decimal.ts'
import type { Policy } from './policy.ts'

/** Form of a stored pack that this program writes; packs of an earlier form are completed when read. */
export const POLICY_FORMAT = 4

/** A policy pack as stored: the same fields, decimals as text. */
export type PolicyJson = Omit<Policy, 'cap' | 'floor' | 'efficiency'> & {
  format: typeof POLICY_FORMAT
  cap: string
  floor: string
  efficiency: { form: Policy['efficiency']['form']; clip: string }
}

/**
 * Policy as plain JSON for the store. Units: percent as text. Source: docs/glossary.md, *kebijakan*.
 * Example: `policyToJson(POLICY_KPU).cap` → `'120'`. Edge: `policyFromJson` of the result gives the same policy.
 * Error: none.
 */
export function policyToJson(policy: Policy): PolicyJson {
  return {
    format: POLICY_FORMAT,
    ...policy,
    cap: policy.cap.toFixed(),
    floor: policy.floor.toFixed(),
    efficiency: { form: policy.efficiency.form, clip: policy.efficiency.clip.toFixed() },
  }
}

/**
 * Policy of a pack whose fields were checked. Units: percent as text. Source: docs/glossary.md, *kebijakan*.
 * Example: `policyFromJson(policyToJson(POLICY_KPU))` equals `POLICY_KPU`. Edge: the format is not part of a policy.
 * Error: text that is no decimal throws.
 */
export function policyFromJson({ format: _format, ...pack }: PolicyJson): Policy {
  return {
    ...pack,
    cap: new Decimal(pack.cap),
    floor: new Decimal(pack.floor),
    efficiency: { form: pack.efficiency.form, clip: new Decimal(pack.efficiency.clip) },
  }
}
