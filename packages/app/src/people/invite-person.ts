import { insertUndangan, lockOrganisasi, peranOfUnit } from '@akuntabel/store'
import { z } from 'zod'
import { optionalChoice } from '../input/card.ts'
import { shortText } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'
import { peranRows, rolesText } from './bound-roles.ts'
import { rolesInput } from './create-person.ts'
import { makeToken } from './one-time-token.ts'
import { refuseOwnSigning } from './own-signing.ts'

export const INVITATION_DAYS = 7

/** A link that works once and is shown once, to who invites; the trail names both people, never the token. */
export const invitePerson = defineUseCase({
  name: 'invite-person',
  kind: 'write',
  permission: 'orang.kelola',
  audit: 'orang.diundang',
  input: z.object({ name: shortText(120), email: z.email(), roles: rolesInput, subbagianId: optionalChoice }),
  year: 'none',
  /** Whose account the address is, where there is one. */
  before: async ({ services }, { email }) =>
    (await services.auth.accounts.findByEmail(email.trim().toLowerCase()))?.id ?? null,
  async run({ tx, unit, actor, services, before: invited }, { name, email, roles, subbagianId }) {
    if (invited === actor.personId) {
      const held = await peranOfUnit(tx, unit)
      refuseOwnSigning(
        roles,
        held.filter((peran) => peran.person_id === invited),
      )
    }
    await lockOrganisasi(tx, unit)
    const { timezone } = await loadUnit(tx, unit)
    const [bound] = (await peranRows(tx, { unit, personId: '', roles, subbagianId })).filter(
      (row) => row.subbagian_id !== null,
    )
    const { token, hash } = makeToken(unit)
    const sampai = new Date(services.clock.now().getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000)
    const link = await insertUndangan(tx, {
      ...{ unit_code: unit, jenis: 'undangan', nama: name, email: email.trim().toLowerCase(), peran: roles },
      ...{ subbagian_id: bound?.subbagian_id ?? null, person_id: null },
      ...{ token_hash: hash, sampai, dipakai_at: null, batal_at: null, oleh: actor.personName },
    })
    const peran = await rolesText(tx, { unit, roles, subbagianId })
    const sampaiText = formatInstant(sampai, timezone)
    return {
      view: { token, nama: name, sampaiText },
      audit: { subject: `orang/undangan/${link.id}`, data: { nama: name, email, peran, sampai: sampaiText } },
    }
  },
})
