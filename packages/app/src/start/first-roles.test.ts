import { afterAll, beforeAll, expect, it } from 'vitest'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { setUpOffice } from './set-up-office.ts'

const OFFICE = {
  unit: '3506',
  ketuaNama: 'Ketua Contoh',
  sekretarisNama: 'Sekretaris Contoh',
  adminName: 'Admin Contoh',
  adminEmail: 'admin@kab.example',
  adminPassword: 'tiga kucing menyeberang',
  installer: { address: '127.0.0.1', local: true },
}

let test: TestApp
beforeAll(async () => {
  test = await testApp({ sample: false })
})
afterAll(() => test.close())

it('gives who sets up the office the roles asked for, but none that approves last or signs, and no common password', async () => {
  const tried = (change: object) => refusalOf(test.app.run(setUpOffice, null, { ...OFFICE, ...change }))
  expect((await tried({ roles: ['pimpinan'] })).data.fields).toEqual({
    'roles.0': 'Pilih peran dari daftar.',
  })
  expect((await tried({ adminPassword: 'AdminContoh123' })).data.fields).toEqual({
    adminPassword:
      'Kata sandi ini termasuk yang paling mudah ditebak. Pakai kalimat pendek yang hanya Anda yang tahu.',
  })
  const { personId, unit } = await test.app.run(setUpOffice, null, {
    ...OFFICE,
    roles: ['verifikator', 'operator'],
  })
  expect(await test.app.places(personId)).toMatchObject([
    { unit, roles: ['operator', 'verifikator', 'admin'] },
  ])
  const visit = { headers: new Headers(), url: new URL('http://kantor.test/masuk'), ip: '10.9.0.1' }
  const { adminEmail: email, adminPassword: password } = OFFICE
  expect((await test.app.signIn({ ...visit, email, password })).person).toMatchObject({
    id: personId,
    gantiSandi: false,
  })
})
