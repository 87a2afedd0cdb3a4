import { ROLE_NAMES, ROLES, type Role } from '@akuntabel/domain'
import { peranOfUnit } from '@akuntabel/store'
import { z } from 'zod'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { inOrder } from './places.ts'

export interface PeopleView {
  people: { personId: string; name: string; email: string; roles: Role[]; roleLabels: string[] }[]
  /** `post`: who usually holds it in this agency. */
  roles: { role: Role; label: string; explanation: string; post: string | null }[]
  may: { create: Allow }
}

export const listPeople = defineUseCase({
  name: 'list-people',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async before({ read, unit, services }) {
    const held = await read((tx) => peranOfUnit(tx, unit))
    return services.auth.accounts.find([...new Set(held.map((peran) => peran.person_id))])
  },
  async run({ tx, actor, unit, services, before: persons }): Promise<PeopleView> {
    const { peran } = await lembagaOf(tx, unit, Number(services.clock.today().slice(0, 4)))
    const held = Map.groupBy(await peranOfUnit(tx, unit), (peran) => peran.person_id)
    const people = persons.map(({ id, name, email }) => {
      const roles = inOrder((held.get(id) ?? []).map((peran) => peran.role))
      return { personId: id, name, email, roles, roleLabels: roles.map((role) => ROLES[role].label) }
    })
    return {
      people: people.sort((a, b) => a.name.localeCompare(b.name, 'id')),
      roles: ROLE_NAMES.map((role) => ({ role, ...ROLES[role], post: peran[role] ?? null })),
      may: { create: allow(actor, 'orang.kelola') },
    }
  },
})
