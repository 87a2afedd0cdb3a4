import { POLICY_KPU, policyToJson } from '@akuntabel/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { correctLaporanBerkala } from '../dokumen/laporan-berkala/correct-laporan-berkala.ts'
import { readLaporanBerkala } from '../dokumen/laporan-berkala/read-laporan-berkala.ts'
import { returnLaporanBerkala } from '../dokumen/laporan-berkala/return-laporan-berkala.ts'
import { saveLaporanBerkala } from '../dokumen/laporan-berkala/save-laporan-berkala.ts'
import { signLaporanBerkala } from '../dokumen/laporan-berkala/sign-laporan-berkala.ts'
import { submitLaporanBerkala } from '../dokumen/laporan-berkala/submit-laporan-berkala.ts'
import { installPack } from '../kebijakan/install-pack.ts'
import { pinKebijakan } from '../kebijakan/pin-kebijakan.ts'
import { readKebijakan } from '../kebijakan/read-kebijakan.ts'
import { type TestApp, testApp } from '../testing/index.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
const TW1 = { ...YEAR, periode: 'tw1' } as const

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

/** Reports of parts of the year of the KPU that a person is asked for. */
async function owed(who: string) {
  const { tasks } = await test.app.run(readBeranda, await test.as(who), YEAR)
  return tasks
    .filter(({ kunci }) => kunci.startsWith('3572/kpu/2022/berkala-'))
    .map(({ kunci, title, path }) => [kunci.split('/').slice(3).join('/'), title, path])
}

const PATH = { page: 'laporan-berkala', id: 'tw1' }
const SUBMIT = ['berkala-ajukan/tw1', 'Ajukan Laporan Kinerja Triwulan I 2022', PATH]
const SIGN = ['berkala-tandatangani/tw1', 'Tanda tangani Laporan Kinerja Triwulan I 2022', PATH]

it('asks who began a report to hand it in, and then who signs', async () => {
  expect([await owed('operator'), await owed('ketua')]).toEqual([[], []])
  const operator = await test.as('operator')
  const ketua = await test.as('ketua')
  const rows = [{ id: 'saran', version: 0, fields: { isi: '1. Menata jadwal' } }]
  await test.app.run(saveLaporanBerkala, operator, { ...TW1, rows })
  expect([await owed('operator'), await owed('ketua')]).toEqual([[SUBMIT], []])
  await test.app.run(submitLaporanBerkala, operator, TW1)
  expect([await owed('operator'), await owed('ketua')]).toEqual([[], [SIGN]])
  await test.app.run(returnLaporanBerkala, ketua, { ...TW1, alasan: 'Belum rinci.' })
  expect([await owed('operator'), await owed('ketua')]).toEqual([[SUBMIT], []])
  await test.app.run(submitLaporanBerkala, operator, TW1)
  const { version } = await test.app.run(readLaporanBerkala, ketua, TW1)
  await test.app.run(signLaporanBerkala, ketua, { ...TW1, version, cara: 'sistem' })
  expect([await owed('operator'), await owed('ketua')]).toEqual([[], []])
  await test.app.run(correctLaporanBerkala, ketua, { ...TW1, alasan: 'Salah salin.' })
  expect(await owed('operator')).toEqual([SUBMIT])
})

it('asks for what the pack of the year asks for, until its day', async () => {
  const admin = await test.as('admin')
  const laporanBerkala = { sitasi: 'Surat Edaran uji', periode: ['tw2', 'semester1'], hari: 30 }
  const pack = { ...policyToJson(POLICY_KPU), name: 'berkala', version: 1, laporanBerkala }
  await installPack(test.app, JSON.stringify(pack))
  await test.app.run(pinKebijakan, admin, {
    ...{ kebijakan: 'berkala 1', skala: 'Skala LKj KPU 1', mulaiTahun: '2022' },
  })
  const { now } = await test.app.run(readKebijakan, admin, { tahun: 2022 })
  expect(now?.rules.find(({ label }) => label === 'Laporan berkala')?.value).toBe(
    'Triwulan II, Semester I; 30 hari sesudah masanya berakhir (Surat Edaran uji)',
  )
  const { tasks } = await test.app.run(readBeranda, await test.as('operator'), YEAR)
  const asked = tasks.filter(({ kunci }) => /kpu\/2022\/berkala-ajukan\/(tw2|semester1)$/.test(kunci))
  expect(asked.map(({ title }) => title).toSorted()).toEqual([
    'Ajukan Laporan Kinerja Semester I 2022',
    'Ajukan Laporan Kinerja Triwulan II 2022',
  ])
  expect(JSON.stringify(asked)).toContain('30 Juli 2022')
})
