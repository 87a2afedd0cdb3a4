import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finalizeLkj } from '../dokumen/lkj/finalize-lkj.ts'
import { readLkj } from '../dokumen/lkj/read-lkj.ts'
import { saveLaporan } from '../dokumen/lkj/save-laporan.ts'
import { readKebijakan } from '../kebijakan/read-kebijakan.ts'
import { openException } from '../pengukuran/open-exception.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { retireBukti } from '../pengukuran/retire-bukti.ts'
import { savePengukuranValue } from '../pengukuran/save-pengukuran-value.ts'
import { submitPengukuran } from '../pengukuran/submit-pengukuran.ts'
import { uploadBukti } from '../pengukuran/upload-bukti.ts'
import type { Actor } from '../permission/actor.ts'
import { listPk } from '../pk/list-pk.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'

// What a page knew and is no longer so: an office, a row, a post, an open window.
let test: TestApp
let operator: Actor
let sekretaris: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  sekretaris = await test.as('sekretaris')
})
afterAll(() => test?.close())

const ABSENT = ['tidak-ditemukan', 'Yang Anda cari tidak ada, atau bukan milik kantor Anda.']
const CHANGED = ['keadaan-salah', 'Keadaannya sudah berubah sejak halaman ini dibuka. Muat ulang halaman.']

async function refusal(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message } = await refusalOf(promise)
  return [code, message]
}

it.each([
  ['the sheet', readPengukuranGrid, { entitas: 'kpu', tahun: 2022 }],
  ['the agreements', listPk, { entitas: 'kpu', tahun: 2022 }],
  ['the rules', readKebijakan, { tahun: 2022 }],
] as const)('%s of an office that is not there is not found', async (_, useCase, input) => {
  const stranger = { ...operator, unit: '9999', viaUnit: '9999' }
  expect(await refusal(test.app.run(useCase, stranger, input))).toEqual(ABSENT)
})

describe('what was seen and is not there any more', () => {
  const quarter = { entitas: 'kpu', tahun: 2022, triwulan: 4 } as const

  it('a figure is not saved over', async () => {
    const { missing } = await test.app.run(readPengukuranGrid, operator, quarter)
    const form = { ...quarter, indikatorId: missing[0]?.indikatorId, version: 3, realisasi: '1' }
    expect(await refusal(test.app.run(savePengukuranValue, operator, form))).toEqual(CHANGED)
  })

  it('a part of a report is not saved over', async () => {
    const year = { entitas: 'sekretariat', tahun: 2022 } as const
    const { parts } = await test.app.run(readLkj, operator, year)
    const bagian = parts.find(({ version }) => version === 0)?.bagian
    const rows = [{ id: bagian, version: 3, fields: { isi: 'Baru.' } }]
    const { refused } = await test.app.run(saveLaporan, operator, { ...year, rows })
    expect(refused.map(({ sentence }) => sentence)).toEqual(CHANGED.slice(1))
  })
})

it('an exception does not end before today', async () => {
  const opened = {
    tahun: 2022,
    jenis: 'pengukuran',
    triwulan: 4,
    sampai: '2026-11-20',
    alasan: 'Angka keliru',
  }
  const error = await refusalOf(test.app.run(openException, await test.as('kasubbag'), opened))
  expect([error.code, error.data.fields]).toEqual([
    'masukan-salah',
    { sampai: 'Pilih hari ini atau sesudahnya.' },
  ])
})

it('evidence is taken off its figure once', async () => {
  const quarter = { entitas: 'sekretariat', tahun: 2022, triwulan: 4 } as const
  const { sasaran } = await test.app.run(readPengukuranGrid, operator, quarter)
  const file = { nama: 'bukti.txt', isi: Buffer.from('Nomor 1 s.d. 62') }
  const form = { ...quarter, indikatorId: sasaran[0]?.rows[0]?.indikatorId, berkas: [file] }
  const { bukti } = await test.app.run(uploadBukti, operator, form)
  const retire = () => test.app.run(retireBukti, operator, { id: bukti[0]?.id, alasan: 'Salah berkas' })
  await retire()
  expect(await refusal(retire())).toEqual(['keadaan-salah', 'Bukti ini sudah ditarik.'])
})

it('a report that was handed in while its files would have been made is not made final without them', async () => {
  const late = { ...finalizeLkj, before: async () => null }
  const closing = { entitas: 'kpu', tahun: 2021, tanggal: '2022-02-21' }
  expect(await refusal(test.app.run(late, sekretaris, closing))).toEqual([
    'keadaan-salah',
    'Data berubah selagi dokumen disusun, sehingga belum disahkan. Periksa lagi, lalu ulangi.',
  ])
})

it('a quarter is not handed in after its window was locked', async () => {
  const quarter = { entitas: 'kpu', tahun: 2021, triwulan: 1 } as const
  await test.database.pool.query(
    `update pengukuran set state = 'draf' where unit_code = '3572' and entitas = 'kpu' and tahun = 2021 and triwulan = 1`,
  )
  const { version } = await test.app.run(readPengukuranGrid, operator, quarter)
  expect(await refusal(test.app.run(submitPengukuran, operator, { ...quarter, version }))).toEqual([
    'terkunci',
    'Terkunci sejak 1 Mei 2021. Verifikator dapat membuka pengecualian.',
  ])
})

it('a report is not made final while nobody holds the post that signs it', async () => {
  await test.database.pool.query(
    `update pejabat set sejak = '2026-01-01', sampai = null where unit_code = '3572'`,
  )
  await test.database.pool.query(
    `update pengukuran set state = 'disetujui' where unit_code = '3572' and entitas = 'kpu' and tahun = 2021`,
  )
  const closing = { entitas: 'kpu', tahun: 2021, tanggal: '2022-02-21' }
  const refused = await refusalOf(test.app.run(finalizeLkj, sekretaris, closing))
  expect(refused.code).toBe('belum-lengkap')
  expect(refused.data.gaps).toContainEqual(
    expect.objectContaining({ judul: 'Pejabat', sebab: expect.stringContaining('Ketua') }),
  )
})
