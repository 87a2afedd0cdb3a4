import { ROLE_NAMES, type Role } from '@akuntabel/domain'
import { type Context, listUnits, peranOfPerson, peranOn, readTransaction } from '@akuntabel/store'
import type { Person } from '../auth/person.ts'
import type { Actor } from '../permission/actor.ts'
import { boundTo } from '../permission/bound-to.ts'
import type { Services } from '../services.ts'

/** Where a person may work. */
export interface Place {
  unit: string
  unitName: string
  roles: Role[]
}

/** The program itself looks up roles, before anybody has one. */
const SYSTEM: Context = { unit: '', role: 'sistem', personId: null, personName: 'Sistem' }

/** Given the whole person (a session has it), nothing of the account is read again. */
export async function findActor(
  services: Services,
  asked: string | Person,
  unit: string,
): Promise<Actor | null> {
  const personId = typeof asked === 'string' ? asked : asked.id
  const held = await readTransaction(services.database, SYSTEM, (tx) => peranOn(tx, unit, personId))
  // Roles held in the unit itself come first; one that only reads from above counts where there is none.
  const viaUnit = held.find((peran) => peran.unit_code === unit)?.unit_code ?? held[0]?.unit_code
  if (viaUnit === undefined) return null
  const person = typeof asked === 'string' ? (await services.auth.accounts.find([asked]))[0] : asked
  if (person === undefined) return null
  const here = held.filter((peran) => peran.unit_code === viaUnit)
  const roles = inOrder(here.map((peran) => peran.role))
  return { personId, personName: person.name, unit, roles, viaUnit, subbagianId: boundTo(here) }
}

export async function findPlaces(services: Services, personId: string): Promise<Place[]> {
  return readTransaction(services.database, SYSTEM, async (tx) => {
    const held = Map.groupBy(await peranOfPerson(tx, personId), (peran) => peran.unit_code)
    const units = await listUnits(tx, { includeInactive: true })
    return units.flatMap((unit) => {
      const peran = held.get(unit.unit_code)
      if (peran === undefined) return []
      return [
        { unit: unit.unit_code, unitName: unit.short_name, roles: inOrder(peran.map((one) => one.role)) },
      ]
    })
  })
}

export function inOrder(roles: Role[]): Role[] {
  return ROLE_NAMES.filter((role) => roles.includes(role))
}
