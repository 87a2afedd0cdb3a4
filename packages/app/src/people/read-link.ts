import { ROLES } from '@akuntabel/domain'
import { getUnit } from '@akuntabel/store'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { unitOfToken } from './one-time-token.ts'
import { linkInput, openLink } from './open-link.ts'

export interface LinkView {
  jenis: 'undangan' | 'sandi'
  nama: string
  email: string
  kantor: string
  roleLabels: string[]
  /** The address has an account already: its own password is asked, none is chosen. */
  known: boolean
}

/** What a one-time link is for, before it is used. */
export const readLink = defineUseCase({
  name: 'read-link',
  kind: 'read',
  permission: 'tautan',
  audit: null,
  input: linkInput,
  unitOf: ({ token }) => unitOfToken(token),
  async before({ read, services }, input) {
    const { email } = await read((tx) => openLink(tx, { ...input, now: services.clock.now() }))
    return (await services.auth.accounts.findByEmail(email)) !== null
  },
  async run({ tx, services, before: known }, input): Promise<LinkView> {
    const link = await openLink(tx, { ...input, now: services.clock.now() })
    const office = await getUnit(tx, link.unit_code)
    const { jenis, nama, email, peran } = link
    return {
      jenis,
      nama,
      email,
      kantor: office?.name ?? '',
      roleLabels: peran.map((role) => ROLES[role].label),
      known,
    }
  },
})
