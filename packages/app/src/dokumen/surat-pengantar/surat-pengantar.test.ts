import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppError } from '../../errors/app-error.ts'
import { readRegister } from '../../nomor/read-register.ts'
import { refusalOf, type TestApp, testApp } from '../../testing/index.ts'
import { downloadDokumen } from '../download-dokumen.ts'
import { finalizeLkj } from '../lkj/finalize-lkj.ts'
import { numberLaporan } from '../lkj/number-laporan.ts'
import { readLkj } from '../lkj/read-lkj.ts'
import { submitLkj } from '../lkj/submit-lkj.ts'

const SURAT = { entitas: 'kpu', tahun: 2021, jenis: 'surat-pengantar', format: 'html' } as const

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

it('goes with the report as it stands, to the office above', async () => {
  const kasubbag = await test.as('kasubbag')
  const read = async () => {
    const { name, bytes } = await test.app.run(downloadDokumen, kasubbag, SURAT)
    return { name, html: new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ') }
  }
  const draft = await read()
  expect(draft.name).toBe('Surat Pengantar LKj KPU Kota Blitar 2021 (draf).html')
  expect(draft.html).toContain('Yth. Ketua Komisi Pemilihan Umum Provinsi Jawa Timur')
  const final = { entitas: 'kpu', tahun: 2021, tanggal: '2022-02-21', nomor: '12/PR.03' }
  await test.app.run(finalizeLkj, await test.as('ketua'), final)
  const letter = await read()
  expect(letter.html).toContain('Blitar, …………………… 2022')
  expect(letter.name).toBe('Surat Pengantar LKj KPU Kota Blitar 2021.html')
  expect(letter.html).toContain('Nomor 12/PR.03 yang ditandatangani pada tanggal 21 Februari 2022')
})

it('is offered beside the report', async () => {
  const { beserta } = await test.app.run(readLkj, await test.as('kasubbag'), { entitas: 'kpu', tahun: 2021 })
  expect(beserta).toEqual([{ jenis: 'surat-pengantar', judul: 'Surat Pengantar Laporan Kinerja' }])
})

it('bears its number and date once it is numbered, by the register or as somebody typed it', async () => {
  const kasubbag = await test.as('kasubbag')
  const at = { entitas: 'kpu', tahun: 2021, naskah: 'surat-pengantar', tanggal: '2022-02-25' }
  const { nomor } = await test.app.run(numberLaporan, kasubbag, at)
  // The report typed 12, so that place of the register is taken; the count goes on from 1.
  expect(nomor).toBe('01/PR.03.1-SD/3572/KPU-Kot/II/2022')
  expect((await test.app.run(numberLaporan, kasubbag, at)).nomor).toBe(nomor)
  const { bytes } = await test.app.run(downloadDokumen, kasubbag, SURAT)
  const html = new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ')
  expect(html).toContain('Blitar, 25 Februari 2022')
  expect(html).toContain(nomor)
  const { nomor: now } = await test.app.run(readLkj, kasubbag, { entitas: 'kpu', tahun: 2021 })
  expect(now).toEqual({ laporan: '12/PR.03', surat: { nomor, tanggalText: '25 Februari 2022' } })
  const register = await test.app.run(readRegister, kasubbag, { register: 'surat', tahun: 2022 })
  expect(register.items.map((one) => [one.nomor, one.diketik, one.perihal])).toEqual([
    ['12/PR.03', true, 'Laporan Kinerja KPU Tahun 2021'],
    [nomor, false, 'Surat Pengantar Laporan Kinerja KPU Tahun 2021'],
  ])
  expect(await refusalOf(test.app.run(numberLaporan, kasubbag, { ...at, naskah: 'laporan' }))).toMatchObject({
    code: 'terkunci',
    message: 'Laporan ini sudah final, sehingga nomornya tidak berubah lagi.',
  })
  const early = { ...at, entitas: 'sekretariat' }
  expect(await refusalOf(test.app.run(numberLaporan, kasubbag, early))).toMatchObject({
    code: 'keadaan-salah',
    message: 'Surat pengantar diberi nomor setelah laporannya final.',
  })
})

it('takes the number of its report from the register, which the final report then bears', async () => {
  const kasubbag = await test.as('kasubbag')
  const year = { entitas: 'sekretariat', tahun: 2021 }
  const asked = { ...year, naskah: 'laporan', tanggal: '2022-02-21' }
  const { nomor } = await test.app.run(numberLaporan, kasubbag, asked)
  expect((await test.app.run(readLkj, kasubbag, year)).nomor.laporan).toBe(nomor)
  const sekretaris = await test.as('sekretaris')
  await test.app.run(submitLkj, kasubbag, year)
  const taken = { ...year, tanggal: '2022-02-21', nomor: '12/PR.03' }
  expect((await refusalOf(test.app.run(finalizeLkj, sekretaris, taken))).data.fields).toEqual({
    nomor: `Sudah bernomor ${nomor} dalam register. Pakai nomor itu, atau batalkan dahulu.`,
  })
  await test.app.run(finalizeLkj, sekretaris, { ...year, tanggal: '2022-02-21' })
  const json = { ...year, jenis: 'lkj', format: 'json' }
  const { bytes } = await test.app.run(downloadDokumen, kasubbag, json)
  expect(JSON.parse(new TextDecoder().decode(bytes)).nomor).toBe(nomor)
})

it('is not written where nobody can sign it', async () => {
  await test.database.pool.query(
    `update pejabat set sejak = '2017-01-01', sampai = '2019-12-31' where unit_code = '3572'`,
  )
  const asked = test.app.run(downloadDokumen, await test.as('kasubbag'), { ...SURAT, tahun: 2022 })
  const error = await asked.then(
    () => null,
    (refused: AppError) => refused,
  )
  expect(error).toMatchObject({
    code: 'belum-lengkap',
    message: 'Belum ada Ketua yang menjabat pada tanggal surat.',
  })
})
