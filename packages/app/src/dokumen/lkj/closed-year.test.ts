import { readDataVersion, readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnggaran } from '../../anggaran/read-anggaran.ts'
import { readRealisasi } from '../../anggaran/read-realisasi.ts'
import { saveRealisasiBulanan } from '../../anggaran/save-realisasi-bulanan.ts'
import { createIku } from '../../iku/create-iku.ts'
import { listIku } from '../../iku/list-iku.ts'
import { systemContext } from '../../jobs/run-pekerjaan.ts'
import { approvePengukuran } from '../../pengukuran/approve-pengukuran.ts'
import { openException } from '../../pengukuran/open-exception.ts'
import { readPengukuranGrid } from '../../pengukuran/read-pengukuran-grid.ts'
import { savePengukuranValue } from '../../pengukuran/save-pengukuran-value.ts'
import { submitPengukuran } from '../../pengukuran/submit-pengukuran.ts'
import { uploadBukti } from '../../pengukuran/upload-bukti.ts'
import { verifyPengukuran } from '../../pengukuran/verify-pengukuran.ts'
import type { Actor } from '../../permission/actor.ts'
import { listPk } from '../../pk/list-pk.ts'
import { readPk } from '../../pk/read-pk.ts'
import { revisePk } from '../../pk/revise-pk.ts'
import { refusalOf, type TestApp, testApp } from '../../testing/index.ts'
import { listTahun } from '../../year/list-tahun.ts'
import { downloadDokumen } from '../download-dokumen.ts'
import { correctLkj } from './correct-lkj.ts'
import { finalizeLkj } from './finalize-lkj.ts'
import { readLkj } from './read-lkj.ts'
import { returnLkj } from './return-lkj.ts'
import { saveLaporan } from './save-laporan.ts'
import { submitLkj } from './submit-lkj.ts'

const YEAR = { entitas: 'kpu', tahun: 2021 } as const
const CLOSED =
  /^Tahun 2021 sudah ditutup oleh Laporan Kinerja final \(\d+ \p{L}+ \d{4}, .+\)\. Penyetuju atau Pimpinan dapat membuka koreksi laporan\.$/u

let test: TestApp
let kasubbag: Actor
let sekretaris: Actor
let operator: Actor
let indikatorId: string
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  sekretaris = await test.as('sekretaris')
  operator = await test.as('operator')
  const grid = await test.app.run(readPengukuranGrid, kasubbag, { ...YEAR, triwulan: 4 })
  indikatorId = grid.sasaran[0]?.rows[0]?.indikatorId as string
})
afterAll(() => test?.close())

async function refusal(promise: Promise<unknown>): Promise<[string, string]> {
  const { code, message } = await refusalOf(promise)
  return [code, message]
}

function version(): Promise<bigint> {
  return readTransaction(test.app.database, systemContext('3572'), (tx) =>
    readDataVersion(tx, { unit: '3572', ...YEAR }),
  )
}

const text = (isi: string, version: number) => ({
  ...YEAR,
  rows: [{ id: 'isu-strategis', version, fields: { isi } }],
})
const spending = (jumlah: string, version = 0) => ({
  tahun: 2021,
  bulan: 12,
  rows: [{ id: `baris/${leaf}`, version, fields: { jumlah } }],
})
let leaf = ''

describe('a report under check', () => {
  it('keeps its texts, and is given back with a reason', async () => {
    const locked = 'Laporan sedang diperiksa. Penyetuju atau Pimpinan dapat mengembalikannya.'
    expect(await refusal(test.app.run(saveLaporan, kasubbag, text('Lain', 1)))).toEqual(['terkunci', locked])
    expect(await refusal(test.app.run(submitLkj, kasubbag, YEAR))).toEqual(['keadaan-salah', locked])
    expect((await test.app.run(readLkj, kasubbag, YEAR)).may.write).toEqual({ ok: false, why: locked })
    expect((await refusal(test.app.run(returnLkj, operator, { ...YEAR, alasan: 'Belum rapi.' })))[0]).toBe(
      'tidak-berwenang',
    )
    const before = await version()
    await test.app.run(returnLkj, sekretaris, { ...YEAR, alasan: 'Isu strategis belum lengkap.' })
    expect(await version()).toBe(before + 1n)
    expect(await refusal(test.app.run(returnLkj, sekretaris, { ...YEAR, alasan: 'Sekali lagi.' }))).toEqual([
      'keadaan-salah',
      'Hanya laporan yang sedang diperiksa dapat dikembalikan.',
    ])
    expect(await version()).toBe(before + 1n)
  })

  it('is not made final from a draft, and not handed in with gaps', async () => {
    expect(await refusal(test.app.run(finalizeLkj, sekretaris, { ...YEAR, tanggal: '2022-02-21' }))).toEqual([
      'keadaan-salah',
      'Laporan masih draf. Ajukan dahulu untuk diperiksa.',
    ])
    const gaps = await refusal(test.app.run(submitLkj, kasubbag, { entitas: 'kpu', tahun: 2022 }))
    expect(gaps[0]).toBe('belum-lengkap')
    expect(await refusal(test.app.run(correctLkj, sekretaris, { ...YEAR, alasan: 'Belum final.' }))).toEqual([
      'keadaan-salah',
      'Hanya laporan yang sudah final dapat dikoreksi.',
    ])
    const part = (await test.app.run(readLkj, kasubbag, YEAR)).parts.find(
      (one) => one.bagian === 'isu-strategis',
    )
    const blank = await test.app.run(saveLaporan, kasubbag, text('', part?.version ?? 0))
    expect(await refusal(test.app.run(submitLkj, kasubbag, YEAR))).toEqual([
      'belum-lengkap',
      '1 isian belum lengkap. Laporan final tidak boleh memuat bagian kosong.',
    ])
    await test.app.run(saveLaporan, kasubbag, text(part?.isi ?? '', blank.saved[0]?.version ?? 0))
    await test.app.run(submitLkj, kasubbag, YEAR)
  })

  it('is signed after its year, not tomorrow, and only on approved figures', async () => {
    for (const [tanggal, sentence] of [
      ['2021-12-31', 'Laporan tahun 2021 ditandatangani setelah tahun itu berakhir.'],
      ['2099-01-01', 'Tanggal laporan tidak boleh lewat hari ini.'],
    ]) {
      const error = await test.app
        .run(finalizeLkj, sekretaris, { ...YEAR, tanggal })
        .catch((thrown) => thrown)
      expect(error).toMatchObject({ code: 'masukan-salah', data: { fields: { tanggal: sentence } } })
    }
    const quarter = { ...YEAR, triwulan: 3 }
    const reopened = { ...quarter, jenis: 'pengukuran', sampai: '2099-01-01', alasan: 'Salah isi.' }
    await test.app.run(openException, kasubbag, reopened)
    expect(await refusal(test.app.run(finalizeLkj, sekretaris, { ...YEAR, tanggal: '2022-02-21' }))).toEqual([
      'belum-lengkap',
      'Pengukuran belum disetujui seluruhnya. Laporan final hanya memuat angka yang sudah disetujui.',
    ])
    for (const step of [submitPengukuran, verifyPengukuran, approvePengukuran]) {
      const { version } = await test.app.run(readPengukuranGrid, kasubbag, quarter)
      const who = { [submitPengukuran.name]: operator, [verifyPengukuran.name]: kasubbag }[step.name]
      await test.app.run(step, who ?? sekretaris, { ...quarter, version })
    }
  })
})

describe('a year whose report is final', () => {
  it('refuses every change of it, on its pages and to who asks all the same', async () => {
    const budget = await test.app.run(readAnggaran, kasubbag, { tahun: 2021 })
    leaf = budget.dipa?.rows.find((row) => row.leaf)?.kode as string
    await test.app.run(finalizeLkj, sekretaris, { ...YEAR, tanggal: '2022-02-21' })
    const pk = (await test.app.run(listPk, kasubbag, YEAR)).items.find((one) => one.current)?.id as string
    const before = await version()
    const quarter = { ...YEAR, triwulan: 4 }
    for (const [what, asks] of Object.entries({
      value: () =>
        test.app.run(savePengukuranValue, operator, {
          ...quarter,
          indikatorId,
          version: 1,
          realisasi: '1',
        }),
      approve: () => test.app.run(approvePengukuran, sekretaris, { ...quarter, version: 1 }),
      evidence: () =>
        test.app.run(uploadBukti, operator, {
          ...quarter,
          indikatorId,
          berkas: [{ nama: 'bukti.txt', isi: new TextEncoder().encode('bukti') }],
        }),
      exception: () =>
        test.app.run(openException, kasubbag, {
          ...quarter,
          jenis: 'pengukuran',
          sampai: '2099-01-01',
          alasan: 'Salah isi.',
        }),
      pk: () =>
        test.app.run(revisePk, kasubbag, {
          ...YEAR,
          id: pk,
          alasanJenis: 'strategi-anggaran',
          alasan: 'Target berubah.',
        }),
      text: () => test.app.run(saveLaporan, kasubbag, text('Lain', 1)),
      card: () =>
        test.app.run(createIku, kasubbag, {
          ...YEAR,
          kode: 'IKU-99',
          sasaran: 'Sasaran',
          name: 'Nama',
          satuan: '%',
          kind: 'persen',
          polarity: 'maksimal',
          consolidation: 'terakhir',
        }),
      money: () => test.app.run(saveRealisasiBulanan, operator, spending('500000000')),
    })) {
      const [code, sentence] = await refusal(asks())
      expect([what, code]).toEqual([what, 'terkunci'])
      expect(sentence).toMatch(CLOSED)
    }
    expect(await version()).toBe(before)
    const grid = await test.app.run(readPengukuranGrid, operator, quarter)
    expect(grid.may.fill.why).toMatch(CLOSED)
    expect(grid.window).toMatchObject({ editable: false, sentence: 'Tahun ini sudah ditutup.' })
    expect((await test.app.run(readPengukuranGrid, kasubbag, quarter)).may.exception.why).toMatch(CLOSED)
    expect((await test.app.run(readAnggaran, operator, { tahun: 2021 })).may.fill.why).toMatch(CLOSED)
    expect((await test.app.run(readPk, kasubbag, { ...YEAR, id: pk })).may.revise.why).toMatch(CLOSED)
    expect((await test.app.run(listIku, kasubbag, YEAR)).add).toBeNull()
  })

  it('leaves the other entity its own work', async () => {
    const other = { entitas: 'sekretariat', tahun: 2021 } as const
    const grid = await test.app.run(readPengukuranGrid, kasubbag, { ...other, triwulan: 4 })
    expect(grid.may.exception.ok).toBe(true)
    await test.app.run(openException, kasubbag, {
      ...other,
      triwulan: 4,
      jenis: 'pengukuran',
      sampai: '2099-01-01',
      alasan: 'Salah isi.',
    })
  })

  it('is opened by a correction with its reason, and closed by the next version', async () => {
    expect((await refusal(test.app.run(correctLkj, kasubbag, { ...YEAR, alasan: 'Salah salin.' })))[0]).toBe(
      'tidak-berwenang',
    )
    const first = await test.app.run(readLkj, kasubbag, YEAR)
    expect(first).toMatchObject({ state: 'final', versions: [], alasan: null })
    const published = await test.app.run(downloadDokumen, kasubbag, { ...YEAR, jenis: 'lkj', format: 'json' })
    const koreksi = { ...YEAR, alasan: 'Realisasi Desember salah salin.' }
    const standing = async () => {
      const year = (await test.app.run(listTahun, kasubbag, {})).items.find(({ tahun }) => tahun === 2021)
      return year?.entitas.find(({ kode }) => kode === 'kpu')
    }
    expect(await standing()).toMatchObject({
      stateLabel: 'Ditutup',
      why: expect.stringMatching(/^Laporan Kinerja final sejak \d+ \p{L}+ \d{4}, oleh Sekretaris/u),
    })
    const both = await Promise.allSettled([1, 2].map(() => test.app.run(correctLkj, sekretaris, koreksi)))
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const opened = await test.app.run(readLkj, kasubbag, YEAR)
    expect(await standing()).toMatchObject({
      stateLabel: 'Dibuka untuk koreksi',
      why: expect.stringMatching(/oleh Sekretaris.*: Realisasi Desember salah salin\.$/),
    })
    expect(opened).toMatchObject({ state: 'draf', alasan: koreksi.alasan })
    expect(opened.versions).toEqual([{ revisi: 0, tanggalText: '21 Februari 2022', alasan: null }])

    const spent = await test.app.run(saveRealisasiBulanan, operator, spending('1000', await december()))
    expect(spent.saved).toHaveLength(1)
    await test.app.run(submitLkj, kasubbag, YEAR)
    await test.app.run(finalizeLkj, sekretaris, { ...YEAR, tanggal: '2022-03-01' })
    expect((await refusal(test.app.run(saveRealisasiBulanan, operator, spending('1'))))[0]).toBe('terkunci')
    const second = await test.app.run(readLkj, kasubbag, YEAR)
    const file = (revisi?: number) =>
      test.app.run(downloadDokumen, kasubbag, { ...YEAR, jenis: 'lkj', revisi, format: 'json' })
    expect(Buffer.compare((await file(0)).bytes, published.bytes)).toBe(0)
    expect(Buffer.compare((await file()).bytes, (await file(1)).bytes)).toBe(0)
    expect(Buffer.compare((await file()).bytes, published.bytes)).not.toBe(0)
    expect(await refusal(file(2))).toEqual([
      'tidak-ditemukan',
      'Yang Anda cari tidak ada, atau bukan milik kantor Anda.',
    ])
    expect(second).toMatchObject({ state: 'final', alasan: koreksi.alasan })
    expect(second.hash).not.toBe(first.hash)
  })
})

async function december(): Promise<number> {
  const { rows } = await test.app.run(readRealisasi, operator, { tahun: 2021, bulan: 12 })
  return rows[`baris/${leaf}`]?.version ?? 0
}
