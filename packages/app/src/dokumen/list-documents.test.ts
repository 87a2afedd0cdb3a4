import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { downloadDokumen } from './download-dokumen.ts'
import { listDocuments } from './list-documents.ts'
import { correctLkj } from './lkj/correct-lkj.ts'
import { finalizeLkj } from './lkj/finalize-lkj.ts'
import { sealOlderPk } from './pk/seal-older.ts'
import { DOKUMEN_NAMES } from './registry.ts'

const YEAR = { entitas: 'kpu', tahun: 2021 } as const

let test: TestApp
let kasubbag: Actor
let ketua: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  ketua = await test.as('ketua')
})
afterAll(() => test?.close())

const list = async () => {
  const { jenis } = await test.app.run(listDocuments, kasubbag, YEAR)
  return Object.fromEntries(jenis.map((kind) => [kind.jenis, kind]))
}

it('lists a document of every registered kind, drafts in every form they can be made in', async () => {
  const kinds = await list()
  expect(Object.keys(kinds).toSorted()).toEqual([...DOKUMEN_NAMES].toSorted())
  expect(kinds['surat-pengantar']?.beku).toContain('Tidak dibekukan')
  expect(kinds.lkj?.items).toEqual([
    {
      ...{ judul: 'Laporan Kinerja', id: null, revisi: null, state: 'diperiksa', stateLabel: 'Diperiksa' },
      ...{ nomor: null, tanggalText: null, penandaTangan: [], sidik: null },
      ...{ dokumenId: null, publikasi: [], belumDipublikasikan: false },
      bentuk: ['pdf', 'docx', 'html', 'json'],
    },
  ])
})

it('offers a draft of what nobody has begun, and nothing of what needs an agreement or a decree that is not there', async () => {
  const { jenis } = await test.app.run(listDocuments, kasubbag, { entitas: 'sekretariat', tahun: 2024 })
  expect(jenis.map(({ jenis, items }) => [jenis, ...items.map((item) => item.stateLabel)])).toEqual([
    ['renstra', 'Ditetapkan'],
    ['iku', 'Draf'],
    ['rkt'],
    ['rencana-kerja'],
    ['rka'],
    ['pk'],
    ['rencana-aksi'],
    ['rencana-aksi-bulanan'],
    ['pengukuran-kegiatan'],
    ['pengukuran-sasaran'],
    ['laporan-berkala'],
    ['undangan-rapat'],
    ['daftar-hadir'],
    ['notulen'],
    ['daftar-kegiatan'],
    ['berita-acara'],
    ['keputusan'],
    ['lkj'],
    ['surat-pengantar', 'Draf'],
  ])
})

it('shows of a sealed agreement who signed it, its fingerprint and the forms that are kept', async () => {
  await sealOlderPk(test.app, { unit: '3572' })
  const [pk] = (await list()).pk?.items ?? []
  expect(pk).toMatchObject({
    judul: 'Perjanjian Kinerja KPU 2021',
    stateLabel: 'Ditandatangani',
    tanggalText: '4 Maret 2021',
  })
  expect(pk?.sidik).toMatch(/^[0-9a-f]{64}$/u)
  expect(pk?.penandaTangan).toEqual(['Ketua KPU Kota Blitar, Ketua Komisi Pemilihan Umum Kota Blitar'])
  expect(pk?.bentuk).toEqual(['pdf', 'docx', 'html', 'json'])
})

it('keeps every version of a report within reach by its own address', async () => {
  await test.app.run(finalizeLkj, ketua, { ...YEAR, tanggal: '2022-02-21', nomor: '12/PR.03' })
  await test.app.run(correctLkj, await test.as('sekretaris'), {
    ...YEAR,
    alasan: 'Angka bulan Desember keliru.',
  })
  const items = (await list()).lkj?.items ?? []
  expect(items.map(({ judul, revisi, state, nomor }) => [judul, revisi, state, nomor])).toEqual([
    ['Laporan Kinerja, koreksi ke-1', null, 'draf', null],
    ['Laporan Kinerja', 0, 'final', '12/PR.03'],
  ])
  const file = await test.app.run(downloadDokumen, kasubbag, {
    ...YEAR,
    jenis: 'lkj',
    revisi: 0,
    format: 'json',
  })
  expect(file.name).toBe('LKj KPU Kota Blitar 2021.json')
})

it('groups kinds by the part of the year they belong to, what is to be done now first', async () => {
  const stages = async (tahun: number) => {
    const view = await test.app.run(listDocuments, kasubbag, { entitas: 'sekretariat', tahun })
    expect(view.may.publish.ok).toBe(true)
    for (const kind of view.jenis) expect(view.tahap.map(({ tahap }) => tahap)).toContain(kind.tahap)
    return view.tahap.map(({ nama, perlu }) => `${nama}${perlu ? ', sekarang' : ''}`)
  }
  // The day is 21 November 2026.
  expect(await stages(2024)).toEqual(['Laporan, sekarang', 'Rencana', 'Pelaksanaan', 'Rapat dan keputusan'])
  expect((await stages(2026))[0]).toBe('Pelaksanaan, sekarang')
  expect((await stages(2027))[0]).toBe('Rencana, sekarang')
  // A signed agreement nobody recorded the publication of.
  expect(await stages(2022)).toEqual(expect.arrayContaining(['Rencana, sekarang', 'Laporan, sekarang']))
  const apip = await test.app.run(listDocuments, await test.as('apip'), YEAR)
  expect(apip.may.publish.ok).toBe(false)
})
