import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, test as each, expect, it } from 'vitest'
import { readAudit } from '../audit/read-audit.ts'
import { isCommon } from '../auth/common-password.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { givePassword, giveRole } from './command-line.ts'
import { createPerson } from './create-person.ts'
import { invitePerson } from './invite-person.ts'
import { listPeople } from './list-people.ts'
import { makePasswordLink } from './make-password-link.ts'
import { makeToken } from './one-time-token.ts'
import { readLink } from './read-link.ts'
import { disablePerson, enablePerson } from './set-person-active.ts'
import { setPersonRoles } from './set-person-roles.ts'
import { acceptInvitation, resetPassword } from './use-link.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

const PASSWORD = 'tiga kucing menyeberang'
const UNKNOWN =
  'Tautan ini tidak dikenal. Periksa apakah tersalin utuh, atau minta admin kantor membuat yang baru.'

let test: TestApp
let admin: Actor
let address = 0
beforeAll(async () => {
  test = await testApp()
  admin = await test.as('admin')
})
afterAll(() => test.close())

const someone = (email: string) => ({ name: 'Wati Susanti', email, roles: ['operator'] })
const invite = (email: string, by = admin) => test.app.run(invitePerson, by, someone(email))
const use = (token: string, password = PASSWORD, at = `10.3.0.${++address}`) =>
  test.app.run(acceptInvitation, null, { token, password, address: at })
const signIn = (email: string, password = PASSWORD) => {
  const visit = {
    headers: new Headers(),
    url: new URL('http://kantor.test/masuk'),
    ip: `10.4.0.${++address}`,
  }
  return test.app.signIn({ ...visit, email, password })
}
const session = async (setCookie: string[]) => {
  const cookie = setCookie.map((one) => one.split(';')[0]).join('; ')
  return test.app.auth.session({ headers: new Headers({ cookie }), url: new URL('http://kantor.test/') })
}
const lastEvents = async (n: number) =>
  (await test.app.run(readAudit, admin, {})).rows
    .slice(0, n)
    .map(({ actor, sentence }) => `${actor} ${sentence}`)
const idOf = async (email: string) => (await test.app.auth.accounts.findByEmail(email))?.id as string

async function refused(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message, data } = await refusalOf(promise)
  return [code, message, ...(data.fields ? [data.fields] : [])]
}

describe('an invitation', () => {
  it('brings somebody in, once; the trail names both and not the token', async () => {
    const { token } = await invite('wati@kantor.example')
    expect(await test.app.run(readLink, null, { token, address: '10.3.9.1' })).toMatchObject({
      ...{ jenis: 'undangan', nama: 'Wati Susanti', email: 'wati@kantor.example', known: false },
      ...{ kantor: 'Komisi Pemilihan Umum Kota Blitar', roleLabels: ['Operator'] },
    })
    expect((await test.app.run(listPeople, admin, {})).links.map(({ email }) => email)).toEqual([
      'wati@kantor.example',
    ])
    expect((await test.app.run(listPeople, await test.as('operator'), {})).links).toEqual([])
    await use(token)
    const { person, setCookie } = await signIn('wati@kantor.example')
    expect(person.gantiSandi).toBe(false)
    expect(await session(setCookie)).toMatchObject({ person: { name: 'Wati Susanti' } })
    expect(await test.app.actor(person.id, '3572')).toMatchObject({ roles: ['operator'] })
    expect(await refused(use(token))).toEqual([
      'keadaan-salah',
      'Tautan ini sudah dipakai. Minta admin kantor membuat yang baru.',
    ])
    const events = await lastEvents(3)
    expect(events[0]).toBe('Wati Susanti masuk')
    expect(events[1]).toBe('Sistem menerima undangan Admin Satker untuk Wati Susanti sebagai Operator')
    expect(events[2]).toMatch(
      /^Admin Satker mengundang Wati Susanti \(wati@kantor\.example\) sebagai Operator, berlaku sampai /,
    )
    const { pool } = test.database
    const { rows } = await pool.query(
      `select data::text from audit_jejak union all select token_hash from undangan`,
    )
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is used by one of two who use it at once', async () => {
    const { token } = await invite('berdua@kantor.example')
    const tries = await Promise.allSettled([use(token), use(token)])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await signIn('berdua@kantor.example')
  })

  it('ends with its time, and when it is withdrawn', async () => {
    const { token } = await invite('lambat@kantor.example')
    await test.database.pool.query(
      `update undangan set sampai = now() - interval '1 second' where email = 'lambat@kantor.example'`,
    )
    expect(await refused(use(token))).toEqual([
      'keadaan-salah',
      'Tautan ini sudah lewat masa berlakunya. Minta admin kantor membuat yang baru.',
    ])
    const second = await invite('batal@kantor.example')
    const [open] = (await test.app.run(listPeople, admin, {})).links
    await test.app.run(withdrawInvitation, admin, { id: open?.id as string })
    expect(await refused(use(second.token))).toEqual([
      'keadaan-salah',
      'Tautan ini sudah dibatalkan. Minta admin kantor membuat yang baru.',
    ])
    expect(await refused(test.app.run(withdrawInvitation, admin, { id: open?.id as string }))).toEqual([
      'tidak-ditemukan',
      'Tautan ini tidak ada, sudah dipakai, atau sudah dibatalkan.',
    ])
  })

  it('is not guessed, nor carried to another office', async () => {
    const { token } = await invite('tebak@kantor.example')
    expect(await refused(use(token.replace('3572', '3573')))).toEqual(['tidak-ditemukan', UNKNOWN])
    expect(await refused(use('../../etc'))).toEqual(['tidak-ditemukan', UNKNOWN])
    const codes = []
    for (let at = 0; at <= 20; at++) {
      codes.push((await refused(use(makeToken('3572').token, PASSWORD, '10.66.0.1')))[0])
    }
    expect(codes.slice(0, 20)).toEqual(Array(20).fill('tidak-ditemukan'))
    expect(codes.at(-1)).toBe('terlalu-sering')
    expect((await refused(test.app.run(readLink, null, { token, address: '10.66.0.1' })))[0]).toBe(
      'terlalu-sering',
    )
    await use(token)
  })

  it('asks a person who has an account for its password, and no other', async () => {
    const { token } = await invite('wati@kantor.example')
    expect((await test.app.run(readLink, null, { token, address: '10.3.9.2' })).known).toBe(true)
    expect(await refused(use(token, 'bukan sandinya sama sekali'))).toEqual([
      'masukan-salah',
      'Ada isian yang perlu diperbaiki.',
      { password: 'Kata sandi akun Anda tidak cocok. Pakai kata sandi yang biasa Anda pakai.' },
    ])
    await use(token)
    const codes = []
    const again = await invite('wati@kantor.example')
    for (let at = 0; at <= 20; at++)
      codes.push((await refused(use(again.token, `salah ${at}`, '10.67.0.1')))[0])
    expect(codes.at(-1)).toBe('terlalu-sering')
  })

  it('refuses a short or common password, keeps working, and is made by an admin', async () => {
    const { token } = await invite('umum@kantor.example')
    const common =
      'Kata sandi ini termasuk yang paling mudah ditebak. Pakai kalimat pendek yang hanya Anda yang tahu.'
    for (const [password, sentence] of [
      ['pendek', 'Kata sandi paling sedikit 10 huruf.'],
      ['Password123!', common],
      ['WatiSusanti45', common],
    ]) {
      expect((await refused(use(token, password)))[2]).toEqual({ password: sentence })
    }
    await use(token)
    const kasubbag = await test.as('kasubbag')
    expect((await refused(invite('x@kantor.example', kasubbag)))[0]).toBe('tidak-berwenang')
    const bad = { ...someone('bukan-email'), roles: [] }
    expect((await refused(test.app.run(invitePerson, admin, bad)))[2]).toEqual({
      email: 'Tulis alamat email yang benar, contoh: nama@kantor.go.id.',
      roles: 'Pilih paling sedikit satu peran.',
    })
  })
})

describe('a link that is spent while it is used', () => {
  const spend = (id: string) => ({
    text: 'update undangan set dipakai_at = now() where id = $1',
    values: [id],
  })
  const idOfLink = async (email: string): Promise<string> => {
    const { rows } = await test.database.pool.query(
      'select id from undangan where email = $1 and dipakai_at is null and batal_at is null',
      [email],
    )
    return rows[0].id
  }
  const stale = {
    status: 'rejected',
    reason: {
      code: 'keadaan-salah',
      message: 'Keadaannya sudah berubah sejak halaman ini dibuka. Muat ulang halaman.',
    },
  }

  it('lets nobody in', async () => {
    const { token } = await invite('serentak@kantor.example')
    const id = await idOfLink('serentak@kantor.example')
    expect(await whileChanged(test.database, spend(id), () => use(token))).toMatchObject(stale)
  })

  it('gives no new password', async () => {
    const { token: invitation } = await invite('serentak-dua@kantor.example')
    await use(invitation)
    const personId = await idOf('serentak-dua@kantor.example')
    const { token } = await test.app.run(makePasswordLink, admin, { personId })
    const id = await idOfLink('serentak-dua@kantor.example')
    const choose = () =>
      test.app.run(resetPassword, null, {
        token,
        password: 'empat kucing menyeberang',
        address: `10.3.2.${++address}`,
      })
    expect(await whileChanged(test.database, spend(id), choose)).toMatchObject(stale)
  })
})

describe('a new password', () => {
  it('is chosen by a link, which ends every session and every earlier link', async () => {
    const personId = await idOf('wati@kantor.example')
    const { setCookie } = await signIn('wati@kantor.example')
    const first = await test.app.run(makePasswordLink, admin, { personId })
    const { token } = await test.app.run(makePasswordLink, admin, { personId })
    const choose = (of: string, password = 'empat kucing menyeberang') =>
      test.app.run(resetPassword, null, { token: of, password, address: `10.3.1.${++address}` })
    expect((await refused(choose(first.token)))[1]).toMatch(/sudah dibatalkan/)
    expect(await refused(use(token))).toEqual([
      'tidak-ditemukan',
      'Yang Anda cari tidak ada, atau bukan milik kantor Anda.',
    ])
    const invitation = await invite('lain@kantor.example')
    expect((await refused(choose(invitation.token)))[0]).toBe('tidak-ditemukan')
    await choose(token)
    expect((await refused(choose(token)))[1]).toMatch(/sudah dipakai/)
    expect(await session(setCookie)).toBeNull()
    expect((await refused(signIn('wati@kantor.example')))[0]).toBe('sandi-salah')
    expect((await lastEvents(1))[0]).toBe('Wati Susanti ditolak masuk: kata sandi salah')
    await signIn('wati@kantor.example', 'empat kucing menyeberang')
    expect((await refused(test.app.run(makePasswordLink, admin, { personId: 'tidak-ada' })))[0]).toBe(
      'tidak-ditemukan',
    )
  })

  it('of somebody who also works elsewhere is not given by one office', async () => {
    const provinsi = (await test.as('provinsi', '35')).personId
    await giveRole(test.app, { email: 'provinsi@contoh.example', unit: '3572', role: 'apip' })
    expect(await refused(test.app.run(makePasswordLink, admin, { personId: provinsi }))).toEqual([
      'tidak-berwenang',
      'Supervisor KPU Provinsi juga bekerja di kantor lain, sehingga kata sandinya tidak diganti dari sini. Orang yang ' +
        'menjalankan Akuntabel dapat menggantinya dengan perintah akuntabel sandi provinsi@contoh.example.',
    ])
  })

  it('given by somebody else must be changed; the command line gives one and ends every session', async () => {
    const { setCookie } = await signIn('wati@kantor.example', 'empat kucing menyeberang')
    const { name, password } = await givePassword(test.app, 'wati@kantor.example')
    expect(name).toBe('Wati Susanti')
    expect(await session(setCookie)).toBeNull()
    expect((await lastEvents(1))[0]).toBe(
      'Baris perintah mengganti kata sandi Wati Susanti lewat baris perintah',
    )
    const signed = await signIn('wati@kantor.example', password)
    expect(signed.person.gantiSandi).toBe(true)
    const cookie = signed.setCookie.map((one) => one.split(';')[0]).join('; ')
    const visit = {
      headers: new Headers({ cookie }),
      url: new URL('http://kantor.test/akun'),
      ip: '10.5.0.1',
    }
    const change = (baru: string) => test.app.auth.changePassword({ ...visit, lama: password, baru })
    expect((await refused(change(password)))[2]).toEqual({
      baru: 'Pilih kata sandi yang lain dari yang sekarang.',
    })
    expect(Object.keys((await refusalOf(change('wati-susanti!!'))).data.fields ?? {})).toEqual(['baru'])
    const { setCookie: renewed } = await change(PASSWORD)
    expect((await session(renewed))?.person.gantiSandi).toBe(false)
    expect(await refused(givePassword(test.app, 'siapa@kantor.example'))).toEqual([
      'tidak-ditemukan',
      'Tidak ada akun dengan alamat siapa@kantor.example.',
    ])
    await test.app.run(createPerson, admin, { ...someone('baru@kantor.example'), password: PASSWORD })
    expect((await signIn('baru@kantor.example')).person.gantiSandi).toBe(true)
  })

  each.each([
    ['Password123!', true],
    ['qwertyuiop1', true],
    ['1234567890', true],
    ['aaaaaaaaaaaa', true],
    ['abcabcabcabc', true],
    ['zyxwvutsrq', true],
    ['indonesia1945', true],
    ['wati@kantor.example', true],
    ['Wati-Susanti', true],
    ['tiga kucing menyeberang', false],
    ['K0ntrak-Sewa-Rumah', false],
  ])('%s is common: %s', (password, common) => {
    expect(isCommon(password, { name: 'Wati Susanti', email: 'wati@kantor.example' })).toBe(common)
  })
})

describe('somebody put out of work', () => {
  it('is signed out, cannot sign in, may do nothing, and comes back', async () => {
    const personId = await idOf('wati@kantor.example')
    const { setCookie } = await signIn('wati@kantor.example')
    const link = await test.app.run(makePasswordLink, admin, { personId })
    await test.app.run(disablePerson, admin, { personId, alasan: 'Pindah tugas.' })
    expect(await session(setCookie)).toBeNull()
    expect(await test.app.actor(personId, '3572')).toBeNull()
    expect(await refused(signIn('wati@kantor.example'))).toEqual([
      'tidak-berwenang',
      'Akun Anda dinonaktifkan oleh admin kantor Anda. Hubungi admin itu bila seharusnya masih bekerja di sana.',
    ])
    expect(await lastEvents(2)).toEqual([
      'Wati Susanti ditolak masuk: dinonaktifkan',
      'Admin Satker menonaktifkan Wati Susanti: Pindah tugas.',
    ])
    const reset = { token: link.token, password: PASSWORD, address: '10.3.2.1' }
    expect((await refused(test.app.run(resetPassword, null, reset)))[1]).toMatch(/sudah dibatalkan/)
    const { people } = await test.app.run(listPeople, admin, {})
    expect(people.find((one) => one.personId === personId)?.nonaktif).toBe('Pindah tugas.')
    expect(await refused(test.app.run(disablePerson, admin, { personId, alasan: 'Sekali lagi.' }))).toEqual([
      'keadaan-salah',
      'Wati Susanti sudah dinonaktifkan.',
    ])
    await test.app.run(enablePerson, admin, { personId })
    await signIn('wati@kantor.example')
    expect(await test.app.actor(personId, '3572')).toMatchObject({ roles: ['operator'] })
    expect((await refused(test.app.run(enablePerson, admin, { personId })))[0]).toBe('tidak-ditemukan')
  })

  it('is never the admin who does it, nor anybody of another office', async () => {
    const own = { personId: admin.personId, alasan: 'Mencoba.' }
    expect(await refused(test.app.run(disablePerson, admin, own))).toEqual([
      'tidak-berwenang',
      'Anda tidak dapat menonaktifkan diri sendiri. Minta admin lain.',
    ])
    const other: Actor = {
      personId: 'lain',
      personName: 'Admin Lain',
      unit: '3573',
      roles: ['admin'],
      viaUnit: '3573',
    }
    const personId = await idOf('wati@kantor.example')
    const { links } = await test.app.run(listPeople, admin, {})
    const tries = [
      test.app.run(disablePerson, other, { personId, alasan: 'Mencoba.' }),
      test.app.run(enablePerson, other, { personId }),
      test.app.run(makePasswordLink, other, { personId }),
      test.app.run(withdrawInvitation, other, { id: links[0]?.id ?? randomUUID() }),
    ].map(refused)
    expect((await Promise.all(tries)).map(([code]) => code)).toEqual(Array(4).fill('tidak-ditemukan'))
  })

  it('keeps working in another office', async () => {
    const email = 'dua@kantor.example'
    await use((await invite(email)).token)
    await test.database.pool.query(
      `insert into peran (unit_code, person_id, role) values ('35', '${await idOf(email)}', 'supervisor')`,
    )
    const { setCookie } = await signIn(email)
    await test.app.run(disablePerson, admin, { personId: await idOf(email), alasan: 'Pindah ke provinsi.' })
    expect(await session(setCookie)).not.toBeNull()
    expect((await test.app.places(await idOf(email))).map(({ unit }) => unit)).toEqual(['35'])
  })
})

describe('roles that approve or sign', () => {
  it('are not given to oneself, but by another admin or the command line', async () => {
    for (const [role, label] of [
      ['verifikator', 'Verifikator'],
      ['penyetuju', 'Penyetuju'],
      ['pimpinan', 'Pimpinan'],
    ]) {
      const own = { personId: admin.personId, roles: ['admin', role] }
      expect(await refused(test.app.run(setPersonRoles, admin, own))).toEqual([
        'tidak-berwenang',
        `Anda tidak dapat memberi diri sendiri peran ${label}, karena peran itu menyetujui atau menandatangani. Minta admin ` +
          'lain, atau jalankan perintah akuntabel peran di komputer Akuntabel.',
      ])
    }
    const invited = { name: 'Admin Satker', email: 'Admin@Contoh.example', roles: ['pimpinan'] }
    expect(await refused(test.app.run(invitePerson, admin, invited))).toEqual([
      'tidak-berwenang',
      expect.stringMatching(/^Anda tidak dapat memberi diri sendiri peran Pimpinan,/),
    ])
    expect(
      await giveRole(test.app, { email: 'admin@contoh.example', unit: '3572', role: 'verifikator' }),
    ).toEqual({
      name: 'Admin Satker',
      peran: 'Verifikator, Admin',
      kantor: 'KPU Kota Blitar',
    })
    // What one has stays with one's other changes.
    await test.app.run(setPersonRoles, admin, {
      personId: admin.personId,
      roles: ['admin', 'verifikator', 'operator'],
    })
    expect(
      await refused(giveRole(test.app, { email: 'admin@contoh.example', unit: '3572', role: 'raja' })),
    ).toEqual([
      'masukan-salah',
      'Ada isian yang perlu diperbaiki.',
      { peran: expect.stringMatching(/^Peran yang ada: operator, /) },
    ])
    expect(
      await refused(giveRole(test.app, { email: 'admin@contoh.example', unit: '9999', role: 'admin' })),
    ).toEqual(['tidak-ditemukan', 'Kantor 9999 belum memakai Akuntabel di sini.'])
  })
})
