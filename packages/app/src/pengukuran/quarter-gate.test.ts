import { TRIWULAN } from '@akuntabel/domain'
import { readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { readBuktiMatrix } from '../bukti/read-bukti-matrix.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { type Actor, ALLOWED } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { loadYear } from '../year/load-plan.ts'
import { missingFor } from './missing.ts'
import { openForBukti } from './pengukuran-allow.ts'
import { readPengukuranGrid } from './read-pengukuran-grid.ts'
import { readPengukuranIndikator } from './read-pengukuran-indikator.ts'
import { retireBukti } from './retire-bukti.ts'
import { savePengukuranValue } from './save-pengukuran-value.ts'
import { submitPengukuran } from './submit-pengukuran.ts'
import { uploadBukti } from './upload-bukti.ts'

const QUARTER = { entitas: 'kpu', tahun: 2022, triwulan: 4 } as const
const TEXTS = { penyebab: 'A', hambatan: 'B', solusi: 'C', tindakLanjut: 'D', program: 'E' }
const PDF = new TextEncoder().encode('%PDF-1.7\nberita acara\n')

let test: TestApp
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
})
afterAll(() => test?.close())

const grid = () => test.app.run(readPengukuranGrid, operator, QUARTER)

async function submit() {
  const { version } = await grid()
  return test.app.run(submitPengukuran, operator, { ...QUARTER, version })
}

async function save(kode: string, change: Record<string, unknown>) {
  const form = await formOf(kode)
  const { version } = await test.app.run(readPengukuranIndikator, operator, form)
  return test.app.run(savePengukuranValue, operator, { ...form, version, ...change })
}

async function formOf(kode: string) {
  const rows = (await grid()).sasaran.flatMap((sasaran) => sasaran.rows)
  const { indikatorId } = rows.find((row) => row.kode === kode) ?? {}
  return { ...QUARTER, indikatorId: indikatorId as string }
}

async function upload(kode: string) {
  const form = { ...(await formOf(kode)), berkas: [{ nama: 'berita acara.pdf', isi: PDF }] }
  const { bukti } = await test.app.run(uploadBukti, operator, form)
  return { id: bukti[0]?.id }
}

it('asks nothing more of a quarter of the sample that was approved', async () => {
  for (const entitas of ['kpu', 'sekretariat'] as const)
    for (const tahun of [2021, 2022]) {
      const { plan } = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
        loadYear(tx, { unit: '3572', entitas, tahun }),
      )
      if (plan === null) throw new Error('no plan')
      const approved = TRIWULAN.filter((triwulan) => plan.quarters[triwulan].state === 'disetujui')
      expect(approved.length).toBeGreaterThanOrEqual(3)
      for (const triwulan of approved) expect(missingFor(plan, { triwulan, today: '2026-11-21' })).toEqual([])
    }
})

describe('handing in a quarter', () => {
  it('is refused by what is missing, named by indicator, and shown before', async () => {
    const { missing, may, sasaran } = await grid()
    expect(missing.map(({ kode, text }) => [kode, text])).toEqual(
      ['IKU-2', 'IKU-3', 'IKU-5'].map((kode) => [
        kode,
        'realisasi, penyebab, hambatan, solusi, rencana tindak lanjut, program pendukung dan bukti',
      ]),
    )
    const rows = sasaran.flatMap((one) => one.rows)
    expect(rows.map(({ kurang }) => kurang.length)).toEqual([0, 7, 7, 0, 7, 0])
    const error = await refusalOf(submit())
    expect(error.code).toBe('belum-lengkap')
    expect(error.message).toBe(
      '3 indikator belum lengkap untuk Triwulan IV. IKU-2 belum punya realisasi, penyebab, hambatan, solusi, rencana tindak lanjut, program pendukung dan bukti. Bukti yang belum ada: IKU-2 (Tangkapan layar publikasi dan berita acara pemutakhiran); IKU-3 (Lembar kerja evaluasi dan berita acara penilaian); IKU-5 (Kertas kerja evaluasi dan laporan hasil evaluasi).',
    )
    expect(error.data.gaps?.map(({ judul }) => judul.slice(0, 5))).toEqual(['IKU-2', 'IKU-3', 'IKU-5'])
    expect(may.submit).toEqual({ ok: false, why: error.message })
  })

  it('is refused where an empty row stands, and where a figure has no texts or no evidence', async () => {
    await upload('IKU-2')
    const rowless = (await grid()).missing.find(({ kode }) => kode === 'IKU-2')
    expect(rowless?.kurang.map(({ bagian }) => bagian)).toContain('realisasi')
    expect(await grid()).toMatchObject({ filled: 3, of: 6 })
    await save('IKU-2', { realisasi: '86,5', ...TEXTS, solusi: '' })
    expect((await refusalOf(submit())).message).toContain(' IKU-2 belum punya solusi.')
    await save('IKU-2', { realisasi: '86,5', solusi: 'C' })
    expect((await grid()).missing.map(({ kode }) => kode)).toEqual(['IKU-3', 'IKU-5'])
    await save('IKU-3', { realisasi: '74', ...TEXTS })
    expect((await refusalOf(submit())).message).toContain(' IKU-3 belum punya bukti.')
    const beranda = await test.app.run(readBeranda, operator, { entitas: 'kpu', tahun: 2022 })
    const task = beranda.tasks.find(({ title }) => title === 'Isi realisasi Triwulan IV')
    expect(task?.count).toBe(2)
    expect(task?.text).toBe('1 indikator belum diisi. Mulai dari IKU-3: bukti.')
    const files = beranda.tasks.find(({ title }) => title === 'Lengkapi bukti Triwulan IV')
    expect(files).toMatchObject({
      text: '1 bukti yang diminta belum ada. Mulai dari IKU-3: Lembar kerja evaluasi dan berita acara penilaian.',
      path: { page: 'bukti', kurang: true },
    })
    const matrix = await test.app.run(readBuktiMatrix, operator, { ...QUARTER, saring: 'kurang' })
    expect(matrix.kurang.map(({ triwulanText, text }) => [triwulanText, text])).toEqual([
      ['Triwulan IV', 'IKU-3: Lembar kerja evaluasi dan berita acara penilaian'],
    ])
    expect(matrix.sasaran.flatMap(({ rows }) => rows).map(({ kode }) => kode)).toEqual(['IKU-3'])
  })

  it.each([
    [
      { realisasi: 'B', status: 'tidak-dapat-diukur', alasan: 'Belum dinilai' },
      { realisasi: 'Kosongkan realisasinya, atau pilih keadaan Diukur.' },
    ],
    [
      { realisasi: '', status: 'tidak-dapat-diukur', alasan: '' },
      { alasan: 'Tulis alasannya, paling sedikit lima huruf.' },
    ],
    [
      { realisasi: 'B', status: 'bukti-menyusul', alasan: 'ya' },
      {
        alasan: 'Tulis alasannya, paling sedikit lima huruf.',
        sampai: 'Tulis sampai tanggal berapa buktinya ditunggu.',
      },
    ],
    [
      { realisasi: 'B', status: 'bukti-menyusul', alasan: 'Menunggu', sampai: '2026-11-20' },
      { sampai: 'Pilih hari ini atau sesudahnya.' },
    ],
    [
      { realisasi: 'B', status: 'bukti-menyusul', alasan: 'Menunggu', sampai: 'besok' },
      { sampai: 'Tulis tanggal yang benar, contoh: 28 Februari 2022.' },
    ],
    [{ realisasi: 'B', status: 'lain' }, { status: 'Pilih salah satu keadaan.' }],
  ])('takes no reason that is none: %j', async (change, fields) => {
    const error = await refusalOf(save('IKU-5', change))
    expect(error).toMatchObject({ code: 'masukan-salah', data: { fields } })
    expect(Object.keys(error.data.fields ?? {})).toEqual(Object.keys(fields))
  })

  it('takes a reason instead: of what cannot be measured, and of evidence that follows', async () => {
    await save('IKU-5', { realisasi: '', status: 'tidak-dapat-diukur', alasan: 'Evaluasi ditunda ke 2023' })
    const promise = { status: 'bukti-menyusul', alasan: 'Menunggu tanda tangan', sampai: '2026-11-25' }
    await save('IKU-3', { realisasi: '74', ...promise })
    const view = await grid()
    expect(view).toMatchObject({ missing: [], filled: 5, of: 6, tidakDiukur: 1 })
    const cells = view.sasaran.flatMap((one) => one.rows).map((row) => row.quarters[3]?.keadaan.text)
    expect(cells[2]).toBe('Bukti menyusul sampai 25 November 2026: Menunggu tanda tangan')
    expect(cells[4]).toBe('Tidak dapat diukur: Evaluasi ditunda ke 2023')
    const page = await test.app.run(readPengukuranIndikator, operator, await formOf('IKU-5'))
    expect(page.history[0]?.to).toBe('Tidak dapat diukur: Evaluasi ditunda ke 2023')
  })

  it('drops the reason with the first figure, and asks for the rest again', async () => {
    await save('IKU-5', { realisasi: 'B' })
    const page = await test.app.run(readPengukuranIndikator, operator, await formOf('IKU-5'))
    expect(page.keadaan).toMatchObject({ status: 'diukur', alasan: null, text: null })
    expect(page.kurang).toHaveLength(6)
    await save('IKU-5', { realisasi: '', status: 'tidak-dapat-diukur', alasan: 'Evaluasi ditunda ke 2023' })
  })

  it('shows both reasons to the second of two who write one', async () => {
    const form = await formOf('IKU-5')
    const { version } = await test.app.run(readPengukuranIndikator, operator, form)
    const other = { ...form, version: version - 1, realisasi: '', status: 'tidak-dapat-diukur' }
    const error = await refusalOf(
      test.app.run(savePengukuranValue, operator, { ...other, alasan: 'Lain sebabnya' }),
    )
    expect(error.code).toBe('konflik')
    expect(error.data.conflict?.fields).toEqual([
      { field: 'alasan', label: 'Alasan', mine: 'Lain sebabnya', theirs: 'Evaluasi ditunda ke 2023' },
    ])
  })

  it('still takes the promised evidence afterwards, of that indicator alone and until its day', async () => {
    await submit()
    expect((await refusalOf(upload('IKU-2'))).code).toBe('terkunci')
    const late = await upload('IKU-3')
    const page = await test.app.run(readPengukuranIndikator, operator, await formOf('IKU-3'))
    expect(page.may).toMatchObject({ fill: { ok: false }, upload: { ok: true } })
    expect(page.bukti.map(({ id }) => id)).toEqual([late.id])
    const retired = refusalOf(test.app.run(retireBukti, operator, { id: late.id, alasan: 'Salah berkas' }))
    expect((await retired).code).toBe('terkunci')
  })
})

it('asks for promised evidence again, naming its day, once that day is over', async () => {
  const later = await testApp({ today: '2022-12-28' })
  try {
    const asked = { ...QUARTER, entitas: 'kpu' as const }
    const actor = await later.as('operator')
    const view = await later.app.run(readPengukuranGrid, actor, asked)
    const row = view.missing[0]
    const form = { ...asked, indikatorId: row?.indikatorId }
    const promise = { status: 'bukti-menyusul', alasan: 'Menunggu', sampai: '2022-12-28' }
    await later.app.run(savePengukuranValue, actor, {
      ...form,
      version: 0,
      realisasi: '80',
      ...TEXTS,
      ...promise,
    })
    const { plan } = await readTransaction(later.app.database, systemContext('3572'), (tx) =>
      loadYear(tx, { unit: '3572', entitas: 'kpu', tahun: 2022 }),
    )
    if (plan === null) throw new Error('no plan')
    const on = (today: string) =>
      missingFor(plan, { triwulan: 4, today }).find(({ kode }) => kode === row?.kode)
    expect(on('2022-12-28')).toBeUndefined()
    expect(on('2022-12-29')?.text).toBe('bukti yang dijanjikan sampai 28 Desember 2022')
  } finally {
    await later.close()
  }
})

it.each([
  ['2022-12-28', { ok: true, why: null }],
  ['2022-12-29', { ok: false, why: 'Sudah disetujui. Verifikator dapat membuka pengecualian.' }],
])('takes promised evidence of an approved quarter on %s: %j', (today, expected) => {
  const window = {
    state: 'terkunci',
    sentence: '',
    buka: null,
    tenggat: null,
    kunci: null,
    editable: false,
  } as const
  const nilai = { status: 'bukti-menyusul', alasan: 'Menunggu', sampai: '2022-12-28' } as const
  expect(
    openForBukti(
      { year: ALLOWED, state: 'disetujui', rantai: ['verifikator', 'penyetuju'], window },
      { nilai, today },
    ),
  ).toMatchObject(expected)
})
