import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportDipa } from '../dipa/export-dipa.ts'
import { readDipa } from '../dipa/read-dipa.ts'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { listDocuments } from '../dokumen/list-documents.ts'
import { saveDraf } from '../draf/save-draf.ts'
import { listImpor } from '../impor/list-impor.ts'
import { undoImporAnggaran } from '../impor/undo-impor.ts'
import { exportKeluaran } from '../keluaran/export-keluaran.ts'
import type { Actor } from '../permission/actor.ts'
import { createRkt } from '../rkt/create-rkt.ts'
import { refusalOf, type TestApp, testApp, typedInto, whileChanged } from '../testing/index.ts'
import { copyRka } from './copy-rka.ts'
import { editRka } from './edit-rka.ts'
import { exportRka } from './export-rka.ts'
import { previewRka } from './preview-rka.ts'
import { readRka } from './read-rka.ts'
import { readRkaTahap } from './read-rka-tahap.ts'
import { RKA_HEADS } from './rka-tabel.ts'
import { startDipa } from './start-dipa.ts'

const tahun = 2024
const INDIKATIF = 'pagu-indikatif'
const ANGGARAN = 'pagu-anggaran'
const ALOKASI = 'alokasi-anggaran'
const LAYANAN = 'baris/3355.EBA.994'
const UMUM = 'baris/3355.EBA.962'
const START = {
  kepala: { nomor: '12/PR.01/01/2023', tanggal: '20 Maret 2023' },
  'baru/0': { kode: '076.01.WA', uraian: 'Dukungan Manajemen', sumber: 'RM' },
  'baru/1': { kode: '3355', uraian: 'Pembinaan SDM' },
  'baru/2': {
    ...{ kode: '3355.EBA.994', uraian: 'Layanan Perkantoran', pagu: '1000', satuan: 'Layanan', volume: '12' },
    ...{ target: '100', pelaksanaan: 'Membayar gaji', indikator: 'Layanan berjalan' },
  },
  'baru/3': { kode: '3355.EBA.962', uraian: 'Layanan Umum', pagu: '250', entitas: 'sekretariat' },
}

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
const open = (tahap = INDIKATIF, actor = operator) => test.app.run(readRkaTahap, actor, { tahun, tahap })
async function send(changes: Changes, tahap = INDIKATIF, actor = operator) {
  const page = await open(tahap, actor)
  const rows = typedInto([...page.kepala, ...page.rows], changes)
  const draf = { urut: page.draf.urut + 1, lepas: [] }
  return test.app.run(editRka, actor, { tahun, tahap, rows, draf })
}
const all = () => test.app.run(readRka, operator, { tahun })
const out = async (tahap: string, format = 'json') =>
  (await test.app.run(exportRka, operator, { tahun, tahap, format })).bytes
const rowsOf = async (tahap: string): Promise<Record<string, string>[]> =>
  JSON.parse(new TextDecoder().decode(await out(tahap))).baris
const asFile = (baris: object[]) => new TextEncoder().encode(JSON.stringify({ jenis: 'rka', baris }))
const preview = (isi: Uint8Array, tahap: string) => test.app.run(previewRka, operator, { tahun, tahap, isi })
async function take(isi: Uint8Array, tahap: string) {
  const { errors, kiriman: rows, berkas: impor } = await preview(isi, tahap)
  expect(errors).toEqual({})
  return test.app.run(editRka, operator, { tahun, tahap, rows, impor })
}
const said = async (promise: Promise<unknown>) => {
  const { code, message } = await refusalOf(promise)
  return [code, message]
}

describe('a stage of the plan of money', () => {
  it('is one of those the policy names, and of a year that is open', async () => {
    const view = await all()
    expect(view.tahap.map(({ kode, baris }) => [kode, baris])).toEqual([
      [INDIKATIF, 0],
      [ANGGARAN, 0],
      [ALOKASI, 0],
    ])
    expect([view.kolom, view.baris, view.dasar]).toEqual([[], [], 'PP 6/2023'])
    expect(view.may.dipa).toEqual({
      ok: false,
      why: 'Belum ada tahap RKA yang berisi. Isi satu tahapnya lebih dahulu.',
    })
    expect(await said(test.app.run(startDipa, operator, { tahun }))).toEqual([
      'tidak-ditemukan',
      'Belum ada tahap RKA yang berisi. Isi satu tahapnya lebih dahulu.',
    ])
    expect(await said(open('kua-ppas'))).toEqual([
      'tidak-ditemukan',
      'Tahap RKA ini tidak ada dalam kebijakan tahun itu. Pilih: pagu-indikatif, pagu-anggaran, alokasi-anggaran.',
    ])
  })

  it('keeps good rows, names the refused ones, and leaves them in the draft', async () => {
    const view = await send({
      ...START,
      'baru/1': { ...START['baru/1'], satuan: 'Unit' },
      'baru/3': { ...START['baru/3'], pagu: 'dua ratus', sumber: 'HIBAH-9' },
      'baru/4': { kode: '3355.EBA.994', uraian: 'Lagi', pagu: '1' },
    })
    const fields = new Map(view.refused.map(({ id, fields }) => [id, fields]))
    expect(fields.get('baru/3')).toEqual({
      pagu: 'Nilai rupiah tidak terbaca. Tulis misalnya 4.103.445.000.',
      sumber: 'Sumber dana HIBAH-9 belum dicatat. Catat dahulu di halaman Sumber dana.',
    })
    expect(fields.get('baru/4')).toEqual({ kode: 'Kode 3355.EBA.994 sudah ada di baris 3.' })
    expect((await open()).draf.isi).toMatchObject({ 'isi.baru/3.pagu': 'dua ratus' })
  })

  it('is then there with its sums, its letter and what its rows bring about', async () => {
    await test.database.pool.query(`delete from draf where kunci like 'anggaran/2024/rka%'`)
    await test.database.pool.query(`delete from rka where tahun = 2024`)
    expect(await send(START)).toMatchObject({ conflicts: [], refused: [], paguText: 'Rp1.250' })
    const page = await open()
    expect(page.paguText).toBe('Rp1.250')
    const layanan = page.rows.find(({ id }) => id === LAYANAN)?.cells
    expect([layanan?.pagu?.saved, layanan?.volume?.saved, layanan?.target?.saved]).toEqual([
      '1.000',
      '12',
      '100',
    ])
    expect(page.kepala[0]?.cells.tanggal?.saved).toBe('20 Maret 2023')
    const wrong = await send({
      'baris/3355': { volume: '3', satuan: 'Unit' },
      kepala: { tanggal: 'kemarin' },
    })
    expect(wrong.refused.map(({ id, fields }) => [id, fields])).toEqual([
      ['kepala', { tanggal: 'Tulis tanggal yang benar, contoh: 28 Februari 2022.' }],
      [
        'baris/3355',
        {
          satuan: 'Ditulis pada baris di bawah 3355, bukan pada 3355.',
          volume: 'Ditulis pada baris di bawah 3355, bukan pada 3355.',
        },
      ],
    ])
    const { rows } = await test.database.pool.query(
      `select data from audit_jejak where event = 'anggaran.rka' and subject = 'rka/2024/pagu-indikatif' order by seq desc`,
    )
    expect(rows[0]?.data).toMatchObject({ tahap: 'Pagu indikatif', tahun, jumlah: 4, pagu: 'Rp1.250' })
  })
})

describe('two people in one stage', () => {
  it('are shown both what they typed into one cell, and are in nobody’s way in another', async () => {
    const page = await open(INDIKATIF, kasubbag)
    await send({ [LAYANAN]: { pagu: '1.100' } })
    const rows = typedInto([...page.kepala, ...page.rows], {
      [LAYANAN]: { pagu: '1.200' },
      [UMUM]: { pagu: '300' },
    })
    const late = { tahun, tahap: INDIKATIF, rows, draf: { urut: page.draf.urut + 1, lepas: [] } }
    const view = await test.app.run(editRka, kasubbag, late)
    expect(view.saved.map(({ id }) => id)).toEqual([UMUM])
    expect(view.conflicts).toMatchObject([
      {
        id: LAYANAN,
        conflict: { mine: { pagu: '1.200' }, theirs: { pagu: '1.100' }, by: operator.personName },
      },
    ])
    expect((await open()).paguText).toBe('Rp1.400')
  })

  it('wait for each other', async () => {
    const page = await open()
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2024', 0)))
      update rka set nomor = $1 from held where unit_code = '3572' and tahun = 2024`
    const rows = typedInto(page.kepala, { kepala: { nomor: 'Kedua' } })
    const late = () => test.app.run(editRka, operator, { tahun, tahap: INDIKATIF, rows })
    const outcome = await whileChanged(test.database, { text, values: ['Pertama'] }, late)
    expect(outcome).toMatchObject({
      status: 'fulfilled',
      value: { conflicts: [{ id: 'kepala', conflict: { theirs: { nomor: 'Pertama' } } }] },
    })
  })
})

describe('what a stage may be copied from', () => {
  it('is the stage before it, into the form, of which nothing is saved before it is', async () => {
    expect((await open(INDIKATIF)).salinan).toEqual([])
    expect((await open(ANGGARAN)).salinan).toEqual([{ value: 'tahap', label: 'Pagu indikatif 2024' }])
    const copy = (tahap: string, dari: string) => test.app.run(copyRka, operator, { tahun, tahap, dari })
    const { rows, kiriman, errors } = await copy(ANGGARAN, 'tahap')
    expect([rows.map(({ state }) => state), errors]).toEqual([['baru', 'baru', 'baru', 'baru'], {}])
    expect((await open(ANGGARAN)).paguText).toBeNull()
    await test.app.run(editRka, operator, { tahun, tahap: ANGGARAN, rows: kiriman })
    expect(await rowsOf(ANGGARAN)).toEqual(await rowsOf(INDIKATIF))
    expect(await said(copy(INDIKATIF, 'tahap'))).toEqual([
      'tidak-ditemukan',
      'Belum ada tahap sebelumnya yang berisi.',
    ])
    expect(await said(copy(INDIKATIF, 'tahun-lalu'))).toEqual([
      'tidak-ditemukan',
      'Belum ada DIPA tahun 2023.',
    ])
    expect(await said(copy(INDIKATIF, 'rkt'))).toEqual([
      'tidak-ditemukan',
      'RKT 2024 belum ada, atau Renstra-nya belum memuat program dan kegiatan.',
    ])
    expect((await refusalOf(copy(INDIKATIF, 'lain'))).data.fields).toEqual({
      dari: 'Pilih asalnya dari daftar.',
    })
  })

  it('is last year’s DIPA with its outputs, money and all', async () => {
    const asked = { tahun: 2023, tahap: INDIKATIF }
    const { rows, errors, kiriman } = await test.app.run(copyRka, operator, { ...asked, dari: 'tahun-lalu' })
    const dipa = JSON.parse(
      new TextDecoder().decode(
        (await test.app.run(exportDipa, operator, { tahun: 2022, format: 'json' })).bytes,
      ),
    ).baris
    expect([rows.map(({ kode }) => kode), errors]).toEqual([
      dipa.map(({ kode }: { kode: string }) => kode),
      {},
    ])
    await test.app.run(editRka, operator, { ...asked, rows: kiriman })
    expect((await test.app.run(readRkaTahap, operator, asked)).paguText).toBe('Rp12.073.329.000')
  })

  it('is the RKT: programmes and activities of the plan with their funding, and what its steps are paid from', async () => {
    await test.app.run(createRkt, kasubbag, { entitas: 'kpu', tahun })
    const steps = `
      insert into rencana_aksi (unit_code, id, entitas, tahun, indikator_id, uraian, bulan, sort)
        select '3572', gen_random_uuid(), 'kpu', 2024, i.indikator_id, 'Langkah', '{1}', 1 from rkt_indikator i
        join rkt r on r.unit_code = i.unit_code and r.id = i.rkt_id where r.tahun = 2024 limit 1`
    await test.database.pool.query(steps)
    await test.database.pool.query(`
      insert into rencana_aksi_anggaran (unit_code, rencana_aksi_id, kode, amount)
        select '3572', id, '3355.EBA.994', 700 from rencana_aksi where tahun = 2024`)
    const { rows, errors, lembar } = await test.app.run(copyRka, operator, {
      tahun,
      tahap: ALOKASI,
      dari: 'rkt',
    })
    expect(rows.map(({ kode }) => kode)).toEqual(
      expect.arrayContaining(['076.01.01', '076.01.06', '3355.EBA.994']),
    )
    const at = rows.findIndex(({ kode }) => kode === '3355.EBA.994')
    expect(lembar.isi).toMatchObject({ [`isi.baru/${at}.pagu`]: '700', [`isi.baru/${at}.entitas`]: 'kpu' })
    expect(errors[`baris.${at}.kode`]).toBe(
      'Baris di atas 3355.EBA.994 belum ada. Tulis lebih dahulu kegiatan atau KRO-nya.',
    )
  })
})

describe('stage beside stage', () => {
  it('says of each row and of the whole what changed, and takes the first DIPA as the last', async () => {
    await send(
      {
        [LAYANAN]: { pagu: '900' },
        [UMUM]: Object.fromEntries(Object.keys(START['baru/3']).map((f) => [f, ''])),
      },
      ANGGARAN,
    )
    await send({ 'baru/0': { kode: '3355.EBA.963', uraian: 'Layanan Data', pagu: '50' } }, ANGGARAN)
    const view = await all()
    expect(view.kolom).toEqual(['Pagu indikatif', 'Pagu anggaran'])
    const cells = (kode: string) =>
      view.baris.find((one) => one.kode === kode)?.sel.map(({ pagu, selisih }) => [pagu?.text, selisih?.text])
    expect(cells('3355.EBA.994')).toEqual([
      ['Rp1.100', undefined],
      ['Rp900', '-Rp200'],
    ])
    expect(cells('3355.EBA.962')).toEqual([
      ['Rp300', undefined],
      [undefined, '-Rp300'],
    ])
    expect(cells('3355.EBA.963')).toEqual([
      [undefined, undefined],
      ['Rp50', 'Rp50'],
    ])
    expect(cells('3355')).toEqual([
      ['Rp1.400', undefined],
      ['Rp950', '-Rp450'],
    ])
    expect(view.jumlah.map(({ pagu, selisih }) => [pagu?.text, selisih?.text])).toEqual([
      ['Rp1.400', undefined],
      ['Rp950', '-Rp450'],
    ])
  })
})

describe('a stage as a file', () => {
  it.each(['xlsx', 'csv', 'json'] as const)(
    'goes out as %s and comes in elsewhere as it was',
    async (format) => {
      const before = await rowsOf(ANGGARAN)
      const isi = await out(ANGGARAN, format)
      const same = await preview(isi, ANGGARAN)
      expect([new Set(same.rows.map(({ state }) => state)), same.removed, same.errors, same.kiriman]).toEqual(
        [new Set(['sama']), [], {}, []],
      )
      await take(isi, ALOKASI)
      expect(await rowsOf(ALOKASI)).toEqual(before)
      const { impor } = await test.app.run(listImpor, operator, { entitas: 'kpu', tahun, jenis: 'rka' })
      expect(impor[0]).toMatchObject({ baru: before.length, berubah: 0, dihapus: 0 })
      const asked = { entitas: 'kpu', tahun, jenis: 'rka', id: impor[0]?.id }
      expect(await test.app.run(undoImporAnggaran, operator, asked)).toEqual({ baris: before.length })
      expect(await rowsOf(ALOKASI)).toEqual([])
      expect(await rowsOf(ANGGARAN)).toEqual(before)
    },
  )

  it('is saved whole or not at all, and names what is wrong by its cell', async () => {
    const rows = await rowsOf(ANGGARAN)
    const wrong = rows.map((row) =>
      row.kode === '3355.EBA.994' ? { ...row, pagu: 'banyak', entitas: 'BPK' } : row,
    )
    const { errors, kiriman, berkas } = await preview(asFile(wrong), ANGGARAN)
    expect(errors).toEqual({
      'baris.2.pagu': 'Nilai rupiah tidak terbaca. Tulis misalnya 4.103.445.000.',
      'baris.2.entitas': 'Pilih entitas yang melapor, atau keduanya.',
    })
    const sent = { tahun, tahap: ANGGARAN, rows: kiriman, impor: berkas }
    const refused = await test.app.run(editRka, operator, sent)
    expect([refused.saved, refused.refused.length > 0]).toEqual([[], true])
    expect(await rowsOf(ANGGARAN)).toEqual(rows)
    const pasted = new TextEncoder().encode(`${RKA_HEADS.slice(0, 3).join('\t')}\n076.01.WA\tDukungan\t\n`)
    expect((await preview(pasted, ANGGARAN)).errors).toEqual({
      'baris.0.pagu': 'Isi pagu 076.01.WA; tulis 0 bila tidak ada.',
    })
  })

  it('is not taken back once a row of it changed, or where it would not fit any more', async () => {
    const rows = await rowsOf(ANGGARAN)
    const asked = async () => {
      const { impor } = await test.app.run(listImpor, operator, { entitas: 'kpu', tahun, jenis: 'rka' })
      return { entitas: 'kpu', tahun, jenis: 'rka', id: impor[0]?.id }
    }
    const dearer = rows.map((row) => (row.kode === '3355.EBA.994' ? { ...row, pagu: '950' } : row))
    await take(asFile(dearer), ANGGARAN)
    const id = await asked()
    await send({ [LAYANAN]: { pagu: '960' } }, ANGGARAN)
    expect(await said(test.app.run(undoImporAnggaran, operator, id))).toEqual([
      'keadaan-salah',
      '“3355.EBA.994 Layanan Perkantoran” sudah berubah sejak impor ini, sehingga impornya tidak dapat dibatalkan. Ubah barisnya langsung di halamannya.',
    ])
    await send({ [LAYANAN]: { pagu: '950' } }, ANGGARAN)
    await test.app.run(undoImporAnggaran, operator, id)
    expect(await rowsOf(ANGGARAN)).toEqual(rows)
    const paid = rows.map((row) => (row.kode === '3355.EBA.994' ? { ...row, sumber: 'HIBAH-1' } : row))
    const write = (kode: string) =>
      test.database.pool.query(
        `update rka_baris set sumber_dana = $1 where tahun = 2024 and tahap = $2 and kode = '3355.EBA.994'`,
        [kode, ANGGARAN],
      )
    await test.database.pool.query(
      `insert into sumber_dana (unit_code, kode, nama) values ('3572', 'HIBAH-1', 'Hibah')`,
    )
    await write('HIBAH-1')
    await take(asFile(rows), ANGGARAN)
    await test.database.pool.query(`delete from sumber_dana where kode = 'HIBAH-1'`)
    expect(await said(test.app.run(undoImporAnggaran, operator, await asked()))).toEqual([
      'keadaan-salah',
      'Impornya tidak dapat dibatalkan: Sumber dana HIBAH-1 belum dicatat. Catat dahulu di halaman Sumber dana.',
    ])
    expect(await rowsOf(ANGGARAN)).toEqual(rows)
    expect(paid).not.toEqual(rows)
  })
})

describe('the paper', () => {
  const paper = async (id?: string, entitas = 'kpu') => {
    const asked = { entitas, tahun, jenis: 'rka', format: 'json', ...(id === undefined ? {} : { id }) }
    const { name, bytes } = await test.app.run(downloadDokumen, operator, asked)
    return { name, data: JSON.parse(new TextDecoder().decode(bytes)).data }
  }

  it('is of each stage, for each entity what is its or shared; the last is meant where none is named', async () => {
    const list = await test.app.run(listDocuments, operator, { entitas: 'kpu', tahun })
    const items = list.jenis.find(({ jenis }) => jenis === 'rka')?.items
    expect(items?.map(({ judul, id, stateLabel }) => [judul, id, stateLabel])).toEqual([
      ['Matriks Rencana Kerja dan Anggaran menurut pagu anggaran', ANGGARAN, 'Rencana'],
      ['Matriks Rencana Kerja dan Anggaran menurut pagu indikatif', INDIKATIF, 'Rencana'],
    ])
    const { name, data } = await paper(INDIKATIF, 'sekretariat')
    expect(name).toBe('Matriks RKA Sekretariat KPU Kota Blitar 2024 pagu indikatif.json')
    expect(data).toMatchObject({ tahap: 'Pagu indikatif', total: '1400', tahunTanda: 2023 })
    expect(data.sumber).toMatch(/^pagu indikatif, surat Nomor Pertama tanggal 20 Maret 2023$/)
    const own = await paper(INDIKATIF)
    expect([own.data.total, own.data.bersama]).toEqual(['1100', true])
    expect(own.data.rows.at(-1)).toMatchObject({
      pelaksanaan: 'Membayar gaji',
      satuan: 'Layanan',
      volume: '12',
    })
    expect((await paper()).data).toMatchObject({
      tahap: 'Pagu anggaran',
      total: '950',
      sumber: 'pagu anggaran',
    })
    expect(await said(paper(ALOKASI))).toEqual([
      'tidak-ditemukan',
      'Belum ada baris anggaran tahun 2024 untuk entitas ini. Isi RKA atau DIPA-nya di halaman Anggaran.',
    ])
    expect((await refusalOf(paper('tw1'))).code).toBe('tidak-ditemukan')
    expect((await refusalOf(paper('00000000-0000-4000-8000-000000000000'))).code).toBe('tidak-ditemukan')
  })
})

describe('the first DIPA of the year', () => {
  it('begins with the last stage, its outputs included, once', async () => {
    expect((await refusalOf(test.app.run(startDipa, await test.as('ketua'), { tahun }))).code).toBe(
      'tidak-berwenang',
    )
    expect(await test.app.run(startDipa, operator, { tahun })).toEqual({
      ...{ baris: 4, tahap: 'Pagu anggaran', paguText: 'Rp950' },
    })
    expect(await test.app.run(readDipa, operator, { tahun })).toMatchObject({
      revisi: 0,
      revisiText: 'DIPA awal',
    })
    const made = JSON.parse(
      new TextDecoder().decode(
        (await test.app.run(exportKeluaran, operator, { tahun, format: 'json' })).bytes,
      ),
    ).baris
    const planned = (await rowsOf(ANGGARAN)).map(({ pagu: _, ...row }) => row)
    expect(made).toEqual(planned)
    expect(await said(test.app.run(startDipa, operator, { tahun }))).toEqual([
      'sudah-ada',
      'DIPA 2024 sudah ada. Ubah isinya di halaman DIPA.',
    ])
    const view = await all()
    expect([view.kolom.at(-1), view.jumlah.at(-1)?.selisih?.text]).toEqual(['DIPA awal', 'Rp0'])
    expect(view.may.dipa.why).toBe('DIPA 2024 sudah ada. Ubah isinya di halaman DIPA.')
  })
})

describe('who and when', () => {
  it('is written by who writes budgets, and by nobody once the year is closed', async () => {
    const ketua = await test.as('ketua')
    expect((await open(INDIKATIF, ketua)).may.save.ok).toBe(false)
    expect((await refusalOf(send({ [LAYANAN]: { pagu: '1' } }, INDIKATIF, ketua))).code).toBe(
      'tidak-berwenang',
    )
    await test.database.pool.query(`
      alter table tahun_kinerja disable trigger user;
      update tahun_kinerja set state = 'ditutup', oleh = 'Ketua', dokumen_id = (select id from dokumen limit 1)
        where unit_code = '3572' and entitas = 'kpu' and tahun = 2021;
      alter table tahun_kinerja enable trigger user`)
    const closed = { tahun: 2021, tahap: INDIKATIF }
    expect((await test.app.run(readRkaTahap, operator, closed)).may.save.why).toMatch(
      /^Tahun 2021 sudah ditutup/,
    )
    const page = await test.app.run(readRkaTahap, operator, closed)
    const rows = typedInto(page.rows, { 'baru/0': { kode: '076.01.WA', uraian: 'X', pagu: '1' } })
    expect((await refusalOf(test.app.run(editRka, operator, { ...closed, rows }))).code).toBe('terkunci')
    const insert = `insert into rka (unit_code, tahun, tahap) values ('3572', 2021, 'pagu-indikatif')`
    await expect(test.database.pool.query(insert)).rejects.toMatchObject({ constraint: 'tahun_ditutup' })
  })

  it('is begun by a letter alone, and emptied it is not begun any more', async () => {
    await send({ kepala: { nomor: '7/2024' } }, ALOKASI)
    expect((await all()).tahap.at(-1)).toMatchObject({ nomor: '7/2024', baris: 0 })
    await send({ kepala: { nomor: '' } }, ALOKASI)
    const { rows } = await test.database.pool.query(`select from rka where tahap = $1`, [ALOKASI])
    expect(rows).toEqual([])
    const urut = (await open(ALOKASI)).draf.urut + 1
    await test.app.run(saveDraf, operator, {
      kunci: 'anggaran/2024/rka/alokasi-anggaran',
      urut,
      isi: { 'isi.baru/0.kode': { teks: '3355', versi: 0 } },
    })
    expect((await open(ALOKASI)).draf.isi).toEqual({ 'isi.baru/0.kode': '3355' })
  })
})
