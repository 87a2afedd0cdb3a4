import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/index.ts'
import { GUESSES } from './better-auth.ts'

const HTTP = new URL('http://10.0.0.7:8080/masuk')
const PASSWORD = 'rahasia-kantor-1'

let test: TestApp
beforeAll(async () => {
  test = await testApp({ sample: false })
  await test.app.auth.accounts.create({
    name: 'Operator',
    email: 'Operator@Kantor.go.id',
    password: PASSWORD,
  })
})
afterAll(() => test?.close())

function visit(address: string, setCookie: string[] = [], url = HTTP) {
  const cookie = setCookie.map((one) => one.split(';')[0]).join('; ')
  return { headers: new Headers(cookie === '' ? {} : { cookie }), url, ip: address }
}

function signIn(address: string, password = PASSWORD, url = HTTP) {
  return test.app.auth.signIn({ ...visit(address, [], url), email: 'operator@kantor.go.id', password })
}

describe('sign-in', () => {
  it('works over plain http on any host and port, with a cookie that is not marked secure', async () => {
    const { person, setCookie } = await signIn('10.1.0.1')
    expect(person).toMatchObject({ name: 'Operator', email: 'operator@kantor.go.id' })
    expect(setCookie.join()).toMatch(/HttpOnly/i)
    expect(setCookie.join()).not.toMatch(/Secure/i)
    expect((await test.app.auth.session(visit('10.1.0.1', setCookie)))?.person.id).toBe(person.id)
  })

  it('waits for nobody who reads pages, however many they are', async () => {
    const { pool } = test.app.database
    const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
    const patience = pool.options.connectionTimeoutMillis
    pool.options.connectionTimeoutMillis = 500
    const [{ person }, elsewhere] = await Promise.all([
      signIn('10.1.0.9'),
      test.app.places('siapa').catch((error) => error),
    ]).finally(() => {
      pool.options.connectionTimeoutMillis = patience
      for (const client of held) client.release()
    })
    expect(person.name).toBe('Operator')
    expect(elsewhere).toMatchObject({
      code: 'sibuk',
      message: 'Akuntabel sedang sibuk, sehingga ini belum dikerjakan. Coba lagi sebentar lagi.',
    })
  })

  it('marks the cookie secure over https', async () => {
    const { setCookie } = await signIn('10.1.0.2', PASSWORD, new URL('https://kinerja.kpu.go.id/masuk'))
    expect(setCookie.join()).toMatch(/^__Secure-.*Secure/i)
  })

  it('refuses a wrong password and an unknown person with the same sentence', async () => {
    const wrong = await signIn('10.1.0.3', 'bukan-sandinya').catch((error) => error)
    const unknown = await test.app.auth
      .signIn({ ...visit('10.1.0.3'), email: 'siapa@kantor.go.id', password: PASSWORD })
      .catch((error) => error)
    expect(wrong).toMatchObject({ code: 'sandi-salah', message: unknown.message })
  })

  it('refuses an empty form at its fields', async () => {
    const error = await test.app.auth
      .signIn({ ...visit('10.1.0.4'), email: ' ', password: '' })
      .catch((error) => error)
    expect(Object.keys(error.data.fields)).toEqual(['email', 'password'])
  })

  it('refuses an address that no account can have', async () => {
    const error = await test.app.auth
      .signIn({ ...visit('10.1.0.44'), email: 'a\0@kantor.go.id', password: PASSWORD })
      .catch((error) => error)
    expect(error).toMatchObject({ code: 'masukan-salah' })
    expect(error.data.fields.email).toBe(
      'Isian ini memuat tanda yang tidak dapat disimpan. Ketik ulang, jangan ditempel.',
    )
  })

  it('lets nobody guess for ever, whatever address a request claims', async () => {
    const codes = []
    for (let attempt = 0; attempt < GUESSES.max + 2; attempt += 1) {
      const headers = new Headers({
        'x-forwarded-for': `1.2.3.${attempt}`,
        'x-akuntabel-alamat': `1.2.3.${attempt}`,
      })
      const error = await test.app.auth
        .signIn({
          headers,
          url: HTTP,
          ip: '10.1.0.5',
          email: 'operator@kantor.go.id',
          password: 'salah-terus',
        })
        .catch((error) => error)
      codes.push(error.code)
    }
    expect(codes.slice(0, GUESSES.max)).toEqual(Array(GUESSES.max).fill('sandi-salah'))
    expect(codes.slice(GUESSES.max)).toEqual(['terlalu-sering', 'terlalu-sering'])
    expect((await signIn('10.1.0.8')).person.name).toBe('Operator')
  })
})

describe('sign-out and change of password', () => {
  it('ends the session for good', async () => {
    const { setCookie } = await signIn('10.1.0.6')
    const out = await test.app.auth.signOut(visit('10.1.0.6', setCookie))
    expect(out.setCookie.join()).toMatch(/Max-Age=0/i)
    expect(await test.app.auth.session(visit('10.1.0.6', setCookie))).toBeNull()
  })

  it('asks for the old password and a long new one, and ends other sessions', async () => {
    const other = await signIn('10.1.0.7')
    const { setCookie } = await signIn('10.1.0.7')
    const change = { ...visit('10.1.0.7', setCookie), lama: PASSWORD, baru: 'rahasia-kantor-2' }
    const short = await test.app.auth.changePassword({ ...change, baru: 'pendek' }).catch((error) => error)
    expect(short.data.fields.baru).toContain('10')
    const wrong = await test.app.auth
      .changePassword({ ...change, lama: 'entah-apa-ini' })
      .catch((error) => error)
    expect(wrong.data.fields).toHaveProperty('lama')
    const changed = await test.app.auth.changePassword(change)
    expect(await test.app.auth.session(visit('10.1.0.7', other.setCookie))).toBeNull()
    expect(await test.app.auth.session(visit('10.1.0.7', changed.setCookie))).not.toBeNull()
    await expect(signIn('10.1.0.7')).rejects.toMatchObject({ code: 'sandi-salah' })
    expect((await signIn('10.1.0.7', 'rahasia-kantor-2')).person.name).toBe('Operator')
  })
})

describe('accounts', () => {
  it('are not made from outside', async () => {
    const { createBetterAuth } = await import('./better-auth.ts')
    const auth = createBetterAuth({ database: test.app.database, secret: 'x'.repeat(43), secure: false })
    const response = await auth.handler(
      new Request('http://localhost/auth/sign-up/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost' },
        body: JSON.stringify({ name: 'Asing', email: 'asing@luar.id', password: PASSWORD }),
      }),
    )
    expect(response.ok).toBe(false)
    expect(await test.app.auth.accounts.findByEmail('asing@luar.id')).toBeNull()
  })

  it('have one address each', async () => {
    // Made a moment ago, however long the tests before this one took.
    await test.app.database.pool.query(
      `update auth."user" set "createdAt" = now() + interval '1 day' where email = 'operator@kantor.go.id'`,
    )
    await expect(
      test.app.auth.accounts.create({ name: 'Lain', email: 'operator@kantor.go.id', password: PASSWORD }),
    ).rejects.toMatchObject({ code: 'sudah-ada' })
  })

  it('left behind by a killed program make room for a new one', async () => {
    const account = { name: 'Sisa', email: 'sisa@kantor.go.id', password: PASSWORD }
    const left = await test.app.auth.accounts.create(account)
    await test.app.database.pool.query(
      `update auth."user" set "createdAt" = now() - interval '1 hour' where id = $1`,
      [left],
    )
    const fresh = await test.app.auth.accounts.create(account)
    expect(fresh).not.toBe(left)
    expect(await test.app.auth.accounts.find([left, fresh])).toMatchObject([{ id: fresh }])
  })

  it('are sealed with a secret only the owner can read', async () => {
    const secret = await stat(join(test.dataDir, 'rahasia'))
    expect(secret.mode & 0o777).toBe(0o600)
  })
})
