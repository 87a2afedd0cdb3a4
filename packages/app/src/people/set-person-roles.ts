import { ROLES } from '@akuntabel/domain'
import { grantPeran, peranOfUnit, revokePeran } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { rolesInput } from './create-person.ts'

export const setPersonRoles = defineUseCase({
  name: 'set-person-roles',
  kind: 'write',
  permission: 'orang.kelola',
  audit: 'orang.peran',
  input: z.object({ personId: z.string().min(1), roles: rolesInput }),
  year: 'none',
  async before({ services }, { personId }) {
    const [person] = await services.auth.accounts.find([personId])
    return person
  },
  async run({ tx, unit, actor, before: person }, { personId, roles }) {
    const held = (await peranOfUnit(tx, unit)).filter((peran) => peran.person_id === personId)
    if (held.length === 0 || person === undefined) throw new AppError('tidak-ditemukan')
    if (personId === actor.personId && !roles.includes('admin')) {
      throw invalidInput({
        roles: 'Anda tidak dapat mencabut peran Admin dari diri sendiri. Minta admin lain.',
      })
    }
    for (const { role } of held) {
      if (!roles.includes(role)) await revokePeran(tx, { unit, personId, role })
    }
    const added = roles.filter((role) => !held.some((peran) => peran.role === role))
    await grantPeran(
      tx,
      added.map((role) => ({ unit_code: unit, person_id: personId, role })),
    )
    const peran = roles.map((role) => ROLES[role].label).join(', ')
    return { view: {}, audit: { subject: `orang/${personId}`, data: { nama: person.name, peran } } }
  },
})
