import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnggaran } from '../anggaran/read-anggaran.ts'
import { saveDraf } from '../draf/save-draf.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, typedInto, whileChanged } from '../testing/index.ts'
import { editDipa } from './edit-dipa.ts'
import type { DipaView } from './read-dipa.ts'
import { readDipa } from './read-dipa.ts'

const tahun = 2024
const START = {
  kepala: { nomor: 'SP DIPA-076.01/2024', tanggal: '30 November 2023' },
  'baru/0': { kode: '076.01.WA', uraian: 'Dukungan Manajemen' },
  'baru/1': { kode: '3355', uraian: 'Pembinaan SDM' },
  'baru/2': { kode: '3355.EBA.994', uraian: 'Layanan Perkantoran', pagu: '1000' },
  'baru/3': { kode: '3355.EBA.962', uraian: 'Layanan Umum', pagu: '250' },
}
const KANTOR = 'baris/3355.EBA.994'
const UMUM = 'baris/3355.EBA.962'

let test: TestApp
let operator: Actor
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

type Changes = Record<string, Record<string, string>>
const open = (actor = operator) => test.app.run(readDipa, actor, { tahun })
const send = (page: DipaView, changes: Changes, actor = operator) =>
  test.app.run(editDipa, actor, {
    tahun,
    rows: typedInto([...page.kepala, ...page.rows], changes),
    draf: { urut: page.draf.urut + 1, lepas: [] },
  })
const cellOf = (page: DipaView, row: string, field: string) =>
  page.rows.find(({ id }) => id === row)?.cells[field]?.saved
const budget = async () => (await test.app.run(readAnggaran, operator, { tahun })).dipa

describe('a DIPA that is typed on its page', () => {
  it('needs a row, and is then there with its number and its sums', async () => {
    const empty = await open()
    expect(await refusalOf(send(empty, { kepala: START.kepala }))).toMatchObject({
      data: { fields: { 'baris.0.kode': 'Tulis paling sedikit satu baris.' } },
    })
    expect(await send(empty, START)).toMatchObject({ conflicts: [], refused: [], paguText: 'Rp1.250' })
    expect(await budget()).toMatchObject({ nomor: 'SP DIPA-076.01/2024', tanggalText: '30 November 2023' })
    const page = await open()
    expect([cellOf(page, KANTOR, 'pagu'), cellOf(page, KANTOR, 'urut'), page.revisi]).toEqual([
      '1.000',
      '3',
      0,
    ])
  })

  it('keeps good rows, names the refused ones, and leaves them in the draft', async () => {
    const view = await send(await open(), {
      kepala: { tanggal: 'kemarin dulu' },
      [KANTOR]: { pagu: 'seribu' },
      [UMUM]: { uraian: 'Layanan Umum dan Rumah Tangga' },
    })
    expect(view.saved.map(({ id }) => id)).toEqual([UMUM])
    expect(view.refused.map(({ id, fields }) => [id, Object.keys(fields)])).toEqual([
      ['kepala', ['tanggal']],
      [KANTOR, ['pagu']],
    ])
    const page = await open()
    expect(page.draf.isi).toEqual({ 'isi.kepala.tanggal': 'kemarin dulu', [`isi.${KANTOR}.pagu`]: 'seribu' })
    expect(cellOf(page, UMUM, 'uraian')).toBe('Layanan Umum dan Rumah Tangga')
    expect(await send(page, { kepala: { nomor: '' }, [KANTOR]: { pagu: '1000' } })).toMatchObject({
      refused: [
        { id: 'kepala', sentence: 'Nomor DIPA ini sudah tercatat. Tulis gantinya, jangan dikosongkan.' },
      ],
    })
  })

  it('shows both what was typed into one cell, and is in nobody’s way in another of the row', async () => {
    const [first, second] = [await open(), await open(kasubbag)]
    await send(first, { [KANTOR]: { uraian: 'Layanan Kantor', pagu: '1.100' } })
    const view = await send(second, { [KANTOR]: { pagu: '1.200' }, [UMUM]: { pagu: '300' } }, kasubbag)
    expect(view.saved.map(({ id }) => id)).toEqual([UMUM])
    expect(view.conflicts).toMatchObject([
      {
        id: KANTOR,
        conflict: { mine: { pagu: '1.200' }, theirs: { pagu: '1.100' }, by: operator.personName },
      },
    ])
    const again = await open(kasubbag)
    expect(again.draf.beda[`isi.${KANTOR}.pagu`]).toMatchObject({ mine: '1.200', theirs: '1.100' })
    expect(await send(again, { [KANTOR]: { pagu: '1.200' } }, kasubbag)).toMatchObject({ conflicts: [] })
    expect(cellOf(await open(), KANTOR, 'uraian')).toBe('Layanan Kantor')
    expect((await budget())?.total.pagu.text).toBe('Rp1.500')
  })

  it('waits for who is saving it, and then shows what they saved', async () => {
    const page = await open()
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2024', 0)))
      update dipa set nomor = $1 from held where unit_code = '3572' and tahun = 2024`
    const late = () => send(page, { kepala: { nomor: 'Kedua' } })
    const outcome = await whileChanged(test.database, { text, values: ['Pertama'] }, late)
    expect(outcome).toMatchObject({
      status: 'fulfilled',
      value: { conflicts: [{ id: 'kepala', conflict: { theirs: { nomor: 'Pertama' } } }] },
    })
  })

  it('is revised whole or not at all', async () => {
    const lacks = { revisi: { revisi: 'baru', tanggal: '', alasan: 'x' }, [KANTOR]: { pagu: '2.000' } }
    const refused = await send(await open(), lacks)
    expect([refused.saved, refused.refused[0]?.fields]).toEqual([
      [],
      { alasan: 'Tulis alasan revisinya, paling sedikit lima huruf.' },
    ])
    expect((await budget())?.revisi).toBe(0)
    const first = await send(await open(), { revisi: { jenis: 'pok' } })
    expect(first.refused[0]?.fields).toEqual({
      jenis: 'DIPA awal tidak berjenis revisi. Pilih Revisi ke-1, atau kosongkan jenisnya.',
    })
    const step = { revisi: 'baru', tanggal: '1 Maret 2024', alasan: 'Refocusing' }
    const half = { revisi: step, [KANTOR]: { pagu: '2.000' }, [UMUM]: { pagu: 'tiga' } }
    expect((await send(await open(), half)).saved).toEqual([])
    expect((await open()).draf.isi).toMatchObject({ 'isi.revisi.alasan': 'Refocusing' })
    await send(await open(), { ...half, [UMUM]: { pagu: '300' } })
    expect(await budget()).toMatchObject({ revisi: 1, total: { pagu: { text: 'Rp2.300' } } })
    expect((await open()).draf.isi).not.toHaveProperty(['isi.revisi.alasan'])
  })

  it('says what kind a revision is, and is held to it', async () => {
    const page = await open()
    expect(page.jenisRevisi[4]).toEqual({ value: 'pok', label: 'Revisi POK' })
    const step = { revisi: 'baru', jenis: 'pok', tanggal: '2 Mei 2024', alasan: 'Revisi POK' }
    const refused = await send(page, { revisi: step, [UMUM]: { pagu: '301', blokir: '1' } })
    expect([refused.saved, refused.refused[0]?.fields]).toEqual([
      [],
      {
        jenis:
          'Revisi POK tidak mengubah jumlah pagu, tetapi pagu berubah Rp1. Pilih jenis lain, atau periksa pagunya.',
      },
    ])
    await send(await open(), {
      revisi: step,
      [UMUM]: { pagu: '301', blokir: '1' },
      [KANTOR]: { pagu: '1.999' },
    })
    expect(cellOf(await open(), UMUM, 'blokir')).toBe('1')
    expect((await budget())?.revisions.at(-1)).toMatchObject({ jenisText: 'Revisi POK', revisi: 2 })
  })

  it('is set right as the kind it is, or as another', async () => {
    const POK =
      'Revisi POK tidak mengubah jumlah pagu, tetapi pagu berubah Rp1. Pilih jenis lain, atau periksa pagunya.'
    const more = { [UMUM]: { pagu: '302' } }
    expect((await refusalOf(send(await open(), more))).data.fields).toEqual({ 'isi.revisi.revisi': POK })
    const half = { ...more, [KANTOR]: { pagu: 'seribu' } }
    expect((await refusalOf(send(await open(), half))).data.fields).toEqual({ 'isi.revisi.revisi': POK })
    const said = async (revisi: Record<string, string>) => {
      const { saved, refused } = await send(await open(), { ...more, revisi })
      return [saved, refused.find(({ id }) => id === 'revisi')?.fields]
    }
    expect(await said({ jenis: 'pengurangan' })).toEqual([
      [],
      {
        jenis:
          'Pengurangan pagu mengurangi jumlah pagu, tetapi pagu bertambah. Pilih jenis lain, atau periksa pagunya.',
      },
    ])
    const beside = 'Tanggal dan alasan hanya untuk revisi baru. Pilih Revisi ke-3, atau kosongkan keduanya.'
    expect(await said({ jenis: 'penambahan', alasan: 'Tambahan' })).toEqual([[], { revisi: beside }])
    expect(await said({ jenis: 'penambahan', tanggal: '3 Mei 2024' })).toEqual([[], { revisi: beside }])
    expect(await said({ jenis: 'penambahan' })).toEqual([
      expect.arrayContaining([{ id: UMUM, version: 0 }]),
      undefined,
    ])
    expect((await budget())?.revisions.at(-1)).toMatchObject({
      ...{ jenisText: 'Penambahan pagu', revisi: 2, alasan: 'Revisi POK' },
      selisih: { text: 'Rp1' },
    })
  })

  it('keeps what is typed and not saved for its writer, and belongs to who may fill it', async () => {
    const { draf } = await open()
    const isi = { 'isi.baru/7.uraian': { teks: 'Belum selesai', versi: 0 } }
    await test.app.run(saveDraf, operator, { kunci: draf.kunci, urut: draf.urut + 1, isi })
    const page = await open()
    expect(page.draf.isi).toMatchObject({ 'isi.baru/7.uraian': 'Belum selesai' })
    expect(page.rows.at(-1)?.id).toBe('baru/9')
    expect((await open(kasubbag)).draf.isi).toEqual({})
    const ketua = await test.as('ketua')
    expect((await refusalOf(send(page, { [KANTOR]: { pagu: '1' } }, ketua))).code).toBe('tidak-berwenang')
  })
})
