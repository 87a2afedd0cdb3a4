import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../permission/actor.ts'
import { createRapat } from '../../rapat/create-rapat.ts'
import { decideRapat } from '../../rapat/decide-rapat.ts'
import { readRapat } from '../../rapat/read-rapat.ts'
import { saveRapat } from '../../rapat/save-rapat.ts'
import { readPelaksanaan } from '../../rencana-aksi/read-pelaksanaan.ts'
import { savePelaksanaan } from '../../rencana-aksi/save-pelaksanaan.ts'
import { refusalOf, type TestApp, testApp } from '../../testing/index.ts'
import { downloadDokumen } from '../download-dokumen.ts'
import { listDocuments } from '../list-documents.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
const SECRET = 'Penghargaan bagi operator'

let test: TestApp
let kasubbag: Actor
let ketua: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  ketua = await test.as('ketua')
})
afterAll(() => test?.close())

async function print(id: string | undefined, part: object = {}, actor = kasubbag) {
  const asked = { ...YEAR, jenis: 'laporan-berkala', id, format: 'json', ...part }
  const { name, bytes } = await test.app.run(downloadDokumen, actor, asked)
  return { name, data: JSON.parse(new TextDecoder().decode(bytes)).data }
}

/** A meeting that is over, with one decision that everybody reads and one about people. */
async function meet(part: object) {
  const day = { tanggal: '12 April 2022', tempat: 'Ruang rapat' }
  const { id } = await test.app.run(createRapat, kasubbag, {
    ...{ ...YEAR, jenis: 'evaluasi-triwulan', triwulan: '1', ...day, ...part },
  })
  const decide = (actor: Actor, decision: object) =>
    test.app.run(decideRapat, actor, { ...YEAR, id, hariKerja: '10', orang: actor.personId, ...decision })
  await decide(kasubbag, { jenis: 'aktivitas', uraian: 'Mempercepat sosialisasi' })
  await decide(ketua, { jenis: 'tunjangan', uraian: SECRET })
  const { version } = await test.app.run(readRapat, kasubbag, { ...YEAR, id })
  await test.app.run(saveRapat, kasubbag, {
    ...YEAR,
    id,
    version,
    ...day,
    ...part,
    hadir: 'Ketua',
    selesai: 'ya',
  })
}

it('says what was reached, done, spent and decided in a quarter, and nothing about people', async () => {
  const { rows } = await test.app.run(readPelaksanaan, await test.as('operator'), YEAR)
  const first = Object.keys(rows).find((id) => /\/[123]$/.test(id)) as string
  const told = { hasil: 'tidak', alasan: 'Belum ada jadwal', tanggal: '5 Mei 2022' }
  const saved = await test.app.run(savePelaksanaan, await test.as('operator'), {
    ...{ ...YEAR, rows: [{ id: first, version: rows[first]?.version ?? 0, fields: told }] },
  })
  expect(saved.refused).toEqual([])
  await meet({})
  await meet({ jenis: 'internal', triwulan: '', tanggal: '10 Februari 2022' })
  await meet({ jenis: 'internal', triwulan: '', tanggal: '10 Mei 2022' })
  const { name, data } = await print('tw1')
  expect(name).toMatch(/^Laporan Kinerja Triwulan I KPU Kota Blitar 2022/)
  expect(data.langkah.filter((one: { hasil: string }) => one.hasil === 'tidak')).toEqual([
    expect.objectContaining({ alasan: 'Belum ada jadwal', tanggalBaru: '2022-05-05' }),
  ])
  const uraian = data.putusan.map((one: { uraian: string }) => one.uraian)
  expect(uraian).toEqual(['Mempercepat sosialisasi', 'Mempercepat sosialisasi'])
  const byHead = await print('tw1', {}, ketua)
  expect(JSON.stringify(byHead.data)).not.toContain(SECRET)
  expect(BigInt(data.anggaran.total.pagu) > 0n).toBe(true)
  const half = (await print('semester1')).data
  expect([data.entitas.kategori, data.hambatanDiminta]).toEqual([null, false])
  expect([half.periode, half.triwulan, half.putusan.length]).toEqual(['semester1', 2, 3])
  expect(half.langkah.length).toBeGreaterThan(data.langkah.length)
  const codes = half.langkah.map((one: { kode: string }) => one.kode)
  expect(codes).toEqual(codes.toSorted())
})

it('has the entity’s figure of the year at its end, and its category once it is whole', async () => {
  const { data } = await print('semester2', { tahun: 2021 })
  expect(data).toMatchObject({
    state: 'final',
    entitas: { filled: 6, of: 6, kategori: { name: 'Berhasil' } },
  })
  expect(Number.parseFloat(data.entitas.value).toFixed(2)).toBe('94.66')
  expect([data.hambatan.length, data.hambatanDiminta]).toEqual([6, true])
})

it('is listed for each part of the year that was measured', async () => {
  const { jenis } = await test.app.run(listDocuments, kasubbag, { entitas: 'kpu', tahun: 2021 })
  const items = jenis.find((one) => one.jenis === 'laporan-berkala')?.items ?? []
  expect(items.map(({ id, stateLabel }) => [id, stateLabel])).toEqual(
    expect.arrayContaining([
      ['tw4', 'Disetujui'],
      ['semester2', 'Disetujui'],
    ]),
  )
  expect((await print(undefined, { tahun: 2021 })).data.periode).toBe('tw4')
})

it('is of no part of a year that nobody measured', async () => {
  const refused = async (id: string | undefined) => {
    const { code, message } = await refusalOf(print(id, { tahun: 2024 }))
    return [code, message]
  }
  const nothing = (of: string) => [
    'tidak-ditemukan',
    `Belum ada angka ${of}. Isi dahulu di halaman Pengukuran.`,
  ]
  expect(await refused('semester2')).toEqual(nothing('Semester II tahun 2024'))
  expect(await refused(undefined)).toEqual(nothing('tahun 2024'))
})
