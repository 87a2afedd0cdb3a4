import { PENGUKURAN_STATES, type PengukuranState } from '@akuntabel/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '../errors/app-error.ts'
import type { Permission } from '../permission/roles.ts'
import { whoCan } from '../permission/roles.ts'
import { pinRantai, type TestApp, testApp } from '../testing/index.ts'
import { approvePengukuran } from './approve-pengukuran.ts'
import { openException } from './open-exception.ts'
import { ratifyPengukuran } from './ratify-pengukuran.ts'
import { readPengukuranGrid } from './read-pengukuran-grid.ts'
import { readPengukuranIndikator } from './read-pengukuran-indikator.ts'
import { retireBukti } from './retire-bukti.ts'
import { returnPengukuran } from './return-pengukuran.ts'
import { savePengukuranValue } from './save-pengukuran-value.ts'
import { submitPengukuran } from './submit-pengukuran.ts'
import { uploadBukti } from './upload-bukti.ts'
import { verifyPengukuran } from './verify-pengukuran.ts'

const QUARTER = { entitas: 'sekretariat', tahun: 2022, triwulan: 4 } as const
let uploads = 0
/** Another one each time: the same is evidence once. */
const file = () => ({ nama: 'bukti.txt', isi: Buffer.from(`Nomor ${uploads++}`) })
const STATES = Object.keys(PENGUKURAN_STATES) as PengukuranState[]
const PEOPLE = ['operator', 'kasubbag', 'sekretaris', 'ketua', 'apip', 'provinsi', 'admin'] as const

type Who = (typeof PEOPLE)[number]
type Expected = PengukuranState | readonly [code: string, sentence: string]

/** What people do to a quarter, by the permission it asks and who of the office has that. */
const ACTIONS = {
  ajukan: { permission: 'pengukuran.ajukan', by: ['operator', 'kasubbag'] },
  verifikasi: { permission: 'pengukuran.verifikasi', by: ['kasubbag'] },
  setujui: { permission: 'pengukuran.setujui', by: ['sekretaris'] },
  sahkan: { permission: 'pengukuran.sahkan', by: ['ketua'] },
  kembalikan: { permission: 'pengukuran.kembalikan', by: ['kasubbag', 'sekretaris', 'ketua'] },
  buka: { permission: 'pengecualian.buka', by: ['kasubbag'] },
  isi: { permission: 'pengukuran.isi', by: ['operator', 'kasubbag'] },
  unggah: { permission: 'pengukuran.isi', by: ['operator', 'kasubbag'] },
  tarik: { permission: 'pengukuran.isi', by: ['operator', 'kasubbag'] },
} as const satisfies Record<string, { permission: Permission; by: readonly Who[] }>

type Action = keyof typeof ACTIONS
type Table = Record<PengukuranState, Record<Action, Expected>>

function wrong(state: string, asked: string, next: string): Expected {
  return ['keadaan-salah', `Keadaan pengukuran ini ${state}, sehingga tidak dapat ${asked}. ${next}`]
}

const SUBMIT = 'Operator atau Verifikator dapat mengajukannya.'
const AGAIN = 'Operator atau Verifikator dapat mengajukannya lagi.'
const VERIFY = 'Verifikator dapat memverifikasi atau mengembalikannya.'
const APPROVE = 'Penyetuju dapat menyetujui atau mengembalikannya.'
const RATIFY = 'Pimpinan dapat mengesahkan atau mengembalikannya.'
const OPEN = 'Verifikator dapat membukanya lagi dengan pengecualian.'
const NOT_ASKED: Expected = [
  'keadaan-salah',
  'Kebijakan tahun ini tidak meminta pengukuran disahkan oleh Pimpinan.',
]

function locked(sentence: string): Record<'isi' | 'unggah' | 'tarik', Expected> {
  const refused = ['terkunci', sentence] as const
  return { isi: refused, unggah: refused, tarik: refused }
}

/** Where each action leads from each state, or how it is refused. An exception moves only what is closed. */
function table({ third }: { third: boolean }): Table {
  const sahkan = (state: string, next: string): Expected =>
    third ? wrong(state, 'disahkan', next) : NOT_ASKED
  const approved = third ? RATIFY : OPEN
  return {
    draf: {
      ajukan: 'diajukan',
      verifikasi: wrong('Draf', 'diverifikasi', SUBMIT),
      setujui: wrong('Draf', 'disetujui', SUBMIT),
      sahkan: sahkan('Draf', SUBMIT),
      kembalikan: wrong('Draf', 'dikembalikan', SUBMIT),
      ...{ buka: 'draf', isi: 'draf', unggah: 'draf', tarik: 'draf' },
    },
    dikembalikan: {
      ajukan: 'diajukan',
      verifikasi: wrong('Dikembalikan', 'diverifikasi', AGAIN),
      setujui: wrong('Dikembalikan', 'disetujui', AGAIN),
      sahkan: sahkan('Dikembalikan', AGAIN),
      kembalikan: wrong('Dikembalikan', 'dikembalikan', AGAIN),
      ...{ buka: 'dikembalikan', isi: 'dikembalikan', unggah: 'dikembalikan', tarik: 'dikembalikan' },
    },
    diajukan: {
      ajukan: wrong('Diajukan', 'diajukan', VERIFY),
      verifikasi: 'diverifikasi',
      setujui: wrong('Diajukan', 'disetujui', VERIFY),
      sahkan: sahkan('Diajukan', VERIFY),
      kembalikan: 'dikembalikan',
      buka: 'diajukan',
      ...locked('Sudah diajukan dan menunggu pemeriksaan. Verifikator dapat mengembalikannya.'),
    },
    diverifikasi: {
      ajukan: wrong('Diverifikasi', 'diajukan', APPROVE),
      verifikasi: wrong('Diverifikasi', 'diverifikasi', APPROVE),
      setujui: 'disetujui',
      sahkan: sahkan('Diverifikasi', APPROVE),
      kembalikan: 'dikembalikan',
      buka: 'diverifikasi',
      ...locked('Sudah diverifikasi dan menunggu persetujuan. Penyetuju dapat mengembalikannya.'),
    },
    disetujui: {
      ajukan: wrong('Disetujui', 'diajukan', approved),
      verifikasi: wrong('Disetujui', 'diverifikasi', approved),
      setujui: wrong('Disetujui', 'disetujui', approved),
      sahkan: third ? 'disahkan' : NOT_ASKED,
      kembalikan: third ? 'dikembalikan' : wrong('Disetujui', 'dikembalikan', approved),
      buka: third ? 'disetujui' : 'draf',
      ...locked(
        third
          ? 'Sudah disetujui dan menunggu pengesahan. Pimpinan dapat mengembalikannya.'
          : 'Sudah disetujui. Verifikator dapat membuka pengecualian.',
      ),
    },
    disahkan: {
      ajukan: wrong('Disahkan', 'diajukan', OPEN),
      verifikasi: wrong('Disahkan', 'diverifikasi', OPEN),
      setujui: wrong('Disahkan', 'disetujui', OPEN),
      sahkan: sahkan('Disahkan', OPEN),
      kembalikan: wrong('Disahkan', 'dikembalikan', OPEN),
      buka: 'draf',
      ...locked('Sudah disahkan. Verifikator dapat membuka pengecualian.'),
    },
  }
}

/** Of who is no part of the office's chain: it names who is. */
function noPart(third: boolean): Expected {
  const chain = third ? 'Verifikator, Penyetuju atau Pimpinan' : 'Verifikator atau Penyetuju'
  return ['tidak-berwenang', `Menurut kebijakan tahun ini ${chain} yang dapat mengembalikannya.`]
}

function expected(who: Who, action: Action, { state, third }: { state: PengukuranState; third: boolean }) {
  const { permission, by } = ACTIONS[action]
  const outside = !(by as readonly Who[]).includes(who)
  if (action === 'kembalikan' && (outside || (who === 'ketua' && !third))) return noPart(third)
  if (outside && action === 'sahkan' && !third) return ['tidak-berwenang', NOT_ASKED[1]] as const
  if (outside) {
    const sentence = `Peran Anda tidak mencakup tindakan ini. ${whoCan(permission)} yang dapat melakukannya.`
    return ['tidak-berwenang', sentence] as const
  }
  return table({ third })[state][action]
}

const CASES = STATES.flatMap((state) =>
  (Object.keys(ACTIONS) as Action[]).flatMap((action) => PEOPLE.map((who) => [state, action, who] as const)),
)

// Under the shipped pack the Sekretaris closes a quarter; under the other one the Ketua does.
describe.each([false, true])('with a third role: %s', (third) => {
  let test: TestApp
  beforeAll(async () => {
    test = await testApp()
    const rantai = ['verifikator', 'penyetuju', 'pimpinan'] as const
    if (third) await pinRantai(test, { mulaiTahun: QUARTER.tahun, kpu: rantai, sekretariat: rantai })
  })
  afterAll(() => test?.close())

  const read = async () => test.app.run(readPengukuranGrid, await test.as('operator'), QUARTER)

  async function put(state: PengukuranState) {
    await test.database.pool.query(
      `update pengukuran set state = $1 where unit_code = '3572' and entitas = $2 and tahun = $3 and triwulan = 4`,
      [state, QUARTER.entitas, QUARTER.tahun],
    )
    return read()
  }

  async function firstRow() {
    const row = (await read()).sasaran[0]?.rows[0]
    return {
      ...QUARTER,
      indikatorId: row?.indikatorId as string,
      version: row?.quarters[3]?.version as number,
    }
  }

  async function act(action: Action, who: Who, version: number) {
    const actor = await test.as(who)
    const step = { ...QUARTER, version }
    const { app } = test
    switch (action) {
      case 'ajukan':
        return app.run(submitPengukuran, actor, step)
      case 'verifikasi':
        return app.run(verifyPengukuran, actor, step)
      case 'setujui':
        return app.run(approvePengukuran, actor, step)
      case 'sahkan':
        return app.run(ratifyPengukuran, actor, step)
      case 'kembalikan':
        return app.run(returnPengukuran, actor, { ...step, alasan: 'Bukti kabur' })
      case 'buka': {
        const exception = { jenis: 'pengukuran', sampai: '2026-12-31', alasan: 'Angka keliru' }
        return app.run(openException, actor, { ...QUARTER, ...exception })
      }
      case 'isi':
        return app.run(savePengukuranValue, actor, { ...(await firstRow()), realisasi: '100' })
      case 'unggah': {
        const { version: _version, ...form } = await firstRow()
        return app.run(uploadBukti, actor, { ...form, berkas: [file()] })
      }
      case 'tarik': {
        const { version: _version, ...form } = await firstRow()
        const { bukti } = await app.run(readPengukuranIndikator, await test.as('operator'), form)
        const live = bukti.find(({ retired }) => !retired)
        return app.run(retireBukti, actor, { id: live?.id, alasan: 'Salah berkas' })
      }
    }
  }

  it.each(CASES)('of a quarter that is %s, %s by the %s', async (state, action, who) => {
    if (action === 'tarik') {
      await put('draf')
      await act('unggah', 'operator', 0)
    }
    const before = await put(state)
    const wanted = expected(who, action, { state, third })
    const error = await act(action, who, before.version).then(
      () => null,
      (error: AppError) => [error.code, error.message],
    )
    const after = await read()
    if (typeof wanted === 'string') expect([error, after.state]).toEqual([null, wanted])
    else expect([error, after.state, after.version]).toEqual([wanted, state, before.version])
  })

  it.each(STATES)(
    'says on the page of a quarter that is %s just what its actions will say',
    async (state) => {
      const chain = third ? ['verifikasi', 'setujui', 'sahkan'] : ['verifikasi', 'setujui']
      await put(state)
      const buttons = {
        ajukan: 'submit',
        verifikasi: 'verify',
        setujui: 'approve',
        sahkan: 'ratify',
        kembalikan: 'return',
      } as const
      for (const who of PEOPLE) {
        const view = await test.app.run(readPengukuranGrid, await test.as(who), QUARTER)
        expect(view.rantai.map(({ langkah }) => langkah)).toEqual(chain)
        for (const [action, button] of Object.entries(buttons) as [Action, keyof typeof view.may][])
          expect([who, action, view.may[button].ok]).toEqual([
            who,
            action,
            typeof expected(who, action, { state, third }) === 'string',
          ])
      }
      const { selesai, langkah } = await read()
      const closed = third ? ['disahkan'] : ['disetujui', 'disahkan']
      expect(selesai).toBe(closed.includes(state))
      const next = { diajukan: 'verifikasi', diverifikasi: 'setujui', disetujui: third ? 'sahkan' : null }
      expect(langkah).toBe(next[state as keyof typeof next] ?? null)
    },
  )

  it('lets one of two who act on the same quarter at once win, and tells the other', async () => {
    const { version } = await put('diajukan')
    const both = await Promise.allSettled([
      act('verifikasi', 'kasubbag', version),
      act('kembalikan', 'kasubbag', version),
    ])
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [(one.reason as AppError).code] : []))
    expect(refused).toEqual(['keadaan-salah'])
    expect(['diverifikasi', 'dikembalikan']).toContain((await read()).state)
  })
})
