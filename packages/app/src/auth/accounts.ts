import { AppError } from '../errors/app-error.ts'
import type { BetterAuth } from './better-auth.ts'
import { deviceName } from './device-name.ts'
import type { Person } from './person.ts'

/** Accounts are made by an admin, never by a visitor. */
export interface Accounts {
  /** `gantiSandi`: chosen by somebody else, to be changed at the first sign-in. */
  create(account: { name: string; email: string; password: string; gantiSandi?: boolean }): Promise<string>
  /** Gives a new password and ends every session of the person. */
  setPassword(personId: string, password: string, options: { gantiSandi: boolean }): Promise<void>
  /** The person has chosen an own password. */
  release(personId: string): Promise<void>
  isPassword(personId: string, password: string): Promise<boolean>
  sessions(personId: string): Promise<SessionOf[]>
  /** One of the person's sessions, or all; what it does not have is passed over. */
  endSessions(personId: string, sessionId?: string): Promise<void>
  remove(personId: string): Promise<void>
  find(personIds: string[]): Promise<Person[]>
  findByEmail(email: string): Promise<Person | null>
}

/** Where somebody is signed in. */
export interface SessionOf {
  id: string
  token: string
  createdAt: Date
  peramban: string | null
}

/** An account without any role this long after it was made was left behind by a program that was killed. */
const ORPHAN_MS = 60_000

export function createAccounts(
  auth: BetterAuth,
  { hasRole }: { hasRole: (personId: string) => Promise<boolean> },
): Accounts {
  async function isOrphan(user: { id: string; createdAt: Date }): Promise<boolean> {
    const age = Date.now() - new Date(user.createdAt).getTime()
    return age > ORPHAN_MS && !(await hasRole(user.id))
  }
  return {
    async create({ name, email, password, gantiSandi = false }) {
      const { internalAdapter, password: hasher } = await auth.$context
      const address = email.trim().toLowerCase()
      const known = await internalAdapter.findUserByEmail(address)
      if (known && (await isOrphan(known.user))) await internalAdapter.deleteUser(known.user.id)
      else if (known) {
        throw new AppError('sudah-ada', {
          sentence: 'Alamat email ini sudah dipakai.',
          fields: { email: 'Alamat email ini sudah dipakai.' },
        })
      }
      const user = await internalAdapter.createUser(
        { name, email: address, emailVerified: true, gantiSandi },
        { method: 'email-password' },
      )
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await hasher.hash(password),
      })
      return user.id
    },

    async setPassword(personId, password, { gantiSandi }) {
      const { internalAdapter, password: hasher } = await auth.$context
      await internalAdapter.updatePassword(personId, await hasher.hash(password))
      await internalAdapter.updateUser(personId, { gantiSandi })
      await internalAdapter.deleteUserSessions(personId)
    },

    async release(personId) {
      const { internalAdapter } = await auth.$context
      await internalAdapter.updateUser(personId, { gantiSandi: false })
    },

    async isPassword(personId, password) {
      const { internalAdapter, password: hasher } = await auth.$context
      const account = await internalAdapter.findCredentialAccount(personId)
      return account?.password != null && hasher.verify({ hash: account.password, password })
    },

    async sessions(personId) {
      const { internalAdapter } = await auth.$context
      const sessions = await internalAdapter.listSessions(personId)
      return sessions.map(({ id, token, createdAt, userAgent }) => ({
        ...{ id, token, createdAt },
        peramban: deviceName(userAgent ?? ''),
      }))
    },

    async endSessions(personId, sessionId) {
      const { internalAdapter } = await auth.$context
      if (sessionId === undefined) return internalAdapter.deleteUserSessions(personId)
      const ended = (await internalAdapter.listSessions(personId)).find(({ id }) => id === sessionId)
      if (ended !== undefined) await internalAdapter.deleteSession(ended.token)
    },

    async remove(personId) {
      const { internalAdapter } = await auth.$context
      await internalAdapter.deleteUser(personId)
    },

    async find(personIds) {
      if (personIds.length === 0) return []
      const { adapter } = await auth.$context
      const users = await adapter.findMany<Person>({
        model: 'user',
        where: [{ field: 'id', operator: 'in', value: personIds }],
        limit: personIds.length,
      })
      return users.map(({ id, name, email }) => ({ id, name, email }))
    },

    async findByEmail(email) {
      const { internalAdapter } = await auth.$context
      const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase())
      return found ? { id: found.user.id, name: found.user.name, email: found.user.email } : null
    },
  }
}
