import type { Database } from '@akuntabel/store'
import { expect, it, vi } from 'vitest'
import { errorTable } from '../errors/error-table.ts'
import { refusalOf } from '../testing/refusal-of.ts'
import { createAuth } from './auth.ts'
import { WRONG_TRIES } from './better-auth.ts'

// What the sign-in library answers while its database is away, or once it has counted too many tries.
let status = 200
/** Whose session it knows, whatever else it answers. */
let user: object | null = null
vi.mock('./better-auth.ts', async (original) => ({
  ...(await original<object>()),
  createBetterAuth: () => ({
    handler: async ({ url }: Request) =>
      user !== null && url.endsWith('/get-session')
        ? Response.json({ user })
        : new Response('null', { status }),
  }),
}))

const auth = createAuth({ database: {} as Database, secret: 'uji' })
const VISIT = {
  headers: new Headers({ cookie: 'sesi=1' }),
  url: new URL('http://localhost'),
  ip: '10.1.9.1',
}
const SIGN_IN = { ...VISIT, email: 'operator@kantor.go.id', password: 'kata-sandi-uji' }
const CHANGE = { ...VISIT, lama: 'kata-sandi-lama', baru: 'kata-sandi-baru-2' }

async function signedIn<T>(ask: () => Promise<T>): Promise<T> {
  user = { id: '1', name: 'Operator', email: 'operator@kantor.go.id' }
  try {
    return await ask()
  } finally {
    user = null
  }
}

it.each([
  ['a page', 503, 'gagal', () => auth.session(VISIT)],
  ['a change of password by nobody', 401, 'belum-masuk', () => auth.changePassword(CHANGE)],
  ['signing in', 429, 'terlalu-sering', () => auth.signIn(SIGN_IN)],
  ['signing in', 503, 'gagal', () => auth.signIn(SIGN_IN)],
  ['a change of password', 429, 'terlalu-sering', () => signedIn(() => auth.changePassword(CHANGE))],
  ['a change of password', 401, 'belum-masuk', () => signedIn(() => auth.changePassword(CHANGE))],
  ['a change of password', 503, 'gagal', () => signedIn(() => auth.changePassword(CHANGE))],
] as const)('%s is refused where the library answers %s: %s', async (_, answer, code, ask) => {
  status = answer
  const { code: found, message } = await refusalOf(ask())
  expect([found, message]).toEqual([code, errorTable[code].sentence])
})

it('nobody is signed in where the library knows no session', async () => {
  status = 401
  expect(await auth.session(VISIT)).toBeNull()
})

it('stops one address that tries one password on everybody, and no other address', async () => {
  status = 401
  const attempt = async (at: number, ip: string) => {
    const one = { ...VISIT, ip, email: `orang-${at}@kantor.go.id`, password: 'musim-panas-2026' }
    return (await refusalOf(auth.signIn(one))).code
  }
  const codes = []
  for (let at = 0; at < WRONG_TRIES.most; at++) codes.push(await attempt(at, '10.2.0.1'))
  expect(codes).toEqual(Array(WRONG_TRIES.most).fill('sandi-salah'))
  expect(await attempt(WRONG_TRIES.most, '10.2.0.1')).toBe('terlalu-sering')
  expect(await attempt(0, '10.2.0.2')).toBe('sandi-salah')
})
