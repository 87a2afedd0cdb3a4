import { grantPeran, peranOfUnit, revokePeran } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { optionalChoice } from '../input/card.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { peranRows, rolesText } from './bound-roles.ts'
import { rolesInput } from './create-person.ts'
import { refuseOwnSigning } from './own-signing.ts'

export const setPersonRoles = defineUseCase({
  name: 'set-person-roles',
  kind: 'write',
  permission: 'orang.kelola',
  audit: 'orang.peran',
  input: z.object({ personId: z.string().min(1), roles: rolesInput, subbagianId: optionalChoice }),
  year: 'none',
  async before({ services }, { personId }) {
    const [person] = await services.auth.accounts.find([personId])
    return person
  },
  async run({ tx, unit, actor, before: person }, { personId, roles, subbagianId }) {
    const held = (await peranOfUnit(tx, unit)).filter((peran) => peran.person_id === personId)
    if (held.length === 0 || person === undefined) throw new AppError('tidak-ditemukan')
    if (personId === actor.personId && !roles.includes('admin')) {
      throw invalidInput({
        roles: 'Anda tidak dapat mencabut peran Admin dari diri sendiri. Minta admin lain.',
      })
    }
    if (personId === actor.personId) refuseOwnSigning(roles, held)
    for (const { role } of held) {
      if (!roles.includes(role)) await revokePeran(tx, { unit, personId, role })
    }
    await grantPeran(tx, await peranRows(tx, { unit, personId, roles, subbagianId }))
    const peran = await rolesText(tx, { unit, roles, subbagianId })
    return { view: {}, audit: { subject: `orang/${personId}`, data: { nama: person.name, peran } } }
  },
})
