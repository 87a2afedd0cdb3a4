import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppError } from '../../errors/app-error.ts'
import { type TestApp, testApp } from '../../testing/index.ts'
import { downloadDokumen } from '../download-dokumen.ts'
import { finalizeLkj } from '../lkj/finalize-lkj.ts'
import { readLkj } from '../lkj/read-lkj.ts'

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
  expect(letter.name).toBe('Surat Pengantar LKj KPU Kota Blitar 2021.html')
  expect(letter.html).toContain('Nomor 12/PR.03 yang ditandatangani pada tanggal 21 Februari 2022')
})

it('is offered beside the report', async () => {
  const { beserta } = await test.app.run(readLkj, await test.as('kasubbag'), { entitas: 'kpu', tahun: 2021 })
  expect(beserta).toEqual([{ jenis: 'surat-pengantar', judul: 'Surat Pengantar Laporan Kinerja' }])
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
