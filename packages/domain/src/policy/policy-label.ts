import type { Policy } from './policy.ts'

/**
 * Name of a policy version as a trace shows it. Units: text. Source: docs/domain.md ("rule version").
 * Example: `policyLabel(POLICY_KPU)` → `kpu 3`. Edge and error: none.
 */
export function policyLabel(policy: Pick<Policy, 'name' | 'version'>): string {
  return `${policy.name} ${policy.version}`
}
