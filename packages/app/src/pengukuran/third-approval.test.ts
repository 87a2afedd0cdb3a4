import { readTransaction } from '@akuntabel/store'
import { listRingkasan } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { readTimeline } from '../beranda/read-timeline.ts'
import { finalizeLkj } from '../dokumen/lkj/finalize-lkj.ts'
import { readLkj } from '../dokumen/lkj/read-lkj.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { readPantauan } from '../pantauan/read-pantauan.ts'
import type { Actor } from '../permission/actor.ts'
import { pinRantai, refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { approvePengukuran } from './approve-pengukuran.ts'
import { ratifyPengukuran } from './ratify-pengukuran.ts'
import { readPengukuranGrid } from './read-pengukuran-grid.ts'
import { returnPengukuran } from './return-pengukuran.ts'
import { verifyPengukuran } from './verify-pengukuran.ts'

/** The finished year of the sample, whose quarters the Sekretaris approved, under a pack in which the Ketua is last. */
const YEAR = { entitas: 'kpu', tahun: 2021 } as const
const QUARTERS = [1, 2, 3, 4] as const

let test: TestApp
let who: Record<'operator' | 'kasubbag' | 'sekretaris' | 'ketua', Actor>
beforeAll(async () => {
  test = await testApp()
  const names = ['operator', 'kasubbag', 'sekretaris', 'ketua'] as const
  who = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await test.as(name)])),
  ) as typeof who
  const two = ['verifikator', 'penyetuju'] as const
  await pinRantai(test, { mulaiTahun: 2021, kpu: [...two, 'pimpinan'], sekretariat: two })
})
afterAll(() => test?.close())

const beranda = (actor: Actor) => test.app.run(readBeranda, actor, YEAR)
const grid = (triwulan: number) => test.app.run(readPengukuranGrid, who.ketua, { ...YEAR, triwulan })

async function quarterMarks(): Promise<string[]> {
  const { timeline } = await beranda(who.ketua)
  expect(await test.app.run(readTimeline, who.ketua, YEAR)).toEqual(timeline)
  return timeline.filter(({ jenis }) => jenis === 'pengukuran').map(({ state }) => state)
}

async function summaries(entitas: 'kpu' | 'sekretariat') {
  const rows = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
    listRingkasan(tx, { unit: '3572', entitas, tahun: 2021 }),
  )
  return rows.map(({ selesai }) => selesai)
}

async function seenFromAbove() {
  const asked = { ...YEAR, triwulan: 4 }
  const { units } = await test.app.run(readPantauan, await test.as('provinsi', '35'), asked)
  return units.find(({ unit }) => unit === '3572')
}

describe('before the Ketua has approved', () => {
  it('no quarter is closed, on any page', async () => {
    const view = await beranda(who.ketua)
    const asked = view.tasks.filter(({ place }) => place.tahun === 2021 && place.entitas === 'kpu')
    expect(asked.map(({ title, text, action }) => [title, text, action])).toEqual([
      ...['I', 'II', 'III', 'IV'].map((name) => [
        `Sahkan pengukuran Triwulan ${name}`,
        'Sudah disetujui.',
        'Periksa dan sahkan',
      ]),
      [
        'Kembalikan Laporan Kinerja 2021',
        'Laporan sedang diperiksa, tetapi ada isian yang kosong atau triwulan yang dibuka kembali.',
        'Periksa laporan',
      ],
    ])
    expect(view.triwulan.map(({ selesai, stateLabel }) => [selesai, stateLabel])).toEqual(
      QUARTERS.map(() => [false, 'Disetujui']),
    )
    const { waiting } = await beranda(who.sekretaris)
    expect(waiting.find(({ title }) => title === 'Sahkan pengukuran Triwulan I')?.who).toBe('Pimpinan')
    expect(await quarterMarks()).not.toContain('selesai')
    expect(await seenFromAbove()).toMatchObject({ selesai: false, stateLabel: 'Disetujui' })
    expect(await summaries('kpu')).toEqual([false, false, false, false])
    expect(await summaries('sekretariat')).toEqual([true, true, true, true])
  })

  it('the report is not made final, and says what it waits for', async () => {
    const { may } = await test.app.run(readLkj, who.ketua, YEAR)
    expect(may.finalize).toEqual({ ok: false, why: '4 triwulan belum disahkan.' })
    const error = await refusalOf(test.app.run(finalizeLkj, who.ketua, { ...YEAR, tanggal: '2022-02-21' }))
    expect([error.code, error.message]).toEqual([
      'belum-lengkap',
      'Pengukuran belum disahkan seluruhnya. Laporan final hanya memuat angka yang sudah disahkan.',
    ])
    expect(error.data.gaps?.map(({ judul, sebab }) => `${judul}: ${sebab}`)).toEqual(
      ['I', 'II', 'III', 'IV'].map((name) => `Triwulan ${name}: Keadaannya Disetujui.`),
    )
  })
})

describe('the Ketua', () => {
  it('returns one with his reason, and approves it after everybody before him did again', async () => {
    const quarter = { ...YEAR, triwulan: 2 }
    const back = { ...quarter, version: (await grid(2)).version, alasan: 'Bukti IKU 2 tidak terbaca' }
    await test.app.run(returnPengukuran, who.ketua, back)
    expect(await grid(2)).toMatchObject({ state: 'dikembalikan', alasanKembali: back.alasan, langkah: null })
    // Its window is long locked; the return is the exception's business and not asked here.
    await test.database.pool.query(
      `update pengukuran set state = 'diajukan' where unit_code = '3572' and entitas = 'kpu' and tahun = 2021 and triwulan = 2`,
    )
    for (const [useCase, actor] of [
      [verifyPengukuran, who.kasubbag],
      [approvePengukuran, who.sekretaris],
      [ratifyPengukuran, who.ketua],
    ] as const)
      await test.app.run(useCase, actor, { ...quarter, version: (await grid(2)).version })
    const view = await grid(2)
    expect(view).toMatchObject({ state: 'disahkan', stateLabel: 'Disahkan', selesai: true })
    expect(view.may.fill.why).toBe('Operator atau Verifikator yang dapat melakukan ini.')
    expect(view.history.map(({ sentence }) => sentence).slice(0, 4)).toEqual([
      'mengesahkan pengukuran Triwulan 2 2021',
      'menyetujui pengukuran Triwulan 2 2021',
      'memverifikasi pengukuran Triwulan 2 2021',
      'mengembalikan pengukuran Triwulan 2 2021: Bukti IKU 2 tidak terbaca',
    ])
  })

  it('closes the others, and only then the report is made final, with the figures it had', async () => {
    for (const triwulan of [1, 3, 4]) {
      const { version, rantai, langkah } = await grid(triwulan)
      expect([langkah, rantai.at(-1)]).toEqual([
        'sahkan',
        { langkah: 'sahkan', menjadi: 'disahkan', lalu: null },
      ])
      await test.app.run(ratifyPengukuran, who.ketua, { ...YEAR, triwulan, version })
    }
    expect(await quarterMarks()).toEqual(QUARTERS.map(() => 'selesai'))
    expect(await summaries('kpu')).toEqual([true, true, true, true])
    expect(await seenFromAbove()).toMatchObject({ selesai: true, stateLabel: 'Disahkan' })
    const { tasks, capaian } = await beranda(who.ketua)
    expect(tasks.map(({ title }) => title)).toContain('Finalkan Laporan Kinerja 2021')
    expect(capaian).toMatchObject({ text: '94,66%', kategori: { name: 'Berhasil' } })
    const { may } = await test.app.run(readLkj, who.ketua, YEAR)
    expect(may.finalize).toEqual({ ok: true, why: null })
    await test.app.run(finalizeLkj, who.ketua, { ...YEAR, tanggal: '2022-02-21' })
    expect((await test.app.run(readLkj, who.ketua, YEAR)).state).toBe('final')
  })
})

it('leaves the chain of the other entity as its own', async () => {
  const view = await test.app.run(readPengukuranGrid, who.ketua, {
    ...{ entitas: 'sekretariat', tahun: 2021, triwulan: 4 },
  })
  expect(view.rantai.map(({ langkah }) => langkah)).toEqual(['verifikasi', 'setujui'])
  expect(view).toMatchObject({ state: 'disetujui', selesai: true, langkah: null })
  expect(view.may.ratify).toEqual({
    ok: false,
    why: 'Kebijakan tahun ini tidak meminta pengukuran disahkan oleh Pimpinan.',
  })
})
