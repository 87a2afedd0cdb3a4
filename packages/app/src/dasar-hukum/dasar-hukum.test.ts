import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { addDasarHukum } from './add-dasar-hukum.ts'
import { changeDasarHukum } from './change-dasar-hukum.ts'
import { DASAR_HUKUM_HEADS } from './dasar-hukum-tabel.ts'
import { exportDasarHukum } from './export-dasar-hukum.ts'
import { listDasarHukum } from './list-dasar-hukum.ts'
import { previewDasarHukum } from './preview-dasar-hukum.ts'
import { removeDasarHukum } from './remove-dasar-hukum.ts'
import { saveDasarHukum } from './save-dasar-hukum.ts'

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

const LAW = {
  ...{ kode: 'PKPU 99/2022', jenis: 'lembaga', sebutan: 'Peraturan Komisi Pemilihan Umum', nomor: '99' },
  ...{ tahun: '2022', tentang: 'Contoh', bn: '7', diubahOleh: '', yakin: 'naskah', sumber: 'Naskahnya' },
}

const list = (tahun = 2022, ubah?: string) => test.app.run(listDasarHukum, kasubbag, { tahun, ubah })
const one = async (kode: string, tahun?: number) =>
  (await list(tahun)).items.find((item) => item.kode === kode)

async function refused(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message, data } = await refusalOf(promise)
  return [code, message, ...(data.fields ? [data.fields] : [])]
}

const wrong = (fields: Record<string, string>) => [
  'masukan-salah',
  'Ada isian yang perlu diperbaiki.',
  fields,
]

describe('the laws of an office', () => {
  it('are those that came with the program, and its own', async () => {
    const { items, add } = await list()
    expect(items[0]?.kutipan).toMatch(/^Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara \(Lembaran/)
    expect(items.every(({ asal }) => asal === 'bawaan')).toBe(true)
    expect(add?.map(({ name }) => name)).toContain('kode')
    expect((await test.app.run(listDasarHukum, await test.as('ketua'), { tahun: 2022 })).add).toBeNull()
    await test.app.run(addDasarHukum, kasubbag, LAW)
    expect(await one('PKPU 99/2022')).toMatchObject({
      kutipan:
        'Peraturan Komisi Pemilihan Umum Nomor 99 Tahun 2022 tentang Contoh (Berita Negara Republik Indonesia Tahun 2022 Nomor 7)',
      asal: 'kantor',
      version: 1,
      dicek: false,
    })
  })

  it('replace a shipped law until they are taken away, and are cited by their newest change', async () => {
    const before = await one('PKPU 14/2020')
    expect(before?.card).toBeNull()
    const { items } = await list(2022, 'PKPU 14/2020')
    const shown = items.flatMap(({ card }) => card ?? [])
    const values = Object.fromEntries(shown.map(({ name, value }) => [name, value]))
    const change = { ...values, kode: 'PKPU 14/2020', diubahOleh: 'PKPU 99/2022' }
    await test.app.run(changeDasarHukum, kasubbag, { ...change, version: 0 })
    expect(await one('PKPU 14/2020')).toMatchObject({
      asal: 'pengganti',
      kutipan: expect.stringMatching(
        / sebagaimana telah diubah dengan .* Nomor 99 Tahun 2022 tentang Contoh /,
      ),
    })
    expect((await one('PKPU 14/2020', 2021))?.kutipan).not.toContain('diubah')
    expect((await list()).history.map(({ sentence }) => sentence)).toEqual([
      'mengubah dasar hukum PKPU 14/2020: Diubah oleh: – → PKPU 99/2022',
      'mencatat dasar hukum PKPU 99/2022',
    ])
    await test.app.run(changeDasarHukum, kasubbag, { ...change, version: 1 })
    expect((await one('PKPU 14/2020'))?.version).toBe(1)
    expect(await refused(test.app.run(changeDasarHukum, kasubbag, { ...change, version: 0 }))).toEqual([
      'keadaan-salah',
      'Keadaannya sudah berubah sejak halaman ini dibuka. Muat ulang halaman.',
    ])
    expect(await refused(test.app.run(removeDasarHukum, kasubbag, { kode: 'PKPU 99/2022' }))).toEqual([
      'keadaan-salah',
      'Belum disimpan. PKPU 14/2020: PKPU 99/2022 belum ada dalam daftar. Catat dahulu peraturan itu.',
    ])
    await test.app.run(removeDasarHukum, kasubbag, { kode: 'PKPU 14/2020' })
    expect(await one('PKPU 14/2020')).toMatchObject(before ?? {})
  })

  it('are refused twice, in a circle, unreadable, gone, or from whoever may not', async () => {
    expect(await refused(test.app.run(addDasarHukum, kasubbag, { ...LAW, kode: 'uu 7/2017' }))).toEqual(
      wrong({ kode: 'uu 7/2017 sudah ada. Ubah yang ada, atau pakai sebutan singkat lain.' }),
    )
    const self = { ...LAW, diubahOleh: 'PKPU 99/2022', version: 1 }
    expect(await refused(test.app.run(changeDasarHukum, kasubbag, self))).toEqual(
      wrong({ diubahOleh: 'PKPU 99/2022 menjadi perubahan dari perubahannya sendiri. Hapus salah satunya.' }),
    )
    const bad = { ...LAW, kode: 'X', jenis: 'fatwa', yakin: '', tahun: '22' }
    expect(await refused(test.app.run(addDasarHukum, kasubbag, bad))).toEqual(
      wrong({
        jenis: 'Pilih jenisnya.',
        tahun: 'Tulis tahun empat angka.',
        yakin: 'Pilih dari mana kutipannya.',
      }),
    )
    for (const action of [
      () => test.app.run(changeDasarHukum, kasubbag, { ...LAW, kode: 'PKPU 98/2022', version: 1 }),
      () => test.app.run(removeDasarHukum, kasubbag, { kode: 'PKPU 14/2020' }),
    ]) {
      expect(await refused(action())).toEqual([
        'tidak-ditemukan',
        'Yang Anda cari tidak ada, atau bukan milik kantor Anda.',
      ])
    }
    const ketua = await test.as('ketua')
    expect((await refused(test.app.run(addDasarHukum, ketua, LAW)))[0]).toBe('tidak-berwenang')
  })

  it('wait for who is changing one', async () => {
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('dasar-hukum/3572', 0)))
      update dasar_hukum_unit set version = 9 from held where unit_code = $1`
    const late = () => test.app.run(changeDasarHukum, kasubbag, { ...LAW, tentang: 'Lain', version: 1 })
    expect(await whileChanged(test.database, { text, values: ['3572'] }, late)).toMatchObject({
      status: 'rejected',
      reason: { code: 'keadaan-salah' },
    })
  })
})

describe('the laws of an office as a file', () => {
  it.each(['xlsx', 'csv', 'json'] as const)(
    'go out as %s and come in elsewhere unchanged',
    async (format) => {
      const file = await test.app.run(exportDasarHukum, kasubbag, { format })
      expect(file.name).toBe(`dasar-hukum-3572.${format}`)
      const same = await test.app.run(previewDasarHukum, kasubbag, { isi: file.bytes })
      expect([same.rows.map(({ state }) => state), same.removed, same.errors]).toEqual([['sama'], [], {}])
      const saved = await test.app.run(saveDasarHukum, kasubbag, { baris: same.rows })
      expect(saved).toEqual({ baris: 1 })
      const again = await test.app.run(exportDasarHukum, kasubbag, { format: 'json' })
      const parsed = JSON.parse(new TextDecoder().decode(again.bytes))
      expect(parsed.baris).toEqual([
        {
          ...{ kode: 'PKPU 99/2022', jenis: 'Peraturan lembaga', sebutan: 'Peraturan Komisi Pemilihan Umum' },
          ...{
            nomor: '99',
            tahun: '2022',
            tentang: 'Contoh',
            ln: '',
            tln: '',
            bn: '7',
            terbit: '',
            diubahOleh: '',
          },
          ...{ yakin: 'Dibaca dari naskah resminya', sumber: 'Naskahnya' },
        },
      ])
    },
  )

  it('say of each row what it would change, and of each wrong cell why', async () => {
    const head = DASAR_HUKUM_HEADS.join(';')
    const first = 'Kep. 1;Keputusan;;1/X/2022;2022;Satu;;;;;;Dibaca dari naskah resminya;Naskah'
    const csv = `${head}\n${first}\nUU 1/2022;Undang-Undang;;1;20;Dua;;;;;;;Naskah\n`
    const isi = new TextEncoder().encode(csv)
    const preview = await test.app.run(previewDasarHukum, kasubbag, { isi })
    expect(preview).toMatchObject({
      removed: ['PKPU 99/2022'],
      errors: { 'baris.1.tahun': 'Tulis tahun empat angka.', 'baris.1.yakin': 'Pilih dari mana kutipannya.' },
    })
    expect(preview.rows.map(({ state }) => state)).toEqual(['baru', 'baru'])
    expect(await refused(test.app.run(saveDasarHukum, kasubbag, { baris: preview.rows }))).toEqual(
      wrong(preview.errors),
    )
    const one = preview.rows.slice(0, 1)
    expect(await refused(test.app.run(saveDasarHukum, kasubbag, { baris: one }))).toEqual(
      wrong({ 'baris.0.sebutan': 'Tulis sebutan lengkapnya, contoh: Peraturan Komisi Pemilihan Umum.' }),
    )
    const broken = { ...one[0], kode: 'PKPU 3/2020', sebutan: 'Peraturan', tahun: '2010' }
    expect(await refused(test.app.run(saveDasarHukum, kasubbag, { baris: [broken] }))).toEqual(
      wrong({
        'baris.0.diubahOleh':
          'PKPU 8/2019: PKPU 3/2020 lebih tua dari yang diubahnya. Tulis perubahan menurut urutannya.',
      }),
    )
    await test.app.run(saveDasarHukum, kasubbag, { baris: [] })
    expect((await list()).items.every(({ asal }) => asal === 'bawaan')).toBe(true)
  })
})
