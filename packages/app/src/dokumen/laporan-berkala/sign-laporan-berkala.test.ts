import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveDraf } from '../../draf/save-draf.ts'
import { readRegister } from '../../nomor/read-register.ts'
import type { Actor } from '../../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../../testing/index.ts'
import { downloadDokumen } from '../download-dokumen.ts'
import { listDocuments } from '../list-documents.ts'
import { finalizeLkj } from '../lkj/finalize-lkj.ts'
import { correctLaporanBerkala } from './correct-laporan-berkala.ts'
import { numberLaporanBerkala } from './number-laporan-berkala.ts'
import { readLaporanBerkala } from './read-laporan-berkala.ts'
import { returnLaporanBerkala } from './return-laporan-berkala.ts'
import { saveLaporanBerkala } from './save-laporan-berkala.ts'
import { signLaporanBerkala } from './sign-laporan-berkala.ts'
import { submitLaporanBerkala } from './submit-laporan-berkala.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
const TW1 = { ...YEAR, periode: 'tw1' } as const
const SCAN = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

let test: TestApp
let operator: Actor
let kasubbag: Actor
let ketua: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  kasubbag = await test.as('kasubbag')
  ketua = await test.as('ketua')
})
afterAll(() => test?.close())

const read = (at: object = TW1, actor = operator) => test.app.run(readLaporanBerkala, actor, at)

async function write(texts: Record<string, string>, at: object = TW1, actor = operator) {
  const { parts } = await read(at)
  const rows = Object.entries(texts).map(([id, isi]) => {
    const version = parts.find(({ bagian }) => bagian === id)?.version ?? 0
    return { id, version, fields: { isi } }
  })
  return test.app.run(saveLaporanBerkala, actor, { ...at, rows })
}

const submit = (at: object = TW1) => test.app.run(submitLaporanBerkala, operator, at)
const sign = async (part: object = {}, actor = ketua, at: object = TW1) =>
  test.app.run(signLaporanBerkala, actor, {
    ...{ ...at, version: (await read(at)).version, cara: 'kertas', pindaian: SCAN },
    ...part,
  })

async function refused(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message, data } = await refusalOf(promise)
  return [code, Object.values(data.fields ?? {})[0] ?? message]
}

async function file(format: 'html' | 'pdf' | 'json' | 'pindaian', part: object = {}) {
  const asked = { ...YEAR, jenis: 'laporan-berkala', id: 'tw1', format, ...part }
  return test.app.run(downloadDokumen, kasubbag, asked)
}
const page = async (part: object = {}) =>
  new TextDecoder().decode((await file('html', part)).bytes).replaceAll('\u00a0', ' ')

const registered = async () =>
  (await test.app.run(readRegister, kasubbag, { register: 'surat', tahun: 2026 })).items

describe('the texts of a report of a part of the year', () => {
  it('are written part by part, of each part of the year apart, and printed', async () => {
    const texts = { pendahuluan: 'Masa persiapan tahapan.', saran: '1. Menata jadwal' }
    expect((await write(texts)).refused).toEqual([])
    await write({ pendahuluan: 'Semester persiapan.' }, { ...YEAR, periode: 'semester1' })
    const { parts, history } = await read()
    expect(parts.filter(({ filled }) => filled).map(({ bagian, isi }) => [bagian, isi])).toEqual([
      ['pendahuluan', 'Masa persiapan tahapan.'],
      ['saran', '1. Menata jadwal'],
    ])
    expect(history).toEqual([])
    const html = await page()
    expect(html).toContain('Masa persiapan tahapan.')
    expect(html).toContain('Simpulan dan Saran')
    expect(html).not.toContain('Semester persiapan.')
    expect(await page({ id: 'semester1' })).toContain('Semester persiapan.')
  })

  it('of two people who write one part, the second sees both; unsaved text waits for its writer', async () => {
    const { parts, draf } = await read()
    const rows = [{ id: 'hambatan', version: 0, fields: { isi: 'Pertama.' } }]
    await test.app.run(saveLaporanBerkala, operator, { ...TW1, rows })
    const second = [{ id: 'hambatan', version: 0, fields: { isi: 'Kedua.' } }]
    const { conflicts } = await test.app.run(saveLaporanBerkala, kasubbag, { ...TW1, rows: second })
    expect(conflicts[0]?.conflict).toMatchObject({ theirs: { isi: 'Pertama.' }, mine: { isi: 'Kedua.' } })
    expect(parts.find(({ bagian }) => bagian === 'hambatan')?.version).toBe(0)
    const isi = { 'isi.capaian.isi': { teks: 'Belum disimpan.', versi: 0 } }
    await test.app.run(saveDraf, operator, { kunci: draf.kunci, urut: draf.urut + 1, isi })
    expect((await read()).draf.isi).toEqual({ 'isi.capaian.isi': 'Belum disimpan.' })
    expect((await read(TW1, kasubbag)).draf.isi).toEqual({})
  })

  it('are of known parts, not too long, and of those who may write them', async () => {
    const one = async (id: string, isi: string) => {
      const rows = [{ id, version: 0, fields: { isi } }]
      return (await test.app.run(saveLaporanBerkala, operator, { ...TW1, rows })).refused[0]?.fields.isi
    }
    expect(await one('peta', 'x')).toBe('Pilih bagian laporan dari daftar.')
    expect(await one('capaian', 'x'.repeat(50_001))).toBe('Paling banyak 50.000 huruf.')
    const apip = await test.as('apip')
    expect((await refused(write({ capaian: 'x' }, TW1, apip)))[0]).toBe('tidak-berwenang')
    expect((await read(TW1, apip)).may.write.ok).toBe(false)
    const closed = { ...TW1, tahun: 2021 }
    await test.app.run(finalizeLkj, ketua, { entitas: 'kpu', tahun: 2021 })
    const [code, sentence] = await refused(write({ capaian: 'x' }, closed))
    expect([code, String(sentence).slice(0, 32)]).toEqual(['terkunci', 'Tahun 2021 sudah ditutup oleh La'])
    const may = (await read(closed)).may
    expect([may.write.ok, may.number.ok, may.sign.ok]).toEqual([false, false, false])
  })
})

describe('a report of a part of the year is signed', () => {
  it('after it was handed in whole, and only of figures that are approved', async () => {
    expect(await refused(sign())).toEqual([
      'keadaan-salah',
      'Laporan masih draf. Ajukan dahulu untuk diperiksa.',
    ])
    expect(await refused(submit({ ...YEAR, periode: 'tw4' }))).toEqual([
      'belum-lengkap',
      'Pengukuran belum disetujui seluruhnya. Laporan final hanya memuat angka yang sudah disetujui.',
    ])
    const { gaps, may } = await read({ ...YEAR, periode: 'tw4' })
    expect([gaps.length > 0, may.submit.why]).toEqual([
      true,
      '1 triwulan pengukurannya belum selesai disetujui.',
    ])
    await write({ capaian: 'Naik menurut ⟨capaian:IKU-9⟩.' })
    expect(await refused(submit())).toEqual([
      'belum-lengkap',
      '1 isian belum lengkap. Laporan yang ditandatangani tidak boleh memuat bagian kosong.',
    ])
    expect((await read()).gaps).toMatchObject([
      { judul: 'Tulisan laporan', path: { page: 'laporan-berkala', id: 'tw1' } },
    ])
    await write({ capaian: 'Naik.' })
    await submit()
    expect(await refused(submit())).toEqual([
      'terkunci',
      expect.stringMatching(/^Laporan sedang diperiksa\. .* dapat mengembalikannya\.$/),
    ])
    expect((await refused(write({ capaian: 'Lagi.' })))[0]).toBe('terkunci')
  })

  it('and while it waits, may be handed back, which makes its number void', async () => {
    const { nomor } = await test.app.run(numberLaporanBerkala, operator, TW1)
    expect((await read()).nomor).toBe(nomor)
    expect(await page()).toContain(`NOMOR ${nomor}`)
    const back = { ...TW1, alasan: 'Saran belum rinci.' }
    expect((await refused(test.app.run(returnLaporanBerkala, operator, back)))[0]).toBe('tidak-berwenang')
    await test.app.run(returnLaporanBerkala, ketua, back)
    const now = await read()
    expect([now.state, now.nomor, now.dikembalikan]).toEqual(['draf', null, 'Saran belum rinci.'])
    expect(now.history[0]?.sentence).toBe(
      `mengembalikan Laporan Kinerja Triwulan I 2022 dan membatalkan nomor ${nomor}: Saran belum rinci.`,
    )
    const items = await registered()
    expect(items.find((one) => one.nomor === nomor)?.batal).toBe('Saran belum rinci.')
    expect(await refused(test.app.run(returnLaporanBerkala, ketua, back))).toEqual([
      'keadaan-salah',
      'Hanya laporan yang sedang diperiksa dapat dikembalikan.',
    ])
    await submit()
    const again = await test.app.run(numberLaporanBerkala, operator, TW1)
    expect(again.nomor).not.toBe(nomor)
  })

  it('by the head, in the program or with the scan of the paper, on a day after its end', async () => {
    expect(await refused(sign({ pindaian: undefined }))).toEqual([
      'masukan-salah',
      'Unggah pindaian laporan yang sudah ditandatangani, sebagai PDF, JPG, atau PNG.',
    ])
    expect(await refused(sign({ tanggal: '31 Maret 2022' }))).toEqual([
      'masukan-salah',
      'Laporan ini ditandatangani sesudah 31 Maret 2022.',
    ])
    expect(await refused(sign({ tanggal: '1 Januari 2099' }))).toEqual([
      'masukan-salah',
      'Tanggal laporan tidak boleh lewat hari ini.',
    ])
    expect(await refused(sign({ cara: 'sistem' }, await test.as('sekretaris')))).toEqual([
      'tidak-berwenang',
      expect.stringMatching(/^Di Akuntabel laporan ini ditandatangani oleh .* dengan akunnya sendiri\./),
    ])
    expect((await refused(sign({}, operator)))[0]).toBe('tidak-berwenang')
    const { nomor } = await read()
    await sign({ cara: 'sistem', pindaian: undefined, tanggal: '14 April 2022' })
    const { state, segel, may, nomor: kept } = await read()
    expect([state, kept, segel?.tanggalText, segel?.pindaian]).toEqual([
      'final',
      nomor,
      '14 April 2022',
      false,
    ])
    expect([may.write.ok, may.sign.ok, may.number.ok]).toEqual([false, false, false])
    expect(await page()).toContain('Blitar, 14 April 2022')
  })

  it('and then stays as it was signed, byte by byte, whatever changes around it', async () => {
    const hashes = async () =>
      Promise.all(
        (['html', 'pdf', 'json'] as const).map(async (format) =>
          createHash('sha256')
            .update((await file(format)).bytes)
            .digest('hex'),
        ),
      )
    const before = await hashes()
    await test.database.pool.query(
      `update dokumen_teks set isi = 'Diubah.' where unit_code = '3572' and jenis = 'laporan-berkala'`,
    )
    await test.database.pool.query(`update unit set short_name = 'KPU Lain' where unit_code = '3572'`)
    expect(await hashes()).toEqual(before)
    await test.database.pool.query(`update unit set short_name = 'KPU Kota Blitar' where unit_code = '3572'`)
    const { segel } = await read()
    expect(before).toContain(segel?.sidik)
    for (const [act, sentence] of [
      [() => submit(), /^Laporan sudah final dan tidak berubah lagi\./],
      [() => sign(), /^Laporan ini sudah ditandatangani dan tidak berubah lagi\.$/],
      [
        () => test.app.run(returnLaporanBerkala, ketua, { ...TW1, alasan: 'Terlambat.' }),
        /^Hanya laporan yang sedang diperiksa dapat dikembalikan\.$/,
      ],
      [
        () => test.app.run(numberLaporanBerkala, operator, TW1),
        /^Laporan sudah ditandatangani, sehingga nomornya tidak berubah lagi\.$/,
      ],
    ] as const)
      expect(await refused(act())).toEqual(['terkunci', expect.stringMatching(sentence)])
    const { jenis } = await test.app.run(listDocuments, kasubbag, YEAR)
    const items = jenis.find((one) => one.jenis === 'laporan-berkala')?.items ?? []
    expect(items.find(({ id }) => id === 'tw1')).toMatchObject({
      ...{ stateLabel: 'Ditandatangani', tanggalText: '14 April 2022', sidik: segel?.sidik },
      penandaTangan: [expect.stringContaining('Ketua')],
    })
  })

  it('is corrected by a new version beside it, with its reason', async () => {
    const fix = { ...TW1, alasan: 'Salah salin saran.' }
    expect((await refused(test.app.run(correctLaporanBerkala, operator, fix)))[0]).toBe('tidak-berwenang')
    const signed = await file('pdf')
    await test.app.run(correctLaporanBerkala, ketua, fix)
    expect(await refused(test.app.run(correctLaporanBerkala, ketua, fix))).toEqual([
      'keadaan-salah',
      'Hanya laporan yang sudah ditandatangani dapat dikoreksi.',
    ])
    await write({ saran: '1. Menata jadwal bersama' })
    await submit()
    await sign({ nomor: '77/PR.03/3572/2023' })
    const { versions, alasan, nomor, segel } = await read()
    expect([versions.length, alasan, nomor, segel?.pindaian]).toEqual([
      ...[1, 'Salah salin saran.', '77/PR.03/3572/2023', true],
    ])
    expect(Buffer.from((await file('pindaian')).bytes).equals(SCAN)).toBe(true)
    expect(Buffer.from((await file('pdf', { revisi: 0 })).bytes).equals(Buffer.from(signed.bytes))).toBe(true)
    expect(await page()).toContain('Menata jadwal bersama')
    const { jenis } = await test.app.run(listDocuments, kasubbag, YEAR)
    const items = jenis.find((one) => one.jenis === 'laporan-berkala')?.items ?? []
    expect(items.filter(({ id }) => id === 'tw1').map(({ judul, revisi }) => [judul, revisi])).toEqual([
      ['Laporan Kinerja Triwulan I, koreksi ke-1', null],
      ['Laporan Kinerja Triwulan I', 0],
    ])
  })

  it('is not signed for a head nobody is, nor where somebody wrote meanwhile', async () => {
    const at = { ...YEAR, periode: 'semester1' } as const
    await submit(at)
    const { version } = await read(at)
    expect(await refused(sign({ version: version - 1 }, ketua, at))).toEqual([
      'keadaan-salah',
      'Data berubah selagi dokumen disusun, sehingga belum disahkan. Periksa lagi, lalu ulangi.',
    ])
    await test.database.pool.query(
      `update pejabat set sejak = '2030-01-01' where unit_code = '3572' and kedudukan = 'kepala'`,
    )
    const [code, sentence] = await refused(sign({ cara: 'sistem' }, ketua, at))
    expect([code, sentence]).toEqual([
      'tidak-berwenang',
      'Ketua tidak ada pejabatnya pada tanggal itu. Bila ditandatangani di kertas, unggah pindaiannya.',
    ])
    expect((await refused(sign({}, ketua, at)))[0]).toBe('belum-lengkap')
  })

  it('is of nothing in a part that nobody measured', async () => {
    expect(await refused(read({ ...TW1, tahun: 2024 }))).toEqual([
      'tidak-ditemukan',
      'Belum ada angka Triwulan I tahun 2024. Isi dahulu di halaman Pengukuran.',
    ])
  })
})

describe('a report of a part of the year that has not ended', () => {
  it('is written, and not handed in', async () => {
    const before = await testApp({ today: '2022-12-20' })
    try {
      const who = await before.as('operator')
      const at = { ...YEAR, periode: 'tw4' } as const
      const rows = [{ id: 'saran', version: 0, fields: { isi: '1. Menata jadwal' } }]
      expect((await before.app.run(saveLaporanBerkala, who, { ...at, rows })).saved).toHaveLength(1)
      const why = 'Masa yang dilaporkan belum berakhir.'
      expect(await refused(before.app.run(submitLaporanBerkala, who, at))).toEqual(['keadaan-salah', why])
      expect((await before.app.run(readLaporanBerkala, who, at)).may.submit.why).toBe(why)
    } finally {
      await before.close()
    }
  })
})
