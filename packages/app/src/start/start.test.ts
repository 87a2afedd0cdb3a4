import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readKebijakan } from '../kebijakan/read-kebijakan.ts'
import { installLembaga } from '../lembaga/install-lembaga.ts'
import { INSPEKTORAT } from '../lembaga/testing/second-agency.ts'
import { readOffice } from '../office/read-office.ts'
import { createPerson } from '../people/create-person.ts'
import { listPeople } from '../people/list-people.ts'
import { setPersonRoles } from '../people/set-person-roles.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { listUnits } from './list-units.ts'
import { readInstallation } from './read-installation.ts'
import { setUpOffice } from './set-up-office.ts'
import { startSample } from './start-sample.ts'

const OFFICE = {
  unit: '3506',
  ketuaNama: 'Ketua Contoh',
  sekretarisNama: 'Sekretaris Contoh',
  adminName: 'Admin Contoh',
  adminEmail: 'admin@kab.go.id',
  adminPassword: 'sandi-yang-panjang',
  installer: { address: '127.0.0.1', local: true },
}

describe('set up my office', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await testApp({ sample: false })
  })
  afterAll(() => test?.close())

  it('begins empty, with 553 offices to choose from', async () => {
    expect(await test.app.run(readInstallation, null, {})).toMatchObject({
      empty: true,
      sample: false,
      demo: null,
    })
    const agencies = await test.app.run(listUnits, null, {})
    expect(agencies.map(({ nama, kepala, units }) => [nama, kepala, units.length])).toEqual([
      ['Komisi Pemilihan Umum', { kpu: 'Ketua', sekretariat: 'Sekretaris' }, 553],
    ])
  })

  it('refuses at the field and leaves no account behind', async () => {
    for (const [field, value] of [
      ['unit', '9999'],
      ['adminPassword', 'pendek'],
      ['sekretarisNip', '123'],
      ['adminEmail', 'bukan-alamat'],
    ] as const) {
      const error = await test.app
        .run(setUpOffice, null, { ...OFFICE, [field]: value })
        .catch((error) => error)
      expect(error.code).toBe('masukan-salah')
      expect(Object.keys(error.data.fields)).toEqual([field])
    }
    const alone = await refusalOf(test.app.run(setUpOffice, null, { ...OFFICE, sekretarisNama: undefined }))
    expect(alone.data.fields).toEqual({ sekretarisNama: 'Isi nama Sekretaris.' })
    expect(await test.app.auth.accounts.findByEmail(OFFICE.adminEmail)).toBeNull()
  })

  it('refuses the address of an account that is there already', async () => {
    const { accounts } = test.app.auth
    const account = { name: 'Lain', email: 'lain@kab.go.id', password: 'sandi-yang-panjang' }
    const other = await accounts.create(account)
    const error = await refusalOf(test.app.run(setUpOffice, null, { ...OFFICE, adminEmail: account.email }))
    expect([error.code, error.data.fields]).toEqual([
      'masukan-salah',
      { adminEmail: 'Alamat email ini sudah dipakai.' },
    ])
    await accounts.remove(other)
  })

  it('is for whoever knows the code of the console, from wherever he or she comes', async () => {
    const stranger = { address: '203.0.113.9', local: false }
    for (const [useCase, input] of [
      [setUpOffice, OFFICE],
      [startSample, {}],
    ] as const) {
      for (const code of [undefined, 'AAAAA-AAAAA-AAAAA-AAAAA']) {
        const error = await test.app
          .run(useCase, null, { ...input, installer: { ...stranger, code } })
          .catch((error) => error)
        expect(error.code).toBe('masukan-salah')
        expect(Object.keys(error.data.fields)).toEqual(['kodePasang'])
      }
    }
    expect(await test.app.auth.accounts.findByEmail(OFFICE.adminEmail)).toBeNull()
    expect(await test.app.run(readInstallation, null, {})).toMatchObject({ empty: true, pekerjaan: null })
    const known = { ...stranger, code: test.app.setupCode.text }
    const wrongUnit = { ...OFFICE, unit: '9999', installer: known }
    const past = await test.app.run(setUpOffice, null, wrongUnit).catch((error) => error)
    expect(Object.keys(past.data.fields)).toEqual(['unit'])
  })

  it('makes the office and its first admin, who may make people and nothing of the plan', async () => {
    const { personId, unit } = await test.app.run(setUpOffice, null, OFFICE)
    const admin = await test.app.actor(personId, unit)
    expect(await test.app.places(personId)).toMatchObject([{ unit: '3506', roles: ['admin'] }])
    expect(await test.app.run(readOffice, admin, {})).toMatchObject({ code: '3506', roleLabels: ['Admin'] })
    const law = await test.app.run(readKebijakan, admin, { tahun: 2026 })
    expect(law.now).toMatchObject({ label: 'kpu 3', skalaKey: 'Skala LKj KPU 1' })
    expect(law.pins).toMatchObject([{ period: 'Sejak awal', oleh: 'Admin Contoh' }])

    const person = {
      name: 'Kasubbag',
      email: 'kasubbag@kab.go.id',
      password: 'sandi-yang-panjang',
      roles: ['verifikator'],
    }
    const made = await test.app.run(createPerson, admin, person)
    const { people } = await test.app.run(listPeople, admin, {})
    expect(people.map((one) => [one.name, one.roleLabels])).toEqual([
      ['Admin Contoh', ['Admin']],
      ['Kasubbag', ['Verifikator']],
    ])
    const twice = await test.app.run(createPerson, admin, person).catch((error) => error)
    expect(twice.data.fields.email).toBe('Alamat email ini sudah dipakai.')

    const kasubbag = await test.app.actor(made.personId, unit)
    await expect(test.app.run(createPerson, kasubbag, person)).rejects.toMatchObject({
      code: 'tidak-berwenang',
    })
    await expect(test.app.run(createPkDraft, admin, { entitas: 'kpu', tahun: 2026 })).rejects.toMatchObject({
      code: 'tidak-berwenang',
    })
    expect((await test.app.run(createPkDraft, kasubbag, { entitas: 'kpu', tahun: 2026 })).id).toBeTruthy()

    await test.app.run(setPersonRoles, admin, { personId: made.personId, roles: ['operator', 'penyetuju'] })
    expect((await test.app.actor(made.personId, unit))?.roles).toEqual(['operator', 'penyetuju'])
    const own = await test.app
      .run(setPersonRoles, admin, { personId, roles: ['operator'] })
      .catch((error) => error)
    expect(own.code).toBe('masukan-salah')
  })

  it('happens once', async () => {
    const again = { ...OFFICE, unit: '3507', adminEmail: 'lain@kab.go.id' }
    await expect(test.app.run(setUpOffice, null, again)).rejects.toMatchObject({ code: 'sudah-ada' })
    expect(await test.app.auth.accounts.findByEmail('lain@kab.go.id')).toBeNull()
  })
})

describe('sample office', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await testApp({ sample: false, jobs: true })
  })
  afterAll(() => test?.close())

  it('is loaded by a job whose progress can be read, also after every connection was cut, and signs in its people', async () => {
    await wait(700)
    await test.database.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await wait(2500)
    const first = await test.app.run(startSample, null, { installer: OFFICE.installer })
    expect(await test.app.run(startSample, null, { installer: OFFICE.installer })).toEqual(first)
    const seen: number[] = []
    let view = await test.app.run(readInstallation, null, {})
    while (view.pekerjaan?.state === 'antre' || view.pekerjaan?.state === 'berjalan') {
      seen.push(view.pekerjaan.persen)
      await wait(50)
      view = await test.app.run(readInstallation, null, {})
    }
    expect(view).toMatchObject({ empty: false, sample: true, pekerjaan: { state: 'selesai', persen: 100 } })
    expect(view.demo).toHaveLength(7)
    const headers = new Headers()
    const visit = { headers, url: new URL('http://localhost:3000/masuk'), ip: '127.0.0.1' }
    const { person } = await test.app.auth.signIn({
      ...visit,
      email: view.demo?.[0]?.email ?? '',
      password: view.demoPassword ?? '',
    })
    expect((await test.app.places(person.id))[0]?.unit).toBe('3572')
    await expect(test.app.run(startSample, null, { installer: OFFICE.installer })).rejects.toMatchObject({
      code: 'sudah-ada',
    })
  })
})

describe('set up an office of another agency', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await testApp({ sample: false })
  })
  afterAll(() => test?.close())

  it('offers the offices of the newest version beside those of the commission, and begins with its names', async () => {
    const office = { tingkat: 'kabkota', provinsi: 'Contoh Raya', tempat: 'Contoh', zona: 'Asia/Makassar' }
    const kantor = [
      {
        ...office,
        kode: '99',
        nama: 'Inspektorat Daerah Contoh Raya',
        singkat: 'Itda Contoh Raya',
        tingkat: 'provinsi',
      },
      {
        ...office,
        kode: '9901',
        induk: '99',
        nama: 'Inspektorat Daerah Kabupaten Contoh',
        singkat: 'Itda Kabupaten Contoh',
      },
    ]
    const file = { ...INSPEKTORAT, kode: 'itda', versi: 1 }
    await installLembaga(test.app, JSON.stringify(file))
    await installLembaga(test.app, JSON.stringify({ ...file, versi: 2, kantor }))
    const agencies = await test.app.run(listUnits, null, {})
    expect(agencies.map(({ nama, kepala, units }) => [nama, kepala, units.length])).toEqual([
      ['Inspektorat Daerah', { kpu: 'Inspektur', sekretariat: null }, 2],
      ['Komisi Pemilihan Umum', { kpu: 'Ketua', sekretariat: 'Sekretaris' }, 553],
    ])
    const { sekretarisNama: _, ...form } = OFFICE
    const { personId, unit } = await test.app.run(setUpOffice, null, {
      ...form,
      unit: '9901',
      ketuaNama: 'Rahmi',
    })
    const admin = await test.app.actor(personId, unit)
    expect(await test.app.run(readOffice, admin, {})).toMatchObject({
      ...{ code: '9901', shortName: 'Itda Kabupaten Contoh', timezone: 'Asia/Makassar' },
      entitas: [{ kode: 'kpu', label: 'Itda' }],
    })
    const { pool } = test.database
    const officials = await pool.query('select jabatan, nama from pejabat')
    expect(officials.rows).toEqual([
      { jabatan: 'Inspektur Inspektorat Daerah Kabupaten Contoh', nama: 'Rahmi' },
    ])
    // Nothing of the commission's tree comes along.
    const units = await pool.query('select unit_code from unit order by unit_code')
    expect(units.rows.map((row) => row.unit_code)).toEqual(['99', '9901'])
  })
})
