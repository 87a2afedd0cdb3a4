import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { createIku } from './create-iku.ts'
import { editIku } from './edit-iku.ts'
import { previewRumus } from './preview-rumus.ts'
import { readIku } from './read-iku.ts'

const place = { entitas: 'kpu', tahun: 2023 } as const

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

const A = { kode: 'a', nama: 'Keputusan yang ditetapkan', satuan: 'keputusan', sumberData: 'Register' }
const B = { kode: 'B', nama: 'Keputusan yang direncanakan', satuan: 'keputusan', bukti: 'Rencana' }
const RASIO = { rumus: 'rasio', susunan: 'a / b × 100', komponen: [A, {}, B] }
const card = {
  ...{ ...place, sasaran: 'Terwujudnya kebijakan bidang politik yang kuat', satuan: 'persen' },
  name: 'Persentase keputusan yang ditetapkan',
  ...{ kind: 'persen', polarity: 'maksimal', consolidation: 'terakhir' },
}

const create = (kode: string, rumus: object) => test.app.run(createIku, kasubbag, { ...card, kode, ...rumus })
const view = (id: string) => test.app.run(readIku, kasubbag, { id, tahun: place.tahun })

/** The form as it opens, with what a person changes in it. */
async function typed(id: string, changed: Record<string, unknown>) {
  const { form } = await view(id)
  if (form === null) throw new Error('no form')
  const { version, sasaran, rumus } = form
  const fields = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))
  const { rumus: jenis, susunan, komponen } = rumus
  return { ...place, id, version, sasaran, ...fields, rumus: jenis, susunan, komponen, ...changed }
}

async function fieldsOf(asked: Promise<unknown>): Promise<unknown> {
  const { code, data } = await refusalOf(asked)
  expect(code).toBe('masukan-salah')
  return data.fields
}

describe('a card with a formula', () => {
  it('keeps its formula and components, and says them in words', async () => {
    const { id } = await create('IKU-20', RASIO)
    const { rumus, hints } = await view(id)
    expect(rumus).toEqual({
      jenis: 'Perbandingan',
      susunan: 'A / B × 100',
      kata: 'Keputusan yang ditetapkan ÷ Keputusan yang direncanakan × 100',
      komponen: [
        {
          ...{ kode: 'A', nama: A.nama, satuan: 'keputusan', setahun: 'Jumlah semua triwulan' },
          ...{ sumberData: 'Register', bukti: null, asal: null },
        },
        {
          ...{ kode: 'B', nama: B.nama, satuan: 'keputusan', setahun: 'Jumlah semua triwulan' },
          ...{ sumberData: null, bukti: 'Rencana', asal: null },
        },
      ],
    })
    expect(hints.map(({ hint }) => hint)).toContain('Tulis sumber data komponen B.')
  })

  it('is changed by its next version, compared component by component', async () => {
    const { id } = await create('IKU-21', RASIO)
    const same = await typed(id, {})
    expect(await test.app.run(editIku, kasubbag, same)).toMatchObject({ changed: false })
    // A form that does not ask how it is counted leaves that as it is.
    const { rumus: _, ...silent } = await typed(id, { definisi: 'Baru', susunan: '', komponen: [] })
    await test.app.run(editIku, kasubbag, silent)
    const before = await view(id)
    expect([before.versi, before.rumus?.susunan]).toEqual([2, 'A / B × 100'])
    const komponen = [
      { ...A, consolidation: 'terakhir' },
      { ...B, kode: 'C' },
    ]
    await test.app.run(editIku, kasubbag, await typed(id, { susunan: 'A/C x 100%', komponen }))
    const { versions, history } = await view(id)
    expect(versions[0]?.changes).toEqual([
      {
        key: 'rumus',
        label: 'Rumus',
        from: 'A / B × 100 (perbandingan)',
        to: 'A / C × 100 (perbandingan)',
      },
      {
        key: 'komponen.A',
        label: 'Komponen A',
        from: 'Keputusan yang ditetapkan (keputusan; jumlah semua triwulan; sumber: Register)',
        to: 'Keputusan yang ditetapkan (keputusan; triwulan terakhir; sumber: Register)',
      },
      {
        key: 'komponen.B',
        label: 'Komponen B',
        from: 'Keputusan yang direncanakan (keputusan; jumlah semua triwulan; bukti: Rencana)',
        to: null,
      },
      {
        key: 'komponen.C',
        label: 'Komponen C',
        from: null,
        to: 'Keputusan yang direncanakan (keputusan; jumlah semua triwulan; bukti: Rencana)',
      },
    ])
    expect(history[0]?.sentence).toContain('rumus, komponen a, komponen b, komponen c')
    await test.app.run(editIku, kasubbag, await typed(id, { rumus: '', susunan: '', komponen: [] }))
    expect((await view(id)).rumus).toBeNull()
  })

  it('says at the place what cannot be counted', async () => {
    expect(await fieldsOf(create('IKU-22', { ...RASIO, susunan: 'A / C × 100' }))).toEqual({
      susunan: 'Komponen C tidak ada di daftar. Tambahkan komponennya, atau ubah rumusnya.',
      'komponen.2.kode': 'Komponen B tidak dipakai dalam rumus. Kosongkan barisnya, atau sebut dalam rumus.',
    })
    expect(await fieldsOf(create('IKU-22', { ...RASIO, rumus: '' }))).toEqual({
      rumus: 'Pilih cara menghitungnya, atau kosongkan rumus dan komponennya.',
    })
    const many = Array.from({ length: 61 }, () => ({}))
    expect(await fieldsOf(create('IKU-22', { ...RASIO, komponen: many }))).toEqual({
      komponen: 'Paling banyak 60 komponen.',
    })
    const { id } = await create('IKU-22', RASIO)
    // Another kind of value than the formula gives, from a form that does not ask for the formula.
    const { rumus: _, ...silent } = await typed(id, { kind: 'opini' })
    expect(await fieldsOf(test.app.run(editIku, kasubbag, silent))).toMatchObject({
      rumus: '“Perbandingan” tidak menghasilkan opini. Pilih cara lain, atau ubah jenis nilainya.',
    })
  })
})

describe('a component that is another indicator', () => {
  const from = (kode: string) => ({
    ...{ rumus: 'terakhir', susunan: 'A' },
    komponen: [{ kode: 'A', nama: 'Yang lain', asal: `indikator:${kode}` }],
  })

  it('is one that is there, fits, and does not come round', async () => {
    const one = await create('IKU-30', from('IKU-1'))
    expect((await view(one.id)).rumus?.komponen[0]?.asal).toBe('realisasi IKU-1')
    const asal = async (asked: Promise<unknown>) =>
      ((await fieldsOf(asked)) as Record<string, string>)['komponen.0.asal']
    expect(await asal(create('IKU-31', from('IKU-77')))).toBe(
      'Tidak ada indikator IKU-77 pada tahun 2023. Pilih dari daftar.',
    )
    expect(await asal(create('IKU-31', from('IKU-31')))).toBe(
      'IKU-31 tidak dapat menghitung dirinya sendiri. Pilih asal lain.',
    )
    expect(await asal(create('IKU-31', from('IKU-6')))).toBe(
      'IKU-6 bernilai opini, sehingga tidak dapat dipakai rumus ini.',
    )
    const komponen = [{ kode: 'A', nama: 'Entah', asal: 'lain' }]
    expect(await asal(create('IKU-31', { ...from('IKU-1'), komponen }))).toBe('Pilih asal angka dari daftar.')
    await create('IKU-31', from('IKU-30'))
    expect(await asal(test.app.run(editIku, kasubbag, await typed(one.id, from('IKU-31'))))).toBe(
      'IKU-31 → IKU-30 → IKU-31: indikator saling menghitung. Pilih asal lain.',
    )
  })
})

describe('a formula that is tried', () => {
  const preview = (changed: object) =>
    test.app.run(previewRumus, kasubbag, { tahun: 2023, kind: 'persen', ...RASIO, ...changed })

  it('gives what the example figures come to, and saves nothing', async () => {
    const komponen = [
      { ...A, contoh: '77' },
      { ...B, contoh: '100' },
    ]
    expect(await preview({ komponen })).toEqual({
      kata: 'Keputusan yang ditetapkan ÷ Keputusan yang direncanakan × 100',
      hasil: '77%',
      hitungan: '77 / 100 × 100 = 77%',
      sebab: null,
    })
    expect(await preview({ komponen: [A, { ...B, contoh: '0' }] })).toMatchObject({
      hasil: null,
      sebab: 'Komponen A (Keputusan yang ditetapkan) belum diisi.',
    })
  })

  it('says what is wrong as a save would, and with the example', async () => {
    expect(await fieldsOf(preview({ rumus: '', susunan: '', komponen: [] }))).toEqual({
      rumus: 'Pilih cara menghitungnya untuk mencobanya.',
    })
    expect(await fieldsOf(preview({ susunan: 'A' }))).toEqual({
      susunan: 'Rumus ini tidak terbaca. Tulis seperti contoh: A / B × 100.',
    })
    expect(await fieldsOf(preview({ komponen: [{ ...A, contoh: 'banyak' }, B] }))).toEqual({
      'komponen.0.contoh': expect.any(String),
    })
  })
})
