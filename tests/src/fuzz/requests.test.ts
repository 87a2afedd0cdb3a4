import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type App, createApp, createPerson, loadConfig } from '@akuntabel/app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casesFor, type RouteCase } from '../isolation/cases.ts'
import { idsOfSample } from '../isolation/other-office.ts'
import { webRoutes } from '../isolation/web-routes.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at, RUNNING_YEAR, UNIT } from '../support/sample-office.ts'
import { signedIn, type Visitor } from '../support/visitor.ts'

// Requests no page of ours would send: each is answered with a sentence and a status of the sender's, never with 500.

const EMAIL = 'semua-peran@contoh.example'
const PASSWORD = 'panjang-sekali-1'
const KB = 1024
const MB = 1024 * 1024
const TYPED = 'application/x-www-form-urlencoded'

let server: OfficeServer
let app: App
let all: Visitor
let cookie: string
let cases: Record<string, RouteCase>
let grid: string

beforeAll(async () => {
  server = await officeServer()
  app = await createApp(loadConfig({ AKUNTABEL_DATA: server.dataDir }), { jobs: false })
  cases = casesFor(await idsOfSample(app))
  const admin = { personId: 'uji', personName: 'Uji', unit: UNIT, roles: ['admin' as const], viaUnit: UNIT }
  const roles = ['operator', 'verifikator', 'penyetuju', 'pimpinan', 'admin']
  const { personId } = await app.run(createPerson, admin, {
    name: 'Semua',
    email: EMAIL,
    password: PASSWORD,
    roles,
  })
  await app.auth.accounts.release(personId)
  all = await signedIn(server.address, EMAIL, PASSWORD)
  cookie = await cookieOf()
  grid = at('pengukuran?/simpan')
})
afterAll(async () => {
  await app?.close()
  await server?.remove()
})

function asOwner(statement: string): Promise<unknown> {
  return app.database.asOwner(({ pool }) => pool.query(statement))
}

async function cookieOf(): Promise<string> {
  const body = new URLSearchParams({ email: EMAIL, password: PASSWORD })
  const headers = { origin: server.address }
  const answer = await fetch(new URL('/masuk', server.address), {
    ...{ method: 'POST', body, headers, redirect: 'manual' },
  })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

interface Answer {
  status: number
  text: string
}

interface Sending {
  type: string | null
  body: Buffer | string
  /** Without content-length. */
  chunked?: boolean
  signedIn?: boolean
}

/** Below fetch, which would mend what is damaged. */
function send(path: string, { type, body, chunked = false, signedIn = true }: Sending): Promise<Answer> {
  const bytes = Buffer.from(body)
  const headers: Record<string, string> = { origin: server.address, accept: 'text/html' }
  if (type !== null) headers['content-type'] = type
  if (signedIn) headers.cookie = cookie
  if (!chunked) headers['content-length'] = String(bytes.length)
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, server.address), { method: 'POST', headers }, async (answer) => {
      let text = ''
      for await (const part of answer) text += part
      resolve({ status: answer.statusCode ?? 0, text })
    })
    sent.on('error', reject)
    void pour(sent, bytes)
  })
}

async function pour(sent: ReturnType<typeof request>, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length; from += 64 * KB) {
    if (!sent.write(bytes.subarray(from, from + 64 * KB))) await delay(1)
  }
  sent.end()
}

function pathOf(id: string, { params }: RouteCase, action = ''): string {
  const values: Record<string, string> = {
    unit: UNIT,
    entitas: 'kpu',
    tahun: String(RUNNING_YEAR),
    ...params,
  }
  const path = id.replaceAll(/\[(\w+)\]/g, (_, name: string) => values[name] ?? '')
  return action === '' || action === 'default' ? path : `${path}?/${action}`
}

interface Target {
  path: string
  fields: Record<string, string>
  json: boolean
}

/** Every address that takes something. */
function targets(): Target[] {
  const inOffices = webRoutes().flatMap(({ id, actions, methods }) => {
    const one = cases[id]
    if (one === undefined) return []
    const forms = actions.map((action) => ({
      path: pathOf(id, one, action),
      fields: textsOf(one.forms?.[action]),
      json: false,
    }))
    const scripts = methods.includes('POST')
      ? [{ path: pathOf(id, one), fields: { ...one.json } as Record<string, string>, json: true }]
      : []
    return [...forms, ...scripts]
  })
  const account = { lama: 'a', baru: 'b' }
  return [
    ...inOffices,
    { path: '/akun', fields: account, json: false },
    { path: '/mulai/kantor', fields: { unit: '3501', adminEmail: 'a@b.example' }, json: false },
  ]
}

function textsOf(form: RouteCase['forms'] extends infer F | undefined ? F[keyof F] | undefined : never) {
  if (form === undefined) return {}
  const entries = form instanceof FormData ? [...form.entries()] : Object.entries(form)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

const VALUES = [
  '\0',
  'a\0b',
  '9'.repeat(38),
  '-1',
  '1e400',
  'NaN',
  '2147483648',
  '😀'.repeat(500),
  '',
  "'; drop",
]

function isSentence(text: string): boolean {
  return /[A-Z][^<>{}]{8,}[.!]/.test(text)
}

describe('a request that no page sends', () => {
  it('is answered by every address with a sentence, whatever its body', async () => {
    const bodies: Sending[] = [
      { type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disp' },
      { type: 'multipart/form-data', body: '--x--' },
      { type: 'text/plain', body: 'realisasi=1' },
      { type: 'application/xml', body: '<a/>' },
      { type: null, body: 'realisasi=1' },
      { type: 'application/json', body: '{"realisasi":' },
      { type: 'application/json', body: 'null' },
      { type: 'application/json', body: '[]' },
      { type: 'application/json', body: '{"realisasi":1e999,"__proto__":{"x":1}}' },
      { type: 'application/json', body: '{"realisasi":"\\u0000\\ud800"}' },
      { type: 'application/json', body: `${'['.repeat(50_000)}${']'.repeat(50_000)}` },
      { type: TYPED, body: Buffer.from([0xff, 0xfe, 0x3d, 0x00]) },
      { type: TYPED, body: '%' },
      { type: TYPED, body: 'version=1&version=2&%00=1' },
      { type: TYPED, body: '' },
    ]
    const wrong: string[] = []
    for (const { path } of targets()) {
      for (const sending of bodies) {
        const { status, text } = await send(path, sending)
        if (status >= 500 || (status >= 400 && !isSentence(text)))
          wrong.push(`${path} ${sending.type} ${String(sending.body).slice(0, 30)}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('is answered by every address with a sentence, whatever one of its fields holds', async () => {
    const wrong: string[] = []
    for (const { path, fields, json } of targets()) {
      for (const name of Object.keys(fields)) {
        for (const value of VALUES) {
          const changed = { ...fields, [name]: value }
          const { status, text } = await send(path, {
            type: json ? 'application/json' : TYPED,
            body: json ? JSON.stringify(changed) : `${new URLSearchParams(changed)}`,
          })
          if (status >= 500 || (status >= 400 && !isSentence(text)))
            wrong.push(`${path} ${name}=${JSON.stringify(value.slice(0, 20))}: ${status}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('is answered with a sentence, whatever its address holds', async () => {
    const wrong: string[] = []
    const odd = ['%00', '9'.repeat(40), 'a'.repeat(3000), '..%2f..%2fetc', "x'--", '%E0%A4%A']
    for (const { id, hasPage } of webRoutes().filter((route) => cases[route.id] !== undefined)) {
      const { params = {} } = cases[id] as RouteCase
      for (const name of ['unit', ...Object.keys(params)]) {
        for (const value of odd) {
          const path = pathOf(id, { params: { ...params, [name]: value } })
          const { status } = await all.get(path)
          if (status >= 500) wrong.push(`${path.slice(0, 90)}: ${status}`)
        }
      }
      for (const query of ['tw', 'bulan', 'sebelum', 'peristiwa', 'perihal', 'indikator', 'x']) {
        if (!hasPage) continue
        for (const value of ['%00', '9'.repeat(40), '%ff'])
          if ((await all.get(`${pathOf(id, { params })}?${query}=${value}`)).status >= 500)
            wrong.push(`${id}?${query}=${value}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('somebody whose password was given by another', () => {
  it('reaches nothing of the office before it is their own', async () => {
    const given = { email: 'sandi-titipan@contoh.example', password: 'tiga kucing menyeberang' }
    const admin = { personId: 'uji', personName: 'Uji', unit: UNIT, roles: ['admin' as const], viaUnit: UNIT }
    await app.run(createPerson, admin, { name: 'Sandi Titipan', ...given, roles: ['operator'] })
    const person = await signedIn(server.address, given.email, given.password)
    const page = await person.get(at('beranda'))
    expect([page.status, page.headers.get('location')]).toEqual([303, '/akun'])
    const sent = await person.post(at('anggaran/dipa?/simpan'), {})
    expect([sent.status, await sent.text()]).toEqual([
      403,
      'Ganti dahulu kata sandi Anda di halaman Akun saya.',
    ])
    expect((await person.get('/akun')).status).toBe(200)
    const own = { lama: given.password, baru: 'empat kucing menyeberang' }
    expect((await person.post('/akun?/sandi', own)).status).toBe(303)
    expect((await person.get(at('beranda'))).status).toBe(200)
  })
})

describe('what cannot be accepted is refused by its own status and sentence', () => {
  const BROKEN = 'Kiriman ini rusak di jalan, sehingga tidak disimpan. Muat ulang halaman, lalu kirim lagi.'
  const STRANGE = 'Kiriman ini bukan formulir Akuntabel. Buka halamannya di peramban, lalu kirim dari sana.'
  const TOO_LONG =
    'Isian ini terlalu panjang, sehingga tidak disimpan. Ringkas atau bagi isiannya, lalu kirim lagi.'
  const TOO_LARGE = 'Berkas terlalu besar. Batasnya 20 MB; perkecil atau pecah berkasnya.'
  const script = () => at(`pengukuran/4/${cases['/k/[unit]/[entitas]/[tahun]/iku/[id]']?.params?.id}/hitung`)
  const upload = () => script().replace('/hitung', '?/bukti')
  const multipart = (size: number) =>
    Buffer.concat([
      Buffer.from(
        '--x\r\nContent-Disposition: form-data; name="berkas"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n',
      ),
      Buffer.alloc(size, 65),
      Buffer.from('\r\n--x--\r\n'),
    ])
  const FILE = 'multipart/form-data; boundary=x'

  it.each<[string, () => string, Sending, number, string]>([
    ['damaged JSON', script, { type: 'application/json', body: '{"realisasi"' }, 400, BROKEN],
    ['JSON that is no object', script, { type: 'application/json', body: '[1]' }, 400, BROKEN],
    ['a form where a script speaks', script, { type: TYPED, body: 'realisasi=1' }, 415, STRANGE],
    ['a damaged form', () => grid, { type: FILE, body: '--x\r\nContent' }, 400, BROKEN],
    ['a damaged upload', () => upload(), { type: FILE, body: '--x\r\nContent' }, 400, BROKEN],
    ['another type', () => grid, { type: 'text/xml', body: '<a/>' }, 415, STRANGE],
    ['no type', () => grid, { type: null, body: 'a=1' }, 415, STRANGE],
    ['a long form', () => grid, { type: TYPED, body: `a=${'b'.repeat(MB)}` }, 413, TOO_LONG],
    [
      'a long form without a length',
      () => grid,
      { type: TYPED, body: `a=${'b'.repeat(2 * MB)}`, chunked: true },
      413,
      TOO_LONG,
    ],
    [
      'a form beyond every limit, without a length',
      () => grid,
      { type: TYPED, body: Buffer.alloc(24 * MB, 97), chunked: true },
      413,
      TOO_LONG,
    ],
    [
      'long JSON',
      script,
      { type: 'application/json', body: `{"realisasi":"${'1'.repeat(512 * KB)}"}` },
      413,
      TOO_LONG,
    ],
    [
      'a long sign-in',
      () => '/masuk',
      { type: TYPED, body: `email=${'a'.repeat(16 * KB)}`, signedIn: false },
      413,
      TOO_LONG,
    ],
    ['a file beyond its limit', () => upload(), { type: FILE, body: multipart(21 * MB) }, 413, TOO_LARGE],
    [
      'a file beyond every limit, without a length',
      () => upload(),
      { type: FILE, body: multipart(30 * MB), chunked: true },
      413,
      TOO_LARGE,
    ],
    [
      'a checked file beyond every limit',
      () => '/periksa?/periksa',
      { type: FILE, body: multipart(30 * MB), signedIn: false },
      413,
      TOO_LARGE,
    ],
  ])('%s', async (_, path, sending, status, sentence) => {
    const answer = await send(path(), sending)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(sentence)
  })

  /** Everything in the folder of kept files, also halves. */
  const stored = async () => (await readdir(join(server.dataDir, 'bukti'), { recursive: true })).length

  it.skipIf(process.platform !== 'linux')(
    'a file of 200 MB, while it comes in and without being held',
    async () => {
      const held = () =>
        Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / KB
      const before = { held: held(), stored: await stored() }
      const answer = await send(upload(), { type: FILE, body: multipart(200 * MB), chunked: true })
      expect(answer.status).toBe(413)
      expect(answer.text).toContain(TOO_LARGE)
      expect(await stored()).toBe(before.stored)
      expect(held() - before.held).toBeLessThan(120)
    },
  )

  it('an upload that is cut off, of which nothing stays', async () => {
    const before = await stored()
    const bytes = multipart(10 * MB)
    const headers = {
      origin: server.address,
      'content-type': FILE,
      'content-length': `${bytes.length}`,
      cookie,
    }
    const sent = request(new URL(upload(), server.address), { method: 'POST', headers })
    const cut = new Promise((resolve) => sent.on('error', resolve))
    await new Promise((resolve) => sent.write(bytes.subarray(0, 5 * MB), resolve))
    sent.destroy(new Error('cut off'))
    await cut
    const { rows } = (await asOwner("select count(*)::int as n from berkas_bukti where nama = 'a.txt'")) as {
      rows: { n: number }[]
    }
    expect([rows, await stored()]).toEqual([[{ n: 0 }], before])
    expect((await all.get(at('beranda'))).status).toBe(200)
  })

  it('nothing, while the database is away: what was typed comes back, to be sent again', async () => {
    const fresh = await cookieOf()
    const old = cookie
    cookie = fresh
    await asOwner('alter table auth."session" rename to pergi')
    try {
      const typed = `version=1&penyebab=${encodeURIComponent('Hujan <b>deras</b> & "banjir"')}`
      const page = await send(script().replace('/hitung', '?/simpan'), { type: TYPED, body: typed })
      expect(page.status).toBe(503)
      expect(page.text).toContain('Basis data belum dapat dibuka. Tunggu sebentar')
      expect(page.text).toContain('Hujan &#60;b&#62;deras&#60;/b&#62; &#38; &#34;banjir&#34;</textarea>')
      expect(page.text).toMatch(
        /<form method="post" action="[^"]*\?\/simpan">[\s\S]*<button>Kirim lagi<\/button>/,
      )
      const account = await send('/akun', { type: TYPED, body: 'nama=Saya&lama=rahasia-1&baru=rahasia-2' })
      expect(account.text).toContain('Saya</textarea>')
      expect(account.text).toContain('kata sandi dan berkas perlu diisi ulang')
      expect(account.text).not.toMatch(/rahasia-|Kirim lagi<|<button/)
      const json = await send(script(), { type: 'application/json', body: '{"realisasi":"1"}' })
      expect(json.status).toBe(503)
      expect(JSON.parse(json.text)).toEqual({
        sentence: 'Basis data belum dapat dibuka. Tunggu sebentar, lalu muat ulang halaman ini.',
      })
    } finally {
      await asOwner('alter table auth.pergi rename to "session"')
      cookie = old
    }
  })

  it('leaves a program that answers', async () => {
    const answer = await all.get(at('beranda'))
    expect(answer.status, await answer.text()).toBe(200)
  })
})
