import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { runUseCase } from '../use-case/run-use-case.ts'
import { chooseEmail } from './choose-email.ts'
import { createMailer, type Letter } from './mailer.ts'
import { queueHour, queueOffice } from './queue-letters.ts'
import { readEmail } from './read-email.ts'
import { readEmailChoice } from './read-email-choice.ts'
import { sendLetter } from './send-letter.ts'
import { sendTestEmail } from './send-test-email.ts'
import { readStop, stopEmail } from './stop-email.ts'

/** A Monday on which much is late. */
const HARI = '2022-11-21'
const ORIGIN = 'https://sakip.contoh.example'

interface Got {
  to: string
  raw: string
}

let got: Got[] = []
/** What the server does with a letter it was given whole. */
let onLetter: (to: string) => Error | 'putus' | null = () => null
const sockets = new Set<Socket>()
let server: SMTPServer
let url: string
let test: TestApp

beforeAll(async () => {
  server = new SMTPServer({
    ...{ authOptional: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'] },
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      void text(stream).then((raw) => {
        const answer = onLetter(to)
        if (answer === 'putus') for (const socket of sockets) socket.destroy()
        if (answer === null) got.push({ to, raw })
        if (answer !== 'putus') done(answer)
      })
    },
  })
  server.server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  url = `smtp://127.0.0.1:${port}`
  const smtp = { url, from: 'Akuntabel <akuntabel@contoh.example>', hour: 7, origin: ORIGIN }
  test = await testApp({ today: HARI, jobs: true, smtp })
})
afterEach(async () => {
  got = []
  onLetter = () => null
  await test.database.pool.query('truncate email_kirim, email_pilihan, pengingat')
})
afterAll(async () => {
  await test?.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

interface Row {
  person_id: string
  state: string
  pesan: string | null
  percobaan: number
}

const rows = async (): Promise<Row[]> =>
  (await test.database.pool.query('select * from email_kirim order by person_id')).rows
const settled = () =>
  vi.waitFor(
    async () => {
      const found = await rows()
      expect(found.length).toBeGreaterThan(0)
      for (const { state } of found) expect(['antre', 'mengirim']).not.toContain(state)
      return found
    },
    { timeout: 15_000, interval: 50 },
  )
const office = () => queueOffice(test.app, { unit: '3572', hari: HARI })
const at = (ts: string) => queueHour(test.app, { _cron: { ts } })
const to = (kunci: string) => got.filter((one) => one.to === `${kunci}@contoh.example`)
const stopLink = (raw: string) => /List-Unsubscribe: ?<([^>]+)>/.exec(raw.replaceAll('\r\n ', ''))?.[1] ?? ''
/** A letter that waits, and nobody to send it but the test. */
async function waiting(kunci: string): Promise<{ unit: string; personId: string; hari: string }> {
  const { personId } = await test.as(kunci)
  await test.database.pool.query(
    `insert into email_kirim (unit_code, person_id, hari, state) values ('3572', $1, $2, 'antre')`,
    [personId, HARI],
  )
  return { unit: '3572', personId, hari: HARI }
}

describe('a letter of what is owed', () => {
  it('goes at the hour of the office to who owes something, once a day', async () => {
    await at('2022-11-20T23:00:00Z')
    await at('2022-11-21T00:00:00Z')
    const first = await settled()
    expect(first.every(({ state }) => state === 'terkirim')).toBe(true)
    expect(to('operator')).toHaveLength(1)
    expect(to('apip')).toHaveLength(0)
    await at('2022-11-21T00:00:00Z')
    await office()
    await office()
    expect(await settled()).toEqual(first)
    expect(got).toHaveLength(first.length)
  })

  it('names tasks and days with links to their pages, no figure and nobody else', async () => {
    await office()
    await settled()
    const [{ raw } = { raw: '' }] = to('operator')
    const operator = await test.as('operator')
    const { tasks } = await test.app.run(readBeranda, operator, { entitas: 'kpu', tahun: 2022 })
    const body = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')
    const due = tasks.filter(({ late }) => late)
    expect(due.length).toBeGreaterThan(0)
    for (const { title, dueText, place, path } of due) {
      expect(body).toMatch(new RegExp(`- ${title}( \\([^)]+\\))?, tenggatnya ${dueText}`))
      expect(body).toContain(`${ORIGIN}/k/3572/${place.entitas}/${place.tahun}/${path.page}`)
    }
    for (const { text } of tasks) expect(body).not.toContain(text)
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(raw).toMatch(/From: Akuntabel <akuntabel@contoh.example>/)
    expect(raw).toContain('Auto-Submitted: auto-generated')
    expect(raw.match(/Content-Type: text\/(plain|html)/g)).toHaveLength(2)
  })

  it('tells of what is new and of what somebody asked for apart from what was told', async () => {
    const fresh = async (): Promise<boolean> => {
      got = []
      await test.database.pool.query('delete from email_kirim where hari = $1', [HARI])
      await office()
      await settled()
      return to('kasubbag')[0]?.raw.includes('BARU DIMINTA') ?? false
    }
    expect(await fresh()).toBe(true)
    await test.database.pool.query(`update email_kirim set hari = '2022-11-18'`)
    expect(await fresh()).toBe(false)
    await test.database.pool.query(
      `insert into pengingat (unit_code, kunci, hari, person_id, oleh)
        select unit_code, unnest(kunci), '2022-11-21', 'seseorang', 'Seseorang' from email_kirim where person_id = $1
          and hari = '2022-11-18'`,
      [(await test.as('kasubbag')).personId],
    )
    expect(await fresh()).toBe(true)
    // The next day the same reminder is no news, though its day is that of the letter.
    await test.database.pool.query(`update email_kirim set hari = hari - 1 where hari = $1`, [HARI])
    await test.database.pool.query(`update pengingat set hari = hari - 1`)
    expect(await fresh()).toBe(false)
  })

  it('is not written to who chose none, nor sent where that was chosen since', async () => {
    const operator = await test.as('operator')
    expect(await test.app.run(readEmailChoice, operator, {})).toMatchObject({ kerap: 'harian' })
    const key = await waiting('operator')
    await test.app.run(chooseEmail, operator, { kerap: 'tidak' })
    expect(await test.app.run(readEmailChoice, operator, {})).toMatchObject({ kerap: 'tidak' })
    await sendLetter(test.app, key)
    expect(await rows()).toMatchObject([{ state: 'dilewati' }])
    await test.database.pool.query('truncate email_kirim')
    await office()
    expect((await settled()).map(({ person_id }) => person_id)).not.toContain(operator.personId)
    const { code, message } = await refusalOf(
      test.app.run(chooseEmail, await test.as('provinsi'), { kerap: 'harian' }),
    )
    expect([code, message]).toEqual([
      'tidak-berwenang',
      'Email pengingat diatur untuk kantor tempat Anda berperan. Kantor ini hanya Anda pantau.',
    ])
  })

  it('is stopped by its link without signing in, and by nothing else', async () => {
    await sendLetter(test.app, await waiting('operator'))
    const link = stopLink(got[0]?.raw ?? '')
    expect(link.startsWith(`${ORIGIN}/email/3572-`)).toBe(true)
    const input = { token: link.slice(link.lastIndexOf('/') + 1), address: '10.0.0.1' }
    expect(await test.app.run(readStop, null, input)).toEqual({ office: 'KPU Kota Blitar' })
    const operator = await test.as('operator')
    expect(await test.app.run(readEmailChoice, operator, {})).toMatchObject({ kerap: 'harian' })
    expect(await test.app.run(stopEmail, null, input)).toEqual({ office: 'KPU Kota Blitar' })
    expect(await test.app.run(readEmailChoice, operator, {})).toMatchObject({ kerap: 'tidak' })
    for (const token of [`${input.token.slice(0, -2)}AA`, input.token.replace('3572', '3573'), '3572-x', ''])
      expect(await refusalOf(test.app.run(stopEmail, null, { ...input, token }))).toMatchObject({
        code: 'tidak-ditemukan',
        message: 'Tautan ini tidak berlaku lagi. Atur email pengingat di halaman Akun saya.',
      })
    const wrong = { token: '3572-salah', address: '10.9.9.9' }
    for (let tries = 0; tries < 20; tries++) await refusalOf(test.app.run(readStop, null, wrong))
    expect(await refusalOf(test.app.run(readStop, null, wrong))).toMatchObject({ code: 'terlalu-sering' })
  })
})

describe('one letter', () => {
  it('is not sent twice by two that send it at once', async () => {
    const key = await waiting('operator')
    await Promise.all([sendLetter(test.app, key), sendLetter(test.app, key)])
    expect(got).toHaveLength(1)
    await sendLetter(test.app, key)
    expect(got).toHaveLength(1)
    expect(await rows()).toMatchObject([{ state: 'terkirim' }])
  })

  it('is not sent again where the program died after the server took it', async () => {
    const key = await waiting('operator')
    const { mailer } = test.app
    const dying = {
      ...mailer,
      async send(letter: Letter): Promise<never> {
        await mailer.send(letter)
        throw new Error('killed')
      },
    }
    await expect(sendLetter({ ...test.app, mailer: dying }, key)).rejects.toThrow('killed')
    await sendLetter(test.app, key)
    expect(await rows()).toMatchObject([{ state: 'mengirim' }])
    await test.database.pool.query(`update email_kirim set at = now() - interval '31 minutes'`)
    await at('2022-11-21T05:00:00Z')
    expect(await settled()).toMatchObject([
      { state: 'tidak-pasti', pesan: 'Pengiriman terhenti di tengah jalan.' },
    ])
    await office()
    await settled()
    expect(to('operator')).toHaveLength(1)
  })

  it('is taken up again where the program died before it asked the server', async () => {
    await waiting('operator')
    await test.database.pool.query(`update email_kirim set at = now() - interval '31 minutes'`)
    await at('2022-11-21T05:00:00Z')
    expect(await settled()).toMatchObject([{ state: 'terkirim', percobaan: 1 }])
  })

  it('of a day that is over is not sent', async () => {
    const key = { ...(await waiting('operator')), hari: '2022-11-18' }
    await test.database.pool.query(`update email_kirim set hari = '2022-11-18'`)
    await sendLetter(test.app, key)
    expect(await rows()).toMatchObject([{ state: 'dilewati' }])
    await test.database.pool.query(`update email_kirim set state = 'antre', at = now() - interval '1 day'`)
    await at('2022-11-21T05:00:00Z')
    expect(await rows()).toMatchObject([{ state: 'dilewati' }])
    expect(got).toEqual([])
  })

  it('is tried again where the server was busy, and given up at last', async () => {
    const key = await waiting('operator')
    onLetter = () => Object.assign(new Error('busy'), { responseCode: 450 })
    const pesan = 'Server email belum dapat menerima (kode 450).'
    await expect(sendLetter(test.app, key)).rejects.toThrow(`email 3572: ${pesan}`)
    expect(await rows()).toMatchObject([{ state: 'antre', pesan, percobaan: 1 }])
    await test.database.pool.query('update email_kirim set percobaan = 9')
    await sendLetter(test.app, key)
    expect(await rows()).toMatchObject([{ state: 'gagal', pesan, percobaan: 10 }])
    await sendLetter(test.app, key)
    expect(await rows()).toMatchObject([{ state: 'gagal', percobaan: 10 }])
  })

  it.each([
    [
      'a server that refuses it',
      Object.assign(new Error('no'), { responseCode: 550 }),
      'gagal',
      'Server email menolak kiriman (kode 550).',
    ],
    [
      'a line that is cut before the answer',
      'putus',
      'tidak-pasti',
      'Sambungan putus sebelum server email menjawab.',
    ],
  ] as const)('is not tried again: %s', async (_, answer, state, pesan) => {
    const key = await waiting('operator')
    onLetter = () => answer
    await sendLetter(test.app, key)
    await sendLetter(test.app, key)
    expect(await rows()).toMatchObject([{ state, pesan, percobaan: 1 }])
  })

  it.each([
    ['nobody listens', () => 'smtp://127.0.0.1:1', 'Server email tidak terjangkau.'],
    [
      'the password is wrong',
      () => url.replace('//', '//nama:sandi@'),
      'Server email menolak nama akun atau kata sandinya.',
    ],
    ['the name is of no server', () => 'smtp://tidak-ada.invalid', 'Nama server email tidak ditemukan.'],
  ])('waits where %s', async (_, address, sentence) => {
    const mailer = createMailer({ url: address(), from: 'a@b.example', hour: 7, origin: ORIGIN })
    const letter = { to: 'c@d.example', subject: 'x', text: 'x', html: 'x' }
    expect(await mailer.send(letter)).toEqual({ state: 'nanti', sentence })
  })
})

describe('the page of an admin', () => {
  it('shows how mail goes out, and what failed and why', async () => {
    const admin = await test.as('admin')
    expect(await test.app.run(readEmail, admin, {})).toMatchObject({
      lastText: null,
      letters: [],
      counts: [],
    })
    await sendLetter(test.app, await waiting('operator'))
    onLetter = () => Object.assign(new Error('no'), { responseCode: 550 })
    await sendLetter(test.app, await waiting('kasubbag'))
    const view = await test.app.run(readEmail, admin, {})
    expect(view).toMatchObject({
      server: { host: new URL(url).host, from: 'Akuntabel <akuntabel@contoh.example>', jamText: '07.00' },
      may: { test: { ok: true } },
    })
    expect(view.lastText).toMatch(/WIB$/)
    expect(view.letters.map(({ name, label, pesan }) => [name, label, pesan])).toEqual(
      expect.arrayContaining([
        ['Operator Subbagian', 'Terkirim', null],
        [expect.any(String), 'Gagal', 'Server email menolak kiriman (kode 550).'],
      ]),
    )
    expect(view.counts.map(({ label, count }) => `${count} ${label}`).sort()).toEqual([
      '1 Gagal',
      '1 Terkirim',
    ])
    // Whose letters they were is nobody else's.
    const other = await test.app.run(readEmail, await test.as('kasubbag'), {})
    expect(other).toMatchObject({
      ...{ server: { host: null, from: 'Akuntabel <akuntabel@contoh.example>' }, letters: [] },
      may: { test: { ok: false } },
    })
  })

  it('sends a letter to who asks, at once, and says why it did not go', async () => {
    const admin = await test.as('admin')
    expect(await test.app.run(sendTestEmail, admin, {})).toEqual({ to: 'admin@contoh.example' })
    expect(to('admin')[0]?.raw).toContain('Subject: Email percobaan Akuntabel')
    onLetter = () => Object.assign(new Error('no'), { responseCode: 550 })
    const refused = async (app = test.app) => {
      const { code, message } = await refusalOf(app.run(sendTestEmail, admin, {}))
      return [code, message]
    }
    const sentence = 'Server email menolak kiriman (kode 550). Email percobaan tidak terkirim.'
    for (let tries = 0; tries < 4; tries++) expect(await refused()).toEqual(['keadaan-salah', sentence])
    expect((await refused())[0]).toBe('terlalu-sering')
  })
})

it('goes nowhere where no server is named', async () => {
  const mailer = createMailer(null)
  const silent = { ...test.app, mailer, config: { ...test.app.config, smtp: null } }
  const asked = { actor: await test.as('admin'), input: {} }
  const refusal = await refusalOf(runUseCase(silent, sendTestEmail, asked))
  expect([refusal.code, refusal.message]).toEqual([
    'keadaan-salah',
    'Server email belum diatur. Pengelola komputer tempat Akuntabel berjalan mengisi AKUNTABEL_SMTP dan AKUNTABEL_SMTP_DARI.',
  ])
  expect(await runUseCase(silent, readEmail, asked)).toMatchObject({ server: null })
  await queueHour(silent, { _cron: { ts: '2022-11-21T00:00:00Z' } })
  const key = await waiting('operator')
  await sendLetter(silent, key)
  expect(await rows()).toMatchObject([{ person_id: key.personId, state: 'dilewati' }])
  const letter = { to: 'a@b.example', subject: 'x', text: 'x', html: 'x' }
  expect(await mailer.send(letter)).toEqual({ state: 'nanti', sentence: 'Server email belum diatur.' })
})
