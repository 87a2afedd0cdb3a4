import { ROLE_NAMES } from '@akuntabel/domain'
import { grantPeran } from '@akuntabel/store'
import { z } from 'zod'
import { requireLongEnough } from '../auth/auth.ts'
import { MAX_PASSWORD_LENGTH } from '../auth/better-auth.ts'
import { requireUncommon } from '../auth/common-password.ts'
import { optionalChoice } from '../input/card.ts'
import { shortText } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { peranRows, rolesText } from './bound-roles.ts'

export const rolesInput = z
  .array(z.enum(ROLE_NAMES, 'Pilih peran dari daftar.'))
  .min(1, 'Pilih paling sedikit satu peran.')

export const createPerson = defineUseCase({
  name: 'create-person',
  kind: 'write',
  permission: 'orang.kelola',
  audit: 'orang.dibuat',
  input: z.object({
    name: shortText(120),
    email: z.email(),
    password: z.string().max(MAX_PASSWORD_LENGTH),
    roles: rolesInput,
    subbagianId: optionalChoice,
  }),
  year: 'none',
  async before({ services, undo }, { name, email, password }) {
    requireLongEnough('password', password)
    requireUncommon('password', password, { name, email })
    const personId = await services.auth.accounts.create({ name, email, password, gantiSandi: true })
    undo(() => services.auth.accounts.remove(personId))
    return personId
  },
  async run({ tx, unit, before: personId }, { name, roles, subbagianId }) {
    await grantPeran(tx, await peranRows(tx, { unit, personId, roles, subbagianId }))
    const peran = await rolesText(tx, { unit, roles, subbagianId })
    return { view: { personId }, audit: { subject: `orang/${personId}`, data: { nama: name, peran } } }
  },
})
