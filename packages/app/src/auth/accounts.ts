import { AppError } from '../errors/app-error.ts'
import type { Person } from './auth.ts'
import type { BetterAuth } from './better-auth.ts'

/** Accounts are made by an admin, never by a visitor. */
export interface Accounts {
  create(account: { name: string; email: string; password: string }): Promise<string>
  remove(personId: string): Promise<void>
  find(personIds: string[]): Promise<Person[]>
  findByEmail(email: string): Promise<Person | null>
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
    async create({ name, email, password }) {
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
        { name, email: address, emailVerified: true },
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
