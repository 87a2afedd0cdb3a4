import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { editRenstra } from '../renstra/edit-renstra.ts'
import { establishRenstra } from '../renstra/establish-renstra.ts'
import { previewRenstra } from '../renstra/preview-renstra.ts'
import { readRenstra } from '../renstra/read-renstra.ts'
import { readRenstraDraf } from '../renstra/read-renstra-draf.ts'
import { saveRenstra } from '../renstra/save-renstra.ts'
import { refusalOf, type TestApp, testApp, typedInto, whileChanged } from '../testing/index.ts'
import { editSumberDana } from './edit-sumber-dana.ts'
import { readSumberDana, type SumberDanaView } from './read-sumber-dana.ts'

const tahun = 2026

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

type Changes = Record<string, Record<string, string>>
const open = () => test.app.run(readSumberDana, kasubbag, {})
const send = (page: SumberDanaView, changes: Changes, actor = kasubbag) =>
  test.app.run(editSumberDana, actor, { rows: typedInto(page.rows, changes) })
const plan = async (changes: Changes) => {
  const page = await test.app.run(readRenstraDraf, kasubbag, { tahun })
  const rows = typedInto([...page.kepala, ...page.rows], changes)
  return test.app.run(editRenstra, kasubbag, { tahun, rows })
}
const GRANT = {
  kode: 'HIBAH-1',
  nama: 'Hibah Pemilihan 2024',
  pemberi: 'Pemerintah Kota',
  nomor: 'NPHD 1/2023',
}

describe('sources of money', () => {
  it('are recorded with who gives and by which agreement', async () => {
    const view = await send(await open(), {
      'baru/0': { ...GRANT, tanggal: '10 November 2023' },
      'baru/1': { kode: 'RM', nama: 'Rupiah Murni' },
      'baru/2': { kode: 'hibah 2', nama: '' },
    })
    expect(view.saved.map(({ id }) => id)).toEqual(['baru/0'])
    expect(view.refused.map(({ fields }) => fields)).toEqual([
      { kode: 'RM selalu ada dan tidak perlu dicatat.' },
      { kode: 'Tulis huruf, angka, titik, atau tanda hubung saja.', nama: expect.any(String) },
    ])
    const [row] = (await open()).rows
    expect(row?.cells).toMatchObject({
      pemberi: { saved: 'Pemerintah Kota' },
      tanggal: { saved: '10 November 2023' },
    })
  })

  it('have a code once, show both to who is second, and belong to who makes plans', async () => {
    const page = await open()
    expect(await send(page, { 'baru/0': { kode: 'HIBAH-1', nama: 'Lain' } })).toMatchObject({
      refused: [{ sentence: 'Kode HIBAH-1 sudah dipakai di baris 1.' }],
    })
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('sumber-dana/3572', 0)))
      update sumber_dana set nama = $1 from held where unit_code = '3572'`
    const late = () => send(page, { 'baris/HIBAH-1': { nama: 'Kedua' } })
    expect(await whileChanged(test.database, { text, values: ['Pertama'] }, late)).toMatchObject({
      status: 'fulfilled',
      value: { conflicts: [{ conflict: { theirs: { nama: 'Pertama' }, mine: { nama: 'Kedua' } } }] },
    })
    const operator = await test.as('operator')
    expect((await refusalOf(send(page, {}, operator))).code).toBe('tidak-berwenang')
  })

  it('are chosen for the funding of a plan, and stay while it names them', async () => {
    const rows = {
      'baru/0': { jenis: 'tujuan', kode: 'T1', uraian: 'Kuat' },
      'baru/1': { jenis: 'sasaran', kode: 'S1', uraian: 'Akuntabel' },
      'baru/2': { jenis: 'program', kode: 'P1', uraian: 'Dukungan', dana2026: '100.000', sumber: 'HIBAH-1' },
    }
    expect(
      await plan({ ...rows, 'baru/3': { jenis: 'program', kode: 'P2', uraian: 'Lain', sumber: 'RM' } }),
    ).toMatchObject({
      refused: [{ id: 'baru/3', fields: { sumber: 'Tulis pendanaannya, atau kosongkan sumber dananya.' } }],
    })
    expect(
      await plan({ 'baru/0': { jenis: 'program', uraian: 'x', dana2026: '1', sumber: 'APBD' } }),
    ).toMatchObject({
      refused: [
        { fields: { sumber: 'Sumber dana APBD belum dicatat. Catat dahulu di halaman Sumber dana.' } },
      ],
    })
    const page = await open()
    const emptied = { kode: '', nama: '', pemberi: '', nomor: '', tanggal: '' }
    expect(await send(page, { 'baris/HIBAH-1': emptied })).toMatchObject({
      refused: [{ sentence: 'HIBAH-1 dipakai pendanaan Renstra. Ganti dahulu sumber dananya di sana.' }],
    })
  })
})

describe('funding of a plan', () => {
  it('of parts never exceeds the whole, except as a decree printed it, and then the plan shows by how much', async () => {
    const parts = {
      'baru/0': { jenis: 'kegiatan', kode: 'K1', uraian: 'Kegiatan' },
      'baru/1': { jenis: 'sasaran-kegiatan', uraian: 'Sasaran', dana2026: '101.500' },
    }
    const sentence = 'Pendanaan Rp100.000, tetapi kegiatan di bawahnya berjumlah Rp101.500.'
    expect(await plan(parts)).toMatchObject({ refused: [{ id: 'baru/1', sentence }] })
    const undecreed = await plan({ kepala: { tercetak: 'ya' } })
    expect(undecreed.refused[0]?.fields).toEqual({
      tercetak:
        'Tulis nomor dan tanggal keputusannya. Angka hanya dicatat seperti tercetak untuk Renstra yang keputusannya sudah terbit.',
    })
    const head = { tercetak: 'ya', nomor: '1/2025', tanggal: '3 Maret 2025', visi: 'Satu' }
    const page = await test.app.run(readRenstraDraf, kasubbag, { tahun })
    const kegiatan = page.rows.find(({ cells }) => cells.kode?.saved === 'K1')?.id
    expect(kegiatan).toBeDefined()
    expect(await plan({ kepala: head, 'baru/0': { ...parts['baru/1'] } })).toMatchObject({ refused: [] })
    await test.app.run(establishRenstra, kasubbag, { tahun })
    const { renstra } = await test.app.run(readRenstra, kasubbag, { tahun })
    const program = renstra?.tree.find(({ kode }) => kode === 'P1')
    expect([program?.sumber, program?.selisih]).toEqual(['HIBAH-1', [{ tahun: 2026, text: '-1,500' }]])
    expect(program?.pendanaan[0]?.money.text).toBe('100')
  })

  it('of the published plan differs both ways, and is shown in thousands beside no false sum', async () => {
    const { renstra } = await test.app.run(readRenstra, kasubbag, { tahun: 2021 })
    const programs = renstra?.tree.filter(({ kind }) => kind === 'program')
    expect(programs?.map(({ pendanaan }) => pendanaan[0]?.money.text)).toEqual(['2.273.454', '17.919.068'])
    expect(programs?.map(({ selisih }) => selisih.map(({ tahun, text }) => `${tahun} ${text}`))).toEqual([
      ['2020 10.274', '2022 -1.156.588', '2023 -2.004.776'],
      ['2020 -7.026', '2021 35.065', '2022 450.636', '2023 470.636', '2024 1.575.330'],
    ])
  })

  it('is read in thousands where a file is written so, and as printed only with its decree', async () => {
    const head = [
      'Jenis',
      'Kode',
      'Uraian',
      ...[2020, 2021, 2022, 2023, 2024].map((year) => `Pendanaan ${year} (Rp)`),
    ]
    const lines = [head.join(';'), 'Program;P;Baru;1.000;;;;2']
    const isi = new TextEncoder().encode(lines.join('\n'))
    const preview = await test.app.run(previewRenstra, kasubbag, { tahun: 2021, isi, ribu: true })
    expect(preview.rows[0]?.pendanaan).toEqual(['1.000.000', '', '', '', '2.000'])
    const refused = await refusalOf(
      test.app.run(saveRenstra, kasubbag, { tahun: 2032, visi: 'x', tercetak: true, baris: [] }),
    )
    expect(refused.data.fields).toEqual({
      tercetak: expect.stringContaining('nomor dan tanggal keputusannya'),
    })
  })
})
