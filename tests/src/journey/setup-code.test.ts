import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OfficeServer, officeServer } from '../support/office-server.ts'

// A newcomer from elsewhere, as a proxy on this computer hands him on.

const OFFICE = {
  unit: '3501',
  ketuaNama: 'Ketua Contoh',
  sekretarisNama: 'Sekretaris Contoh',
  adminName: 'Admin Contoh',
  adminEmail: 'admin@kab.example',
  adminPassword: 'sandi-yang-panjang',
}

describe('who comes from another computer', () => {
  let office: OfficeServer
  beforeAll(async () => {
    office = await officeServer({ empty: true })
  })
  afterAll(() => office?.remove())

  function visit(
    path: string,
    { form, headers = {} }: { form?: object; headers?: Record<string, string> } = {},
  ) {
    return fetch(new URL(path, office.address), {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { origin: office.address, 'x-forwarded-for': '203.0.113.9', accept: 'text/html', ...headers },
      body: form === undefined ? undefined : new URLSearchParams(form as Record<string, string>),
    })
  }

  it('is asked for the code of the console, on both ways to begin', async () => {
    for (const path of ['/mulai', '/mulai/kantor'])
      expect(await (await visit(path)).text(), path).toContain('name="kodePasang"')
    for (const path of ['/mulai', '/mulai/kantor'])
      expect(await (await fetch(new URL(path, office.address))).text(), path).not.toContain('kodePasang')
  })

  it('is refused without it and with another, with a sentence, and makes the office with it', async () => {
    const code = /Kode pemasangan: (\S+)/.exec(office.said())?.[1] ?? ''
    expect(code).toMatch(/^(\w{5}-){3}\w{5}$/)
    for (const [path, fields] of [
      ['/mulai?/contoh', {}],
      ['/mulai/kantor', OFFICE],
    ] as const) {
      const without = await visit(path, { form: fields })
      expect(without.status, path).toBe(422)
      expect(await without.text()).toContain('Tulis kode pemasangan yang tercetak di layar')
      const wrong = await visit(path, { form: { ...fields, kodePasang: 'AAAAA-BBBBB-CCCCC-DDDDD' } })
      expect(wrong.status, path).toBe(422)
      expect(await wrong.text()).toContain('Kode pemasangan ini tidak cocok.')
    }
    const made = await visit('/mulai/kantor', { form: { ...OFFICE, kodePasang: code } })
    expect([made.status, made.headers.get('location')]).toEqual([303, '/k/3501'])
    // It ends signed in, on the first page of the office.
    const cookie = made.headers.getSetCookie().map((one) => one.split(';')[0])
    const home = await visit('/k/3501', { headers: { cookie: cookie.join('; ') } })
    expect(home.headers.get('location')).toMatch(/^\/k\/3501\/kpu\/\d{4}\/beranda$/)
    expect((await visit('/mulai')).headers.get('location')).toBe('/masuk')
  })
})
