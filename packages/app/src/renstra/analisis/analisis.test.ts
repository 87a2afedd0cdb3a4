import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../permission/actor.ts'
import { refusalOf, type TestApp, testApp, typedInto, whileChanged } from '../../testing/index.ts'
import { copyRenstra } from '../copy-renstra.ts'
import { editRenstra } from '../edit-renstra.ts'
import { establishRenstra } from '../establish-renstra.ts'
import { readRenstraDraf } from '../read-renstra-draf.ts'
import { saveRenstra } from '../save-renstra.ts'
import { editAnalisis } from './edit-analisis.ts'
import { readAnalisis } from './read-analisis.ts'
import { readAnalisisDraf } from './read-analisis-draf.ts'

const tahun = 2026
const PLAN = {
  ...{ visi: 'Berintegritas', misi: 'Satu', nomor: '12/2025', tanggal: '2025-03-01' },
  baris: [
    { jenis: 'tujuan', kode: 'T1', uraian: 'Kelembagaan yang kuat' },
    { jenis: 'sasaran', kode: 'SS1', uraian: 'Meningkatnya akuntabilitas' },
    { jenis: 'program', kode: '076.01.WA', uraian: 'Dukungan Manajemen' },
    { jenis: 'kegiatan', kode: '3355', uraian: 'Pembinaan SDM' },
    { jenis: 'sasaran-kegiatan', kode: '', uraian: 'Layanan' },
    { jenis: 'kegiatan', kode: '3356', uraian: 'Logistik' },
    { jenis: 'sasaran-kegiatan', kode: '', uraian: 'Layanan' },
  ],
}

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

type Changes = Record<string, Record<string, string>>
const open = (bagian: string, year = tahun) =>
  test.app.run(readAnalisisDraf, kasubbag, { tahun: year, bagian })
const send = async (
  bagian: string,
  changes: Changes,
  { page, actor = kasubbag }: { page?: Awaited<ReturnType<typeof open>>; actor?: Actor } = {},
) => {
  const { rows, draf } = page ?? (await open(bagian))
  const input = { tahun, bagian, rows: typedInto(rows, changes), draf: { urut: draf.urut + 1, lepas: [] } }
  return test.app.run(editAnalisis, actor, input)
}
const read = async (year = tahun) => (await test.app.run(readAnalisis, kasubbag, { tahun: year })).analisis
const codes = async () => (await open('swot')).rows.flatMap(({ kode }) => kode ?? [])
const kekuatan = { jenis: 'Kekuatan', aspek: 'Kelembagaan', uraian: 'Mandiri' }
/** As the page sends it: the kind of a saved row is no field of it. */
const gone = { aspek: '', uraian: '' }

it('of the sample is whole', async () => {
  const tables = await read(2022)
  expect(tables?.jenis.map(({ swot }) => swot.length)).toEqual([4, 4, 3, 3])
  expect(tables?.sel.map(({ strategi }) => strategi.length)).toEqual([3, 3, 2, 1])
  expect([tables?.sintesis.length, tables?.arah.length]).toEqual([4, 5])
})

it('waits for the plan, and says so', async () => {
  expect((await test.app.run(readAnalisis, kasubbag, { tahun })).analisis).toBeNull()
  const page = await open('swot')
  expect(page.may.save).toEqual({ ok: false, why: 'Susun dahulu Renstra periode ini.' })
  const refused = await refusalOf(send('swot', { 'baru/0': kekuatan }, { page }))
  expect([refused.code, refused.message]).toEqual(['terkunci', 'Susun dahulu Renstra periode ini.'])
  await test.app.run(saveRenstra, kasubbag, { tahun, ...PLAN })
})

describe('factors', () => {
  it('get their codes by themselves, each of its kind, and say what is wrong with them', async () => {
    const view = await send('swot', {
      'baru/0': kekuatan,
      'baru/1': { jenis: 'Ancaman', uraian: 'Hoaks' },
      'baru/2': { jenis: 'Kelemahan', aspek: 'sumber daya manusia', uraian: 'Pegawai kurang' },
      'baru/3': { jenis: 'Kekuatan', aspek: 'Kepemimpinan', uraian: 'Kolektif kolegial' },
      'baru/4': { jenis: 'Peluang', aspek: 'Kelembagaan', uraian: 'Animo tinggi' },
      'baru/5': { jenis: 'Lain', aspek: '', uraian: 'Apa ini' },
    })
    expect(view.refused.map(({ fields }) => fields)).toEqual([
      { aspek: 'Aspek hanya untuk kekuatan dan kelemahan. Kosongkan untuk peluang dan ancaman.' },
      { jenis: 'Pilih jenisnya: Kekuatan, Kelemahan, Peluang, atau Ancaman.' },
    ])
    expect(await codes()).toEqual(['S1', 'S2', 'W1', 'T1'])
    const page = await open('swot')
    // What was refused waits in the draft.
    expect(Object.values(page.draf.isi)).toContain('Animo tinggi')
    expect(
      (await send('swot', { 'baru/0': { jenis: 'Kelemahan' }, 'baru/1': { aspek: 'Kelembagaan' } })).refused,
    ).toMatchObject([
      {
        fields: {
          jenis: 'Pilih jenisnya: Kekuatan, Kelemahan, Peluang, atau Ancaman.',
          uraian: 'Tulis uraiannya.',
        },
      },
    ])
    expect(
      (await send('swot', { 'baru/0': { jenis: 'Kekuatan', uraian: 'Tanpa aspek' } })).refused,
    ).toMatchObject([{ fields: { aspek: 'Pilih salah satu dari tujuh aspek.' } }])
  })

  it('keep their codes when one is moved or taken out, and none is given twice', async () => {
    await send('swot', { 'baru/0': { jenis: 'Peluang', uraian: 'Animo tinggi' } })
    expect(await codes()).toEqual(['S1', 'S2', 'W1', 'O1', 'T1'])
    await send('swot', { 'baris/S2': { urut: '1' } })
    expect(await codes()).toEqual(['S2', 'S1', 'W1', 'O1', 'T1'])
    await send('swot', { 'baris/S2': gone })
    await send('swot', { 'baru/0': { ...kekuatan, uraian: 'Gedung sendiri' } })
    expect(await codes()).toEqual(['S1', 'S3', 'W1', 'O1', 'T1'])
    await send('swot', { 'baris/S3': gone })
    await send('swot', { 'baru/0': { ...kekuatan, uraian: 'Hibah tanah' } })
    expect(await codes()).toEqual(['S1', 'S4', 'W1', 'O1', 'T1'])
    const turned = await send('swot', { 'baris/S4': { jenis: 'Peluang', aspek: '' } })
    expect(turned.refused).toMatchObject([
      { sentence: 'S4 tetap kekuatan. Tulis yang baru di baris kosong, lalu hapus S4.' },
    ])
  })
})

describe('strategies', () => {
  it('stand in the cells their codes make', async () => {
    const refused = async (fields: Record<string, string>) =>
      (await send('strategi', { 'baru/0': { uraian: 'Apa', ...fields } })).refused[0]?.fields
    expect(await refused({ sel: 'SX', kode: 'S1' })).toMatchObject({
      sel: '“SX” bukan sel. Tulis SO, WO, ST, atau WT.',
    })
    expect(await refused({ kode: 'S1' })).toMatchObject({ sel: 'Tulis selnya: SO, WO, ST, atau WT.' })
    expect(await refused({ sel: 'SO', kode: 'satu' })).toEqual({
      kode: '“SATU” bukan kode. Tulis kode seperti S1 atau O2.',
    })
    expect(await refused({ sel: 'SO', kode: 'S2, O1' })).toEqual({
      kode: 'Kode S2 tidak ada dalam analisis ini.',
    })
    expect(await refused({ sel: 'SO', kode: 'S1' })).toEqual({
      kode: 'Sel SO (kekuatan dan peluang) memerlukan kode peluang, contoh: O1.',
    })
    expect(await refused({ sel: 'SO', kode: 'S1 O1 T1' })).toEqual({
      kode: 'T1 tidak termasuk sel SO. Tambahkan selnya, atau keluarkan kodenya.',
    })
    expect(await refused({ uraian: '', sel: 'SO', kode: 'S1 O1' })).toEqual({ uraian: 'Tulis strateginya.' })
    await send('strategi', {
      'baru/0': { uraian: 'Memperkuat tata kelola', sel: 'so, WT', kode: 'O1 S1, W1; T1' },
      'baru/1': { uraian: 'Mendidik pemilih', sel: 'ST', kode: 'S4, T1' },
    })
    const tables = await read()
    expect(tables?.sel.map(({ kunci, strategi }) => [kunci, strategi.map(({ nomor }) => nomor)])).toEqual([
      ['SO', [1]],
      ['WO', []],
      ['ST', [2]],
      ['WT', [1]],
    ])
    expect(tables?.sel.map(({ strategi }) => strategi[0]?.kode)).toEqual([
      ...[['S1', 'O1'], undefined, ['S4', 'T1'], ['W1', 'T1']],
    ])
    expect(tables?.jenis.flatMap(({ swot }) => swot.map(({ kode, strategi }) => [kode, strategi]))).toEqual([
      ...[
        ['S1', [1]],
        ['S4', [2]],
        ['W1', [1]],
        ['O1', [1]],
        ['T1', [1, 2]],
      ],
    ])
  })

  it('hold the factors they use', async () => {
    expect((await send('swot', { 'baris/T1': gone })).refused).toMatchObject([
      { sentence: 'T1 dipakai strategi 1 dan 2. Keluarkan dahulu T1 dari sana, lalu hapus.' },
    ])
    expect(await codes()).toContain('T1')
  })
})

describe('syntheses and what they become', () => {
  it('gather strategies, become policies of a program or sasaran, and each shows where it comes from', async () => {
    const refused = async (bagian: string, fields: Record<string, string>) =>
      (await send(bagian, { 'baru/0': fields })).refused[0]?.fields
    expect(await refused('sintesis', { uraian: 'Tata kelola' })).toEqual({
      strategi: 'Tulis nomor strategi yang dihimpun.',
    })
    expect(await refused('sintesis', { strategi: 'dua' })).toEqual({
      ...{ uraian: 'Tulis sintesisnya.', strategi: '“DUA” bukan nomor strategi. Tulis seperti 1, 3.' },
    })
    expect(await refused('sintesis', { uraian: 'x', strategi: '9' })).toEqual({
      strategi: 'Strategi 9 tidak ada dalam analisis ini.',
    })
    await send('sintesis', {
      'baru/0': { uraian: 'Tata kelola yang terbuka', strategi: '1, 2' },
      'baru/1': { uraian: 'Pemilih yang melek', strategi: '2' },
    })
    expect(
      await refused('arah', { uraian: '', sintesis: '9', node: 'Kegiatan: 3355 Pembinaan SDM' }),
    ).toEqual({
      uraian: 'Tulis arah kebijakannya.',
      sintesis: 'Pilih sintesis asalnya.',
      node: 'Pilih program atau sasaran Renstra ini.',
    })
    const { columns } = await open('arah')
    expect(columns.find(({ key }) => key === 'node')?.options).toEqual([
      'Sasaran strategis: SS1 Meningkatnya akuntabilitas',
      'Program: 076.01.WA Dukungan Manajemen',
      'Sasaran kegiatan: Layanan (Pembinaan SDM)',
      'Sasaran kegiatan: Layanan (Logistik)',
    ])
    await send('arah', {
      'baru/0': {
        ...{ uraian: 'Menata layanan', sintesis: '1', node: 'Program: 076.01.WA Dukungan Manajemen' },
      },
    })
    const tables = await read()
    expect(tables?.sintesis.map(({ nomor, strategi, arah }) => [nomor, strategi.length, arah])).toEqual([
      [1, 2, [1]],
      [2, 1, []],
    ])
    expect(tables?.arah).toMatchObject([
      { sintesis: 1, strategi: [1, 2], kode: ['S1', 'S4', 'W1', 'O1', 'T1'], node: expect.any(String) },
    ])
    expect(tables?.aspek.map(({ label }) => label)).toEqual(['Kelembagaan', 'Sumber daya manusia'])
  })

  it('hold what they stand on, up to the row of the plan', async () => {
    expect((await send('strategi', { 'baris/2': { uraian: '', sel: '', kode: '' } })).refused).toMatchObject([
      { sentence: 'Strategi 2 dihimpun dalam sintesis 1 dan 2. Keluarkan dahulu dari sana, lalu hapus.' },
    ])
    expect((await send('sintesis', { 'baris/1': { uraian: '', strategi: '' } })).refused).toMatchObject([
      { sentence: 'Sintesis 1 menjadi arah kebijakan 1. Ubah dahulu sintesis asalnya di sana, lalu hapus.' },
    ])
    const sentence =
      '"Dukungan Manajemen" masih memuat arah kebijakan. Pindahkan arah kebijakannya di halaman Analisis lebih dahulu, lalu hapus barisnya.'
    const page = await test.app.run(readRenstraDraf, kasubbag, { tahun })
    const idOf = (kode: string) => page.rows.find(({ cells }) => cells.kode?.saved === kode)?.id ?? ''
    const below = page.rows.filter(({ id }) => id.startsWith('baris/')).slice(2)
    const emptied = Object.fromEntries(below.toReversed().map(({ id }) => [id, { kode: '', uraian: '' }]))
    expect(idOf('076.01.WA')).toBe(below[0]?.id)
    const rows = typedInto(page.rows, emptied)
    expect((await test.app.run(editRenstra, kasubbag, { tahun, rows })).refused[0]?.sentence).toBe(sentence)
    const file = await refusalOf(
      test.app.run(saveRenstra, kasubbag, { tahun, ...PLAN, baris: PLAN.baris.slice(0, 2) }),
    )
    expect([file.code, file.data.fields]).toEqual(['masukan-salah', { baris: sentence }])
  })

  it('let go of it when they are emptied', async () => {
    await send('sintesis', { 'baris/2': { uraian: '', strategi: '' } })
    await send('sintesis', { 'baru/0': { uraian: 'Pemilih yang berdaya', strategi: '2' } })
    expect((await read())?.sintesis.map(({ nomor }) => nomor)).toEqual([1, 3])
    await send('sintesis', { 'baris/3': { uraian: '', strategi: '' }, 'baris/1': { strategi: '1' } })
    await send('strategi', { 'baris/2': { uraian: '', sel: '', kode: '' } })
    await send('swot', { 'baris/S4': gone })
    expect(await codes()).toEqual(['S1', 'W1', 'O1', 'T1'])
  })
})

describe('who is second', () => {
  it('sees what the first wrote', async () => {
    const page = await open('swot')
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('renstra/3572', 0)))
      update renstra_swot set uraian = $1 from held where unit_code = '3572' and jenis = 'S' and nomor = 1`
    const late = () => send('swot', { 'baris/S1': { uraian: 'Kedua' } }, { page })
    expect(await whileChanged(test.database, { text, values: ['Pertama'] }, late)).toMatchObject({
      status: 'fulfilled',
      value: { conflicts: [{ conflict: { theirs: { uraian: 'Pertama' }, mine: { uraian: 'Kedua' } } }] },
    })
    expect((await refusalOf(send('swot', {}, { actor: await test.as('operator') }))).code).toBe(
      'tidak-berwenang',
    )
  })
})

describe('an analysis', () => {
  it('is fixed with its plan', async () => {
    await test.app.run(establishRenstra, kasubbag, { tahun })
    const refused = await refusalOf(send('strategi', { 'baris/1': { uraian: 'Lain' } }))
    expect([refused.code, refused.message]).toEqual([
      'terkunci',
      'Renstra ini sudah ditetapkan. Buka kembali sebagai draf untuk mengubahnya.',
    ])
    expect((await open('strategi')).rows.map(({ kode }) => kode)).toEqual(['1'])
  })

  it('is copied with its plan, with its codes and at the rows that were copied', async () => {
    const before = await read()
    await test.app.run(copyRenstra, kasubbag, { tahun: 2031 })
    const copied = await read(2031)
    expect(copied).toEqual({ ...before, periode: '2030–2034' })
    expect(copied?.arah).toHaveLength(1)
    const { rows } = await open('swot', 2031)
    const posted = typedInto(rows, { 'baru/0': kekuatan })
    await test.app.run(editAnalisis, kasubbag, { tahun: 2031, bagian: 'swot', rows: posted })
    expect((await read(2031))?.jenis[0]?.swot.map(({ kode }) => kode)).toEqual(['S1', 'S2'])
    expect((await read())?.jenis[0]?.swot.map(({ kode }) => kode)).toEqual(['S1'])
  })
})
