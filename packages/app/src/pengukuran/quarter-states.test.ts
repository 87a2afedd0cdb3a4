import type { PengukuranState } from '@akuntabel/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppError } from '../errors/app-error.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { approvePengukuran } from './approve-pengukuran.ts'
import { openException } from './open-exception.ts'
import { readPengukuranGrid } from './read-pengukuran-grid.ts'
import { readPengukuranIndikator } from './read-pengukuran-indikator.ts'
import { retireBukti } from './retire-bukti.ts'
import { returnPengukuran } from './return-pengukuran.ts'
import { savePengukuranValue } from './save-pengukuran-value.ts'
import { submitPengukuran } from './submit-pengukuran.ts'
import { uploadBukti } from './upload-bukti.ts'
import { verifyPengukuran } from './verify-pengukuran.ts'

const QUARTER = { entitas: 'sekretariat', tahun: 2022, triwulan: 4 } as const
const ISI = Buffer.from('Nomor 1 s.d. 62')

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

const read = async () => test.app.run(readPengukuranGrid, await test.as('operator'), QUARTER)

async function firstRow() {
  const row = (await read()).sasaran[0]?.rows[0]
  return { ...QUARTER, indikatorId: row?.indikatorId as string, version: row?.quarters[3]?.version as number }
}

async function upload() {
  const { version: _version, ...form } = await firstRow()
  return test.app.run(uploadBukti, await test.as('operator'), { ...form, nama: 'bukti.txt', isi: ISI })
}

/** Every action on a quarter, by who may do it. */
const ACTIONS = {
  ajukan: async (version: number) =>
    test.app.run(submitPengukuran, await test.as('operator'), { ...QUARTER, version }),
  verifikasi: async (version: number) =>
    test.app.run(verifyPengukuran, await test.as('kasubbag'), { ...QUARTER, version }),
  setujui: async (version: number) =>
    test.app.run(approvePengukuran, await test.as('sekretaris'), { ...QUARTER, version }),
  kembalikan: async (version: number) =>
    test.app.run(returnPengukuran, await test.as('kasubbag'), { ...QUARTER, version, alasan: 'Bukti kabur' }),
  buka: async () => {
    const exception = { ...QUARTER, jenis: 'pengukuran', sampai: '2026-12-31', alasan: 'Angka keliru' }
    return test.app.run(openException, await test.as('kasubbag'), exception)
  },
  isi: async () =>
    test.app.run(savePengukuranValue, await test.as('operator'), { ...(await firstRow()), realisasi: '100' }),
  unggah: upload,
  tarik: async () => {
    const operator = await test.as('operator')
    const { version: _version, ...form } = await firstRow()
    const { bukti } = await test.app.run(readPengukuranIndikator, operator, form)
    const live = bukti.find(({ retired }) => !retired)
    return test.app.run(retireBukti, operator, { id: live?.id, alasan: 'Salah berkas' })
  },
}

type Action = keyof typeof ACTIONS
type Expected = PengukuranState | readonly [code: string, sentence: string]

const HANDED_IN = [
  'terkunci',
  'Sudah diajukan dan menunggu pemeriksaan. Verifikator dapat mengembalikannya.',
] as const
const VERIFIED = [
  'terkunci',
  'Sudah diverifikasi dan menunggu persetujuan. Penyetuju dapat mengembalikannya.',
] as const
const APPROVED = ['terkunci', 'Sudah disetujui. Verifikator dapat membuka pengecualian.'] as const

function wrong(state: string, asked: string, next: string): Expected {
  return ['keadaan-salah', `Pengukuran ini berstatus ${state}, sehingga tidak dapat ${asked}. ${next}`]
}

const SUBMIT = 'Operator atau Verifikator dapat mengajukannya.'
const AGAIN = 'Operator atau Verifikator dapat mengajukannya lagi.'
const VERIFY = 'Verifikator dapat memverifikasi atau mengembalikannya.'
const APPROVE = 'Penyetuju dapat menyetujui atau mengembalikannya.'
const OPEN = 'Verifikator dapat membukanya lagi dengan pengecualian.'

/** Where each action leads from each state, or how it is refused. An exception moves only what was approved. */
const EXPECTED: Record<PengukuranState, Record<Action, Expected>> = {
  draf: {
    ajukan: 'diajukan',
    verifikasi: wrong('Draf', 'diverifikasi', SUBMIT),
    setujui: wrong('Draf', 'disetujui', SUBMIT),
    kembalikan: wrong('Draf', 'dikembalikan', SUBMIT),
    ...{ buka: 'draf', isi: 'draf', unggah: 'draf', tarik: 'draf' },
  },
  dikembalikan: {
    ajukan: 'diajukan',
    verifikasi: wrong('Dikembalikan', 'diverifikasi', AGAIN),
    setujui: wrong('Dikembalikan', 'disetujui', AGAIN),
    kembalikan: wrong('Dikembalikan', 'dikembalikan', AGAIN),
    ...{ buka: 'dikembalikan', isi: 'dikembalikan', unggah: 'dikembalikan', tarik: 'dikembalikan' },
  },
  diajukan: {
    ajukan: wrong('Diajukan', 'diajukan', VERIFY),
    verifikasi: 'diverifikasi',
    setujui: wrong('Diajukan', 'disetujui', VERIFY),
    kembalikan: 'dikembalikan',
    buka: 'diajukan',
    ...{ isi: HANDED_IN, unggah: HANDED_IN, tarik: HANDED_IN },
  },
  diverifikasi: {
    ajukan: wrong('Diverifikasi', 'diajukan', APPROVE),
    verifikasi: wrong('Diverifikasi', 'diverifikasi', APPROVE),
    setujui: 'disetujui',
    kembalikan: 'dikembalikan',
    buka: 'diverifikasi',
    ...{ isi: VERIFIED, unggah: VERIFIED, tarik: VERIFIED },
  },
  disetujui: {
    ajukan: wrong('Disetujui', 'diajukan', OPEN),
    verifikasi: wrong('Disetujui', 'diverifikasi', OPEN),
    setujui: wrong('Disetujui', 'disetujui', OPEN),
    kembalikan: wrong('Disetujui', 'dikembalikan', OPEN),
    buka: 'draf',
    ...{ isi: APPROVED, unggah: APPROVED, tarik: APPROVED },
  },
}

const CASES = (Object.keys(EXPECTED) as PengukuranState[]).flatMap((state) =>
  (Object.keys(ACTIONS) as Action[]).map((action) => [state, action, EXPECTED[state][action]] as const),
)

it.each(CASES)('of a quarter that is %s, %s gives %j', async (state, action, expected) => {
  await test.database.pool.query(
    `update pengukuran set state = $1 where unit_code = '3572' and entitas = $2 and tahun = $3 and triwulan = $4`,
    [state, QUARTER.entitas, QUARTER.tahun, QUARTER.triwulan],
  )
  const before = await read()
  const error = await ACTIONS[action](before.version).then(
    () => null,
    (error: AppError) => [error.code, error.message],
  )
  const after = await read()
  if (typeof expected === 'string') expect([error, after.state]).toEqual([null, expected])
  else expect([error, after.state, after.version]).toEqual([expected, state, before.version])
})

it('lets one of two who act on the same quarter at once win, and tells the other', async () => {
  await test.database.pool.query(
    `update pengukuran set state = 'diajukan' where unit_code = '3572' and entitas = $1 and tahun = $2 and triwulan = $3`,
    [QUARTER.entitas, QUARTER.tahun, QUARTER.triwulan],
  )
  const { version } = await read()
  const both = await Promise.allSettled([ACTIONS.verifikasi(version), ACTIONS.kembalikan(version)])
  const refused = both.flatMap((one) => (one.status === 'rejected' ? [(one.reason as AppError).code] : []))
  expect(refused).toEqual(['keadaan-salah'])
  expect(['diverifikasi', 'dikembalikan']).toContain((await read()).state)
})
