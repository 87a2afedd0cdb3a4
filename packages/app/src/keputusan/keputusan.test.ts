import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDasarHukum } from '../dasar-hukum/add-dasar-hukum.ts'
import { removeDasarHukum } from '../dasar-hukum/remove-dasar-hukum.ts'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { listDocuments } from '../dokumen/list-documents.ts'
import { saveDraf } from '../draf/save-draf.ts'
import { readRegister } from '../nomor/read-register.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { createKeputusan } from './create-keputusan.ts'
import { establishKeputusan } from './establish-keputusan.ts'
import { listKeputusan } from './list-keputusan.ts'
import { readKeputusan } from './read-keputusan.ts'
import { saveKeputusan } from './save-keputusan.ts'

const AT = { entitas: 'kpu', tahun: 2022 }

let test: TestApp
let kasubbag: Actor
let ketua: Actor
beforeAll(async () => {
  test = await testApp({ today: '2022-03-04' })
  kasubbag = await test.as('kasubbag')
  ketua = await test.as('ketua')
})
afterAll(() => test?.close())

async function refused(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message, data } = await refusalOf(promise)
  return [code, message, ...(data.fields ? [data.fields] : [])]
}

const make = async (jenis: string, at = AT) =>
  (await test.app.run(createKeputusan, kasubbag, { ...at, jenis })).id
const read = (id: string, at = AT) => test.app.run(readKeputusan, kasubbag, { ...at, id })

/** Parts as a form sends them, each with what it was typed on. */
async function rowsOf(id: string, parts: Record<string, string>, at = AT) {
  const { bagian } = await read(id, at)
  return Object.entries(parts).map(([part, isi]) => {
    const version = bagian[part]?.version ?? 0
    return { id: part, version, fields: { isi }, dasar: { isi: version } }
  })
}

const post = async (id: string, rows: unknown[], more: Record<string, unknown> = {}, at = AT) =>
  test.app.run(saveKeputusan, kasubbag, { ...at, id, rows, ...more })

const save = async (id: string, parts: Record<string, string>, more: Record<string, unknown> = {}, at = AT) =>
  post(id, await rowsOf(id, parts, at), more, at)

const TAKE = { ambil: 'ya' }
const LAWS = 'mengingat/'

/** Every law that is ticked, as it would be unticked, or ticked again. */
async function laws(id: string, isi: string): Promise<Record<string, string>> {
  const { bagian } = await read(id)
  const chosen = Object.keys(bagian).filter(
    (part) => part.startsWith(LAWS) && bagian[part]?.fields.isi !== '',
  )
  return Object.fromEntries(chosen.map((part) => [part, isi]))
}

const decide = async (id: string, part: Record<string, unknown> = {}) =>
  test.app.run(establishKeputusan, ketua, { ...AT, id, version: (await read(id)).version, ...part })

describe('a draft of a Keputusan', () => {
  it('begins with the texts of its kind and is read back as it is typed', async () => {
    const id = await make('penetapan-kinerja')
    const view = await read(id)
    expect(view).toMatchObject({
      judul: 'Penetapan Kinerja Komisi Pemilihan Umum Kota Blitar Tahun 2022',
      milik: 'Komisi Pemilihan Umum Kota Blitar',
      state: 'draf',
      problems: [],
      segel: null,
    })
    expect(view.bagian['diktum/1']?.fields.isi).toContain('\n- sebagai wujud nyata komitmen')
    const before = view.history.length
    expect(await save(id, {})).toMatchObject({ nomor: null, saved: [] })
    expect((await read(id)).history).toHaveLength(before)
    await save(id, {
      menimbang: 'a. bahwa satu;\n\n  2) bahwa dua',
      memerhatikan: 'Berita Acara Nomor 08/PK.01-BA/3572/KPU-Kot/III/2022 tanggal 2 Maret 2022',
      ...{ 'diktum/0': 'Menetapkan sesuatu\n- satu\n– dua', 'diktum/1': ' ', 'diktum/2': '' },
      ...{ 'lampiran/rkt': '', 'lampiran/iku': '' },
    })
    const { bagian, history } = await read(id)
    const isi = (part: string) => bagian[part]?.fields.isi
    expect([isi('menimbang'), isi('diktum/0'), isi('diktum/1'), isi('lampiran/rkt')]).toEqual([
      'bahwa satu;\nbahwa dua',
      'Menetapkan sesuatu\n- satu\n- dua',
      '',
      '',
    ])
    expect(history[0]?.sentence).toBe(
      'mengubah draf Keputusan tentang Penetapan Kinerja Komisi Pemilihan Umum Kota Blitar Tahun 2022: diktum, lampiran, Memerhatikan, Menimbang',
    )
  })

  it('keeps what is typed before it is saved, lays it beside what others saved, and lets go of it then', async () => {
    const id = await make('iku')
    const versi = (await read(id)).bagian.menimbang?.version
    const isi = { 'isi.menimbang.isi': { teks: 'bahwa belum disimpan', versi } }
    await test.app.run(saveDraf, kasubbag, { kunci: `keputusan/${id}`, urut: 1, isi })
    expect((await read(id)).draf.isi).toEqual({ 'isi.menimbang.isi': 'bahwa belum disimpan' })
    const row = await rowsOf(id, { menimbang: 'bahwa orang lain' })
    await test.app.run(saveKeputusan, await test.as('operator'), { ...AT, id, rows: row })
    expect((await read(id)).draf.beda['isi.menimbang.isi']).toMatchObject({
      mine: 'bahwa belum disimpan',
      theirs: 'bahwa orang lain',
    })
    await save(id, { menimbang: 'bahwa keduanya' }, { draf: { urut: 2, lepas: [] } })
    expect((await read(id)).draf).toMatchObject({ isi: {}, beda: {} })
  })

  it('notices a meeting that was signed, by its number and day', async () => {
    await test.database.pool.query(
      `insert into berita_acara
         (unit_code, entitas, tahun, state, judul, nomor, rapat, tempat, tanggal, hadir, undangan, putusan)
       values ('3572', 'kpu', 2022, 'ditandatangani', 'IKU', '08/BA/2022', 'Rapat Pleno', 'Kantor', '2022-03-02', '{}', '{}', '[]'),
         ('3572', 'kpu', 2022, 'draf', 'Lain', null, 'Rapat Pleno', 'Kantor', null, '{}', '{}', '[]')`,
    )
    const id = await make('iku')
    const { pilihan } = await read(id)
    const kutipan = 'Berita Acara Rapat Pleno Nomor 08/BA/2022 tanggal 2 Maret 2022 tentang IKU'
    expect(pilihan.rapat).toEqual([{ bagian: expect.stringMatching(/^rapat\//), label: kutipan }])
    const part = pilihan.rapat[0]?.bagian ?? ''
    await save(id, { memerhatikan: 'Surat', [part]: '✓' })
    expect((await read(id)).bagian.memerhatikan?.fields.isi).toBe(`Surat\n${kutipan}`)
    await save(id, { [part]: '' })
    expect((await read(id)).bagian.memerhatikan?.fields.isi).toBe('Surat')
  })

  it('cites its laws in full, by rank, as they read in its year, and prints what it lacks', async () => {
    const id = await make('iku')
    const asked = { ...AT, jenis: 'keputusan', id, format: 'html' }
    const { name, bytes } = await test.app.run(downloadDokumen, kasubbag, asked)
    const html = new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ')
    expect(name).toMatch(/^keputusan-3572-2022-Indikator Kinerja Utama .*-draf\.html$/)
    expect(html.indexOf('Undang-Undang Nomor 17 Tahun 2003')).toBeGreaterThan(0)
    expect(html.indexOf('Peraturan Presiden Nomor 29')).toBeGreaterThan(
      html.indexOf('Peraturan Pemerintah Nomor 39'),
    )
    expect(html).toContain(
      'perlu menetapkan Keputusan Komisi Pemilihan Umum Kota Blitar tentang Indikator Kinerja Utama',
    )
    expect(html).toContain('Nomor belum diambil')
    expect(html).toContain('CARA PENGHITUNGAN')
  })

  it('is written by two people at once; of one part the second is asked, and it is nowhere under another year', async () => {
    const id = await make('umum')
    const rows = await rowsOf(id, { judul: 'Kedua' })
    const text = "update keputusan set judul = 'Pertama', version = version + 1 where id = $1"
    const late = await whileChanged(test.database, { text, values: [id] }, () => post(id, rows))
    expect(late).toMatchObject({
      status: 'fulfilled',
      value: { saved: [], conflicts: [{ conflict: { mine: { isi: 'Kedua' }, theirs: { isi: 'Pertama' } } }] },
    })
    await save(id, { menimbang: 'bahwa satu' })
    const view = await read(id)
    expect([view.judul, view.bagian.menimbang?.fields.isi]).toEqual(['Pertama', 'bahwa satu'])
    const unknown = await post(id, [{ id: 'lampiran/peta', version: 0, fields: { isi: '✓' } }])
    expect(unknown.refused[0]?.sentence).toBe('Bagian ini tidak ada lagi dalam draf. Muat ulang halaman.')
    const long = await save(id, { judul: 'x'.repeat(501) })
    expect(long.refused[0]?.fields).toEqual({ isi: 'Paling banyak 500 huruf.' })
    expect(await refused(read(id, { ...AT, tahun: 2021 }))).toEqual([
      'tidak-ditemukan',
      'Yang Anda cari tidak ada, atau bukan milik kantor Anda.',
    ])
    const at = { entitas: 'kpu', tahun: 2024 }
    const none = { ...at, jenis: 'keputusan', format: 'html' }
    expect(await refused(test.app.run(downloadDokumen, kasubbag, none))).toEqual([
      'tidak-ditemukan',
      'Belum ada Keputusan tahun 2024. Buat drafnya di halaman Keputusan.',
    ])
    expect((await refused(test.app.run(createKeputusan, ketua, { ...AT, jenis: 'iku' })))[0]).toBe(
      'tidak-berwenang',
    )
    expect((await refused(make('surat edaran')))[2]).toEqual({ jenis: 'Pilih tentang apa keputusannya.' })
  })

  it('prints before the indicators of its Lampiran what the law gives each entity to do', async () => {
    const id = await make('iku')
    const paper = async () => {
      const asked = { ...AT, jenis: 'keputusan', id, format: 'html' }
      const { bytes } = await test.app.run(downloadDokumen, kasubbag, asked)
      return new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ')
    }
    expect(await paper()).not.toContain('WEWENANG')
    await test.database.pool.query(
      `insert into uraian_tugas (unit_code, tahun, entitas, bagian, dalam, isi, pasal, sort) values
        ('3572', 2022, 'kpu', 'tugas', 'penyelenggaraan pemilu', 'menjabarkan program', 'Pasal 18 huruf a', 1),
        ('3572', 2022, 'sekretariat', 'fungsi', null, 'memberi dukungan', 'Pasal 2', 2)`,
    )
    const html = await paper()
    const at = [
      'I. TUGAS, WEWENANG, DAN KEWAJIBAN',
      'A. KPU Kota Blitar',
      'menjabarkan program (Pasal 18 huruf a).',
      'B. Sekretariat KPU Kota Blitar',
      '1. Fungsi:',
      'II. INDIKATOR KINERJA UTAMA',
    ].map((words) => html.indexOf(words))
    expect(at.every((place) => place > 0)).toBe(true)
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    await test.database.pool.query('delete from uraian_tugas')
  })
})

describe('a Keputusan is decided', () => {
  it('only on a law, with what its dikta name, and with a number', async () => {
    const id = await make('penetapan-kinerja')
    const chosen = await laws(id, '✓')
    await save(id, await laws(id, ''))
    expect(await refused(decide(id))).toEqual([
      'belum-lengkap',
      'Keputusan belum mempunyai dasar hukum. Pilih sedikitnya satu peraturan untuk bagian Mengingat.',
    ])
    expect((await read(id)).problems).toHaveLength(1)
    await save(id, { ...chosen, 'lampiran/iku': '' })
    expect(await refused(decide(id))).toEqual([
      'belum-lengkap',
      'Diktum KESATU menyebut Lampiran I, padahal keputusan ini mempunyai satu lampiran tanpa nomor.',
    ])
    await save(id, { 'lampiran/iku': '✓' })
    expect(await refused(decide(id))).toEqual([
      'belum-lengkap',
      'Keputusan belum bernomor. Ambil nomor dari register, atau tulis nomornya, lalu simpan.',
    ])
  })

  it('not where a law was taken out of the library, or the plan of its Lampiran is not there', async () => {
    const law = {
      ...{
        kode: 'UU 99/2022',
        jenis: 'uu',
        nomor: '99',
        tahun: '2022',
        tentang: 'Contoh',
        yakin: 'dicek',
        sumber: 'X',
      },
    }
    await test.app.run(addDasarHukum, kasubbag, law)
    const id = await make('iku')
    await save(id, { ...(await laws(id, '')), 'mengingat/UU_99/2022': '✓' })
    await test.app.run(removeDasarHukum, kasubbag, { kode: 'UU 99/2022' })
    expect((await read(id)).problems).toEqual([
      'UU 99/2022 tidak ada lagi dalam daftar dasar hukum. Pilih peraturan lain.',
    ])
    const year = { entitas: 'kpu', tahun: 2023 }
    const empty = await make('rkt', year)
    expect((await read(empty, year)).problems).toEqual([
      'Lampiran memuat RKT, tetapi Sekretariat belum mempunyai RKT yang ditetapkan atau Perjanjian Kinerja tahun 2023.',
      'Lampiran memuat RKT, tetapi KPU belum mempunyai RKT yang ditetapkan atau Perjanjian Kinerja tahun 2023.',
    ])
  })

  it('by the head alone, on a day that has come, while there is a head', async () => {
    const id = await make('iku')
    await save(id, {}, TAKE)
    const { version, may } = await read(id)
    expect(may.decide.why).toBe('Keputusan ini ditetapkan oleh Ketua.')
    const sekretaris = await test.as('sekretaris')
    expect(await refused(test.app.run(establishKeputusan, sekretaris, { ...AT, id, version }))).toEqual([
      'tidak-berwenang',
      'Keputusan ini ditetapkan oleh Ketua.',
    ])
    expect((await test.app.run(readKeputusan, sekretaris, { ...AT, id })).may.decide.why).toBe(
      'Keputusan ini ditetapkan oleh Ketua.',
    )
    const standIn = { ...sekretaris, roles: ['pimpinan' as const] }
    expect(await refused(test.app.run(establishKeputusan, standIn, { ...AT, id, version }))).toEqual([
      'tidak-berwenang',
      expect.stringMatching(
        /^Keputusan ini ditetapkan oleh .+ \(Ketua .+\), pejabat pada tanggal itu, dengan akunnya sendiri\. Bila ditandatangani di kertas, unggah pindaiannya\.$/,
      ),
    ])
    expect(await refused(decide(id, { tanggal: '2099-01-01' }))).toEqual([
      'masukan-salah',
      'Ada isian yang perlu diperbaiki.',
      { tanggal: 'Tanggal penetapan tidak boleh lewat hari ini.' },
    ])
    expect(await refused(decide(id, { tanggal: '1999-01-01' }))).toEqual([
      'belum-lengkap',
      'Belum ada Ketua yang menjabat pada tanggal itu.',
    ])
    expect((await refused(decide(id, { cara: 'kertas' })))[2]).toEqual({
      pindaian: 'Unggah pindaian keputusan yang sudah ditandatangani, sebagai PDF, JPG, atau PNG.',
    })
    expect(await refused(decide(id, { version: version + 5 }))).toEqual([
      'keadaan-salah',
      'Keadaannya sudah berubah sejak halaman ini dibuka. Muat ulang halaman.',
    ])
  })

  it('once, and is then what was sealed', async () => {
    const id = await make('penetapan-kinerja')
    const { nomor } = await save(id, {}, TAKE)
    expect(nomor).toMatch(/^\d+ Tahun 2022$/)
    expect((await save(id, {}, TAKE)).nomor).toBe(nomor)
    expect(await refused(save(id, { nomor: '99 Tahun 2022' }).then(() => decide(id)))).toEqual([
      'masukan-salah',
      'Ada isian yang perlu diperbaiki.',
      { nomor: `Sudah bernomor ${nomor} dalam register. Pakai nomor itu, atau batalkan dahulu.` },
    ])
    await save(id, { nomor: nomor ?? '' })
    const key = { version: (await read(id)).version, kunci: 'tetap-1' }
    const receipts = await Promise.all([1, 2].map(() => decide(id, key)))
    expect(new Set(receipts.map(({ hash }) => hash)).size).toBe(1)
    const view = await read(id)
    expect(view).toMatchObject({ state: 'ditetapkan', nomor, tanggalText: '4 Maret 2022', problems: [] })
    expect(view.segel?.sidik).toMatch(/^[0-9a-f]{64}$/)
    expect(view.may).toEqual({
      edit: { ok: false, why: 'Keputusan ini sudah ditetapkan dan tidak berubah lagi.' },
      decide: { ok: false, why: 'Keputusan ini sudah ditetapkan dan tidak berubah lagi.' },
    })
    expect((await test.app.run(readKeputusan, ketua, { ...AT, id })).may).toEqual(view.may)
    const decided = ['terkunci', 'Keputusan ini sudah ditetapkan dan tidak berubah lagi.']
    expect(await refused(save(id, { judul: 'Lain' }))).toEqual(decided)
    expect(await refused(decide(id))).toEqual(decided)
    await expect(
      test.database.pool.query("update keputusan set judul = 'x' where id = $1", [id]),
    ).rejects.toMatchObject({
      constraint: 'keputusan_tetap',
    })
    const files = async () =>
      Promise.all(
        (['pdf', 'docx', 'html', 'json'] as const).map(async (format) =>
          Buffer.from(
            (await test.app.run(downloadDokumen, kasubbag, { ...AT, jenis: 'keputusan', id, format })).bytes,
          ).toString('base64'),
        ),
      )
    const before = await files()
    await test.database.pool.query("update unit set name = 'Kantor Lain' where unit_code = '3572'")
    await test.database.pool.query("update pejabat set nama = 'Orang Lain' where unit_code = '3572'")
    expect(await files()).toEqual(before)
    const list = await test.app.run(listDocuments, kasubbag, AT)
    const item = list.jenis.find(({ jenis }) => jenis === 'keputusan')?.items.find((one) => one.id === id)
    expect(item).toMatchObject({ nomor, stateLabel: 'Ditetapkan', sidik: view.segel?.sidik })
  })

  it('with a typed number, marked in the register, and refused where another has it', async () => {
    const id = await make('iku')
    await save(id, { nomor: '40 Tahun 2022' })
    await decide(id)
    const register = await test.app.run(readRegister, kasubbag, { register: 'keputusan', tahun: 2022 })
    expect(register.items[0]).toMatchObject({ nomor: '40 Tahun 2022', diketik: true })
    const second = await make('iku')
    await save(second, { nomor: '40 Tahun 2022' })
    const [, , fields] = await refused(decide(second))
    expect(fields).toEqual({
      nomor: expect.stringMatching(/^Nomor 40 Tahun 2022 sudah dipakai untuk Indikator/),
    })
    const { items } = await test.app.run(listKeputusan, kasubbag, AT)
    expect(items.filter(({ state }) => state === 'ditetapkan').length).toBeGreaterThanOrEqual(2)
    expect(items.find((one) => one.id === second)).toMatchObject({ state: 'draf', stateLabel: 'Draf' })
  })
})
