import type { Entitas, RantaiRole } from '@akuntabel/domain'
import type { Reader } from '@akuntabel/store'
import { lawOf } from '../kebijakan/law.ts'
import { notYours } from '../permission/roles.ts'
import { APPROVAL_STEPS } from './approval-step.ts'
import { mayReturn, notAsked } from './pengukuran-allow.ts'

interface Asked {
  tx: Reader
  unit: string
}

interface OfYear {
  entitas: Entitas
  tahun: number
}

/** Who takes a role's step in the office's own chain, for who may not; a chain without it says so. */
export function whoTakes(role: RantaiRole) {
  return async ({ tx, unit }: Asked, { entitas, tahun }: OfYear): Promise<string> => {
    const { policy } = await lawOf(tx, unit, tahun)
    return policy.rantai[entitas].includes(role) ? notYours(APPROVAL_STEPS[role].permission) : notAsked(role)
  }
}

/** Who of the office's own chain returns a quarter, for who may not. */
export async function whoReturns({ tx, unit }: Asked, { entitas, tahun }: OfYear): Promise<string> {
  const { policy } = await lawOf(tx, unit, tahun)
  return mayReturn({ roles: [] }, policy.rantai[entitas]).why as string
}
