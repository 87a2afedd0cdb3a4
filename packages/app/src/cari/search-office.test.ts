import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKegiatan } from '../kegiatan/create-kegiatan.ts'
import type { Actor } from '../permission/actor.ts'
import { createRapat } from '../rapat/create-rapat.ts'
import { decideRapat } from '../rapat/decide-rapat.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import type { CariJenis } from './kelompok.ts'
import { searchOffice } from './search-office.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
let who: Record<'operator' | 'kasubbag' | 'ketua' | 'apip' | 'provinsi', Actor>
beforeAll(async () => {
  test = await testApp()
  const names = ['operator', 'kasubbag', 'ketua', 'apip', 'provinsi'] as const
  const actors = await Promise.all(names.map((name) => test.as(name)))
  who = Object.fromEntries(names.map((name, at) => [name, actors[at]])) as typeof who
})
afterAll(() => test?.close())

const search = (q: string, actor = who.operator, part: Record<string, unknown> = {}) =>
  test.app.run(searchOffice, actor, { ...YEAR, q, ...part })
const plain = (pieces: { teks: string }[] = []) => pieces.map(({ teks }) => teks).join('')
async function found(q: string, jenis: CariJenis, actor = who.operator) {
  const view = await search(q, actor, { jenis })
  return view.kelompok.flatMap(({ items }) => items)
}
const titles = async (...asked: Parameters<typeof found>) =>
  (await found(...asked)).map((one) => plain(one.judul))

describe('a search', () => {
  it('finds every form of a word, with the words marked and the place it leads to', async () => {
    const steps = await found('perencanaan', 'langkah')
    const step = steps.find(({ judul }) => plain(judul).includes('rencana pengadaan'))
    expect(step?.judul).toContainEqual({ teks: 'rencana', tanda: true })
    expect([step?.path, step?.place]).toEqual([
      { page: 'rencana-aksi' },
      { entitas: 'sekretariat', tahun: 2022 },
    ])
    const of = async (q: string) =>
      (await search(q)).kelompok.map(({ jenis, banyak }) => `${jenis} ${banyak}`).sort()
    expect(await of('menilai')).toEqual(await of('penilaian'))
    expect(await of('dipilih')).toEqual(await of('pemilihan'))
  })

  it('finds codes and numbers as they are typed, and abbreviations by what they mean', async () => {
    expect(await titles('3357.EAJ', 'anggaran')).toEqual(['3357.EAJ.003 Dokumen Pemutakhiran Data Pemilih'])
    expect(await titles('3357.EAX', 'anggaran')).toEqual([])
    const [iku] = await found('iku-2', 'indikator')
    expect(plain(iku?.judul)).toMatch(/^IKU-2 /)
    expect(await titles('lkj', 'laporan')).toContain('Laporan Kinerja 2021')
    expect(await titles('pkpu 14/2020', 'hukum')).toEqual(['PKPU 14/2020'])
  })

  it('asks that all words stand there, and the last one need not be whole', async () => {
    const all = await titles('data pemil', 'anggaran')
    expect(all.length).toBeGreaterThan(0)
    for (const title of all) expect(title).toMatch(/data/i)
    expect((await search('data zirkonium')).banyak).toBe(0)
  })

  it('finds evidence, officials, accounts, plans, agreements and what the web names', async () => {
    expect(await titles('bukti-iku-2', 'bukti')).toContain('bukti-iku-2-2022-tw1.pdf')
    expect(await titles('ketua', 'pejabat')).toContain('Ketua KPU Kota Blitar')
    expect(await titles('kasubbag', 'orang')).toEqual(['Kasubbag Perencanaan'])
    expect(await titles('disabilitas', 'renstra')).not.toEqual([])
    expect(await titles('perjanjian', 'perjanjian')).toContain('Perjanjian Kinerja 2021')
    const halaman = [{ jenis: 'halaman', id: '/k/3572/kpu/2022/kalender', judul: 'Kalender', isi: 'tenggat' }]
    const { kelompok } = await search('kalender', who.operator, { halaman })
    expect(kelompok.find(({ jenis }) => jenis === 'halaman')?.items[0]?.path).toEqual({
      ...{ page: 'alamat', id: '/k/3572/kpu/2022/kalender' },
    })
  })

  it('shows the best of a kind, of equals the newest, and all of it where one kind is chosen', async () => {
    const view = await search('indikator')
    for (const { items, banyak } of view.kelompok) expect(items.length).toBe(Math.min(banyak, 6))
    const years = (await found('bukti-iku-1', 'bukti')).map(({ place }) => place.tahun)
    expect(years).toEqual([...years].sort((a, b) => b - a))
    expect(new Set(years).size).toBe(2)
    const one = await search('blitar', who.operator, { jenis: 'indikator' })
    expect(one.kelompok.map(({ jenis }) => jenis)).toEqual(['indikator'])
    expect(one.kelompok[0]?.items.length).toBe(one.banyak)
  })

  it.each([
    ['', 'kosong'],
    ['x', 'pendek'],
    ['yang', 'umum'],
  ])('says why it did not look for %j', async (q, sebab) => {
    expect(await search(q)).toEqual({ q, sebab, banyak: 0, kelompok: [] })
  })
})

describe('what somebody may not see', () => {
  it('is not found: decisions on people by others than the head', async () => {
    const day = { tanggal: '12 Januari 2023', tempat: 'Aula Wreksodiningrat' }
    const kind = { jenis: 'evaluasi-triwulan', triwulan: '4' }
    const { id } = await test.app.run(createRapat, who.kasubbag, { ...YEAR, ...kind, ...day })
    await test.app.run(decideRapat, who.ketua, {
      ...{ ...YEAR, id, jenis: 'tunjangan', uraian: 'Memotong tunjangan xilofon', subjek: 'Seorang pegawai' },
      ...{ orang: who.ketua.personId, hariKerja: '10' },
    })
    expect(await titles('xilofon', 'putusan', who.ketua)).toEqual(['Memotong tunjangan xilofon'])
    for (const actor of [who.operator, who.kasubbag, who.apip, who.provinsi])
      expect((await search('xilofon', actor)).banyak).toBe(0)
    expect((await found('wreksodiningrat', 'rapat'))[0]?.path).toEqual({ page: 'rapat', id })
  })

  it('is not found: rows of another office, also where one role watches both', async () => {
    const own = { ...who.operator, unit: '3507', viaUnit: '3507' }
    const kegiatan = { ...YEAR, nama: 'Gelar kuda lumping', mulai: '1 Maret 2022', jenis: 'sosialisasi' }
    await test.app.run(createKegiatan, who.operator, kegiatan)
    expect(await titles('kuda lumping', 'kegiatan')).toEqual(['Gelar kuda lumping'])
    expect(await titles('kuda lumping', 'kegiatan', who.provinsi)).toEqual(['Gelar kuda lumping'])
    expect((await search('kuda lumping', own)).banyak).toBe(0)
    expect((await search('kuda lumping', { ...who.provinsi, unit: '3507' })).banyak).toBe(0)
  })
})
