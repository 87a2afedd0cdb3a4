import { grantPeran, spendUndangan } from '@akuntabel/store'
import { z } from 'zod'
import { requireLongEnough } from '../auth/auth.ts'
import { MAX_PASSWORD_LENGTH } from '../auth/better-auth.ts'
import { requireUncommon } from '../auth/common-password.ts'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { createRateLimit, visitorOf } from '../limits/rate-limit.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { peranRows, rolesText } from './bound-roles.ts'
import { unitOfToken } from './one-time-token.ts'
import { linkInput, openLink } from './open-link.ts'

const wrongPasswords = createRateLimit({ most: 20, everyMs: 5 * 60_000 })

/** Comes in by an invitation: with a password of one's own choice, or with that of the account one has. */
export const acceptInvitation = defineUseCase({
  name: 'accept-invitation',
  kind: 'write',
  permission: 'tautan',
  audit: 'orang.bergabung',
  input: linkInput.extend({ password: z.string().max(MAX_PASSWORD_LENGTH) }),
  year: 'none',
  unitOf: ({ token }) => unitOfToken(token),
  async before({ read, services, undo }, input) {
    const link = await read((tx) => openLink(tx, { ...input, now: services.clock.now() }))
    if (link.jenis !== 'undangan') throw new AppError('tidak-ditemukan')
    const { accounts } = services.auth
    const { nama: name, email } = link
    const known = await accounts.findByEmail(email)
    if (known !== null) {
      const visitor = visitorOf(input.address)
      if (wrongPasswords.isExhausted(visitor)) throw new AppError('terlalu-sering')
      if (await accounts.isPassword(known.id, input.password)) return known.id
      wrongPasswords.allow(visitor)
      throw invalidInput({
        password: 'Kata sandi akun Anda tidak cocok. Pakai kata sandi yang biasa Anda pakai.',
      })
    }
    requireLongEnough('password', input.password)
    requireUncommon('password', input.password, { name, email })
    const personId = await accounts.create({ name, email, password: input.password })
    undo(() => accounts.remove(personId))
    return personId
  },
  async run({ tx, unit, services, before: personId }, input) {
    const now = services.clock.now()
    const { id } = await openLink(tx, { ...input, now })
    const link = await spendUndangan(tx, { unit, id, personId, now })
    if (link === null) throw new AppError('keadaan-salah')
    const given = { unit, roles: link.peran, subbagianId: link.subbagian_id }
    await grantPeran(tx, await peranRows(tx, { ...given, personId }))
    const peran = await rolesText(tx, given)
    return {
      view: { email: link.email },
      audit: { subject: `orang/${personId}`, data: { nama: link.nama, peran, mengundang: link.oleh } },
    }
  },
})

/** Chooses a new password by a link; every session of the person ends. */
export const resetPassword = defineUseCase({
  name: 'reset-password',
  kind: 'write',
  permission: 'tautan',
  audit: 'orang.sandi',
  input: linkInput.extend({ password: z.string().max(MAX_PASSWORD_LENGTH) }),
  year: 'none',
  unitOf: ({ token }) => unitOfToken(token),
  async before({ read, services }, input) {
    const link = await read((tx) => openLink(tx, { ...input, now: services.clock.now() }))
    if (link.jenis !== 'sandi') throw new AppError('tidak-ditemukan')
    requireLongEnough('password', input.password)
    requireUncommon('password', input.password, { name: link.nama, email: link.email })
    return link.person_id ?? ''
  },
  async run({ tx, unit, services, before: personId }, input) {
    const now = services.clock.now()
    const { id } = await openLink(tx, { ...input, now })
    const link = await spendUndangan(tx, { unit, id, personId, now })
    if (link === null) throw new AppError('keadaan-salah')
    return {
      view: { email: link.email, personId },
      audit: { subject: `orang/${personId}`, data: { nama: link.nama, cara: 'tautan' } },
    }
  },
  after: ({ services }, { password }, { personId }) =>
    services.auth.accounts.setPassword(personId, password, { gantiSandi: false }),
})
