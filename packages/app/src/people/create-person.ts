import { ROLE_NAMES, ROLES } from '@akuntabel/domain'
import { grantPeran } from '@akuntabel/store'
import { z } from 'zod'
import { requireLongEnough } from '../auth/auth.ts'
import { MAX_PASSWORD_LENGTH } from '../auth/better-auth.ts'
import { shortText } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

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
  }),
  year: 'none',
  async before({ services, undo }, { name, email, password }) {
    requireLongEnough('password', password)
    const personId = await services.auth.accounts.create({ name, email, password })
    undo(() => services.auth.accounts.remove(personId))
    return personId
  },
  async run({ tx, unit, before: personId }, { name, roles }) {
    await grantPeran(
      tx,
      roles.map((role) => ({ unit_code: unit, person_id: personId, role })),
    )
    const peran = roles.map((role) => ROLES[role].label).join(', ')
    return { view: { personId }, audit: { subject: `orang/${personId}`, data: { nama: name, peran } } }
  },
})
