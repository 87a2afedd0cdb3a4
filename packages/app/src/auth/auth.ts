import { createHash } from 'node:crypto'
import { type Context, type Database, peranOfPerson, readTransaction } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { requireStorable } from '../input/storable.ts'
import { createRateLimit, visitorOf } from '../limits/rate-limit.ts'
import { type Accounts, createAccounts } from './accounts.ts'
import {
  AUTH_PATH,
  type BetterAuth,
  createBetterAuth,
  IP_HEADER,
  MIN_PASSWORD_LENGTH,
  WRONG_TRIES,
} from './better-auth.ts'
import { requireUncommon } from './common-password.ts'
import type { Person } from './person.ts'

/** The program itself looks up roles. */
const SYSTEM: Context = { unit: '', role: 'sistem', personId: null, personName: 'Sistem' }

export interface Visit {
  headers: Headers
  url: URL
  ip: string
}

/** Whole `Set-Cookie` header values to append to the response. */
export interface WithCookies {
  setCookie: string[]
}

export interface Auth {
  session(request: { headers: Headers; url: URL }): Promise<(WithCookies & { person: Person }) | null>
  signIn(request: Visit & { email: string; password: string }): Promise<WithCookies & { person: Person }>
  signOut(request: Visit): Promise<WithCookies>
  changePassword(request: Visit & { lama: string; baru: string }): Promise<WithCookies>
  accounts: Accounts
}

export function createAuth(options: { database: Database; secret: string }): Auth {
  const wrongTries = createRateLimit(WRONG_TRIES)
  const instances = new Map<boolean, BetterAuth>()
  // Secure cookies exactly when the visitor's address is https: an office may serve plain http on its own network.
  const instanceFor = (url: URL): BetterAuth => {
    const secure = url.protocol === 'https:'
    const known = instances.get(secure)
    if (known) return known
    const made = createBetterAuth({ ...options, secure })
    instances.set(secure, made)
    return made
  }
  const post = (request: Visit, path: string, body: object): Promise<Response> =>
    instanceFor(request.url).handler(internalRequest(request, path, body))

  const accounts = createAccounts(instanceFor(new URL('http://localhost')), {
    hasRole: (personId) =>
      readTransaction(
        options.database,
        SYSTEM,
        async (tx) => (await peranOfPerson(tx, personId, { includeInactive: true })).length > 0,
      ),
  })

  return {
    accounts,

    async session({ headers, url }) {
      if (!headers.get('cookie')) return null
      const response = await instanceFor(url).handler(
        new Request(new URL(`${AUTH_PATH}/get-session`, url.origin), { headers: cookieOnly(headers) }),
      )
      // The database is away: that is no sign-out, and what the person sends now must not be thrown away.
      if (response.status >= 500) throw new AppError('gagal')
      const found = response.ok ? ((await response.json()) as { user: Person } | null) : null
      if (!found) return null
      return { person: toPerson(found.user), setCookie: response.headers.getSetCookie() }
    },

    async signIn(request) {
      const email = request.email.trim().toLowerCase()
      if (email === '' || request.password === '') {
        throw invalidInput({
          ...(email === '' ? { email: 'Isi alamat email Anda.' } : {}),
          ...(request.password === '' ? { password: 'Isi kata sandi Anda.' } : {}),
        })
      }
      requireStorable({ email })
      const address = visitorOf(request.ip)
      if (wrongTries.isExhausted(address)) throw new AppError('terlalu-sering')
      const counted = { ...request, ip: countedAs(request.ip, email) }
      const response = await post(counted, '/sign-in/email', { email, password: request.password })
      if (response.status === 429) throw new AppError('terlalu-sering')
      if (response.status >= 500) throw new AppError('gagal')
      if (!response.ok) {
        wrongTries.allow(address)
        throw new AppError('sandi-salah', { fields: { password: 'Periksa alamat email dan kata sandi.' } })
      }
      const { user } = (await response.json()) as { user: Person }
      return { person: toPerson(user), setCookie: response.headers.getSetCookie() }
    },

    async signOut(request) {
      const response = await post(request, '/sign-out', {})
      return { setCookie: response.headers.getSetCookie() }
    },

    async changePassword(request) {
      requireLongEnough('baru', request.baru)
      const asking = await this.session(request)
      if (asking === null) throw new AppError('belum-masuk')
      requireUncommon('baru', request.baru, asking.person)
      if (request.baru === request.lama)
        throw invalidInput({ baru: 'Pilih kata sandi yang lain dari yang sekarang.' })
      const response = await post(request, '/change-password', {
        currentPassword: request.lama,
        newPassword: request.baru,
        revokeOtherSessions: true,
      })
      if (response.status === 429) throw new AppError('terlalu-sering')
      if (response.status === 401) throw new AppError('belum-masuk')
      if (response.status === 400) throw invalidInput({ lama: 'Kata sandi lama tidak cocok.' })
      if (!response.ok) throw new AppError('gagal')
      if (asking.person.gantiSandi) await accounts.release(asking.person.id)
      return { setCookie: response.headers.getSetCookie() }
    },
  }
}

export function requireLongEnough(field: string, password: string): void {
  if (password.length < MIN_PASSWORD_LENGTH) {
    throw invalidInput({ [field]: `Kata sandi paling sedikit ${MIN_PASSWORD_LENGTH} huruf.` })
  }
}

/**
 * Tries are counted per address and account: a whole office behind one address is not locked out by one person, nor a
 * person by somebody elsewhere. The library counts addresses, so the pair is written as one (its first 64 bits count).
 */
function countedAs(ip: string, email: string): string {
  const hex = createHash('sha256').update(`${ip} ${email}`).digest('hex')
  return `fd${hex.slice(0, 2)}:${hex.slice(2, 6)}:${hex.slice(6, 10)}:${hex.slice(10, 14)}::1`
}

function internalRequest(request: Visit, path: string, body: object): Request {
  const headers = cookieOnly(request.headers)
  headers.set('content-type', 'application/json')
  headers.set('origin', request.url.origin)
  headers.set(IP_HEADER, request.ip)
  return new Request(new URL(AUTH_PATH + path, request.url.origin), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
}

function cookieOnly(from: Headers): Headers {
  const headers = new Headers()
  for (const name of ['cookie', 'user-agent']) {
    const value = from.get(name)
    if (value) headers.set(name, value)
  }
  return headers
}

function toPerson(user: Person): Person {
  return { id: user.id, name: user.name, email: user.email, gantiSandi: user.gantiSandi === true }
}
