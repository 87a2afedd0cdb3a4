import type { Guest } from '../../support/browser.ts'
import type { OfficeServer } from '../../support/office-server.ts'
import type { Planner } from './planner.ts'

/** A journey under way: the running office, who plans, and who signs by role. */
export interface Journey {
  office: OfficeServer
  planner: Planner
  signers: ReadonlyMap<string, Guest>
}

export function signer({ signers }: Journey, role: string): Guest {
  const guest = signers.get(role)
  if (guest === undefined) throw new Error(`nobody signs as ${role}`)
  return guest
}
