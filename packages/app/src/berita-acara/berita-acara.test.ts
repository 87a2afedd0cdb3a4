import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { listDocuments } from '../dokumen/list-documents.ts'
import { saveDraf } from '../draf/save-draf.ts'
import { readRegister } from '../nomor/read-register.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { createBeritaAcara } from './create-berita-acara.ts'
import { listBeritaAcara } from './list-berita-acara.ts'
import { readBeritaAcara } from './read-berita-acara.ts'
import { saveBeritaAcara } from './save-berita-acara.ts'
import { signBeritaAcara } from './sign-berita-acara.ts'

const AT = { entitas: 'kpu', tahun: 2022 }
const SCAN = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

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

const make = async (at = AT) => (await test.app.run(createBeritaAcara, kasubbag, at)).id
const read = (id: string, at = AT) => test.app.run(readBeritaAcara, kasubbag, { ...at, id })

/** Parts as a form sends them, each with what it was typed on. */
async function rowsOf(id: string, parts: Record<string, string>) {
  const { bagian } = await read(id)
  return Object.entries(parts).map(([part, isi]) => {
    const version = bagian[part]?.version ?? 0
    return { id: part, version, fields: { isi }, dasar: { isi: version } }
  })
}

const save = async (id: string, parts: Record<string, string>, more: Record<string, unknown> = {}) =>
  test.app.run(saveBeritaAcara, kasubbag, { ...AT, id, rows: await rowsOf(id, parts), ...more })

/** A meeting of the Ketua on 2 March, written to its end. */
async function whole(more: Record<string, string> = {}) {
  const id = await make()
  const { orang } = await read(id)
  await save(
    id,
    {
      ...{ judul: 'Penetapan Kinerja Tahun 2022', tanggal: '2 Maret 2022', tempat: 'Ruang Rapat' },
      ...{ [orang[0]?.bagian ?? '']: '✓', 'putusan/0': 'Menyetujui penetapan kinerja\n- KPU\n- Sekretariat' },
      ...more,
    },
    { ambil: 'ya' },
  )
  return id
}

const sign = async (id: string, part: Record<string, unknown> = {}, who = ketua) =>
  test.app.run(signBeritaAcara, who, {
    ...{ ...AT, id, version: (await read(id)).version, cara: 'kertas', pindaian: SCAN },
    ...part,
  })

async function html(id: string): Promise<string> {
  const asked = { ...AT, jenis: 'berita-acara', id, format: 'html' }
  const { bytes } = await test.app.run(downloadDokumen, kasubbag, asked)
  return new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ')
}

describe('a draft of a Berita Acara', () => {
  it('names the meeting and who keeps its minutes, and is read back as it is typed', async () => {
    const id = await make()
    const { bagian, problems, orang } = await read(id)
    const isi = (part: string) => bagian[part]?.fields.isi
    expect([isi('rapat'), isi('tempat')]).toEqual(['Rapat Pleno', 'Kantor Komisi Pemilihan Umum Kota Blitar'])
    expect(isi('undangan')).toMatch(/^Sekretaris KPU Kota Blitar, Sekretaris/)
    expect(orang.map(({ nama }) => nama)).toEqual([expect.stringMatching(/, Ketua Komisi Pemilihan Umum/)])
    expect(problems).toEqual([
      'Judul berita acara belum ditulis.',
      'Tanggal rapat belum ditulis.',
      'Belum ada yang hadir. Centang paling sedikit satu orang.',
      'Hasil rapat belum ditulis, paling sedikit satu.',
      'Berita acara belum bernomor. Ambil nomor dari register, atau tulis nomornya, lalu simpan.',
    ])
    const page = await html(id)
    expect(page).toContain('Belum ada yang hadir; centang yang hadir')
    expect(page).toContain('Nomor belum diambil; ambil dari register pada halaman Berita Acara.')
    await save(id, { 'putusan/0': 'Satu', 'putusan/1': 'Dua\n- a\n- b', undangan: '1. Tamu, Bawaslu\n\n' })
    await save(id, { 'putusan/0': '' })
    const after = await read(id)
    expect(after.bagian['putusan/0']?.fields.isi).toBe('Dua\n- a\n- b')
    expect(after.bagian.undangan?.fields.isi).toBe('Tamu, Bawaslu')
    expect(after.history[0]?.sentence).toBe(
      'mengubah draf Berita Acara tentang yang belum berjudul: Hasil rapat',
    )
    const none = await test.app.run(saveBeritaAcara, kasubbag, {
      ...AT,
      id,
      rows: await rowsOf(id, { judul: '' }),
    })
    expect(none).toMatchObject({ saved: [{ id: 'judul' }], nomor: null })
    expect((await read(id)).history).toHaveLength(after.history.length)
  })

  it('keeps what is typed before it is saved, and lets go of it then', async () => {
    const id = await make()
    const typed = {
      'isi.judul.isi': { teks: 'Belum disimpan', versi: (await read(id)).bagian.judul?.version },
    }
    const kept = { kunci: `berita-acara/${id}`, urut: 1, isi: typed }
    await test.app.run(saveDraf, kasubbag, kept)
    expect((await read(id)).draf.isi).toEqual({ 'isi.judul.isi': 'Belum disimpan' })
    await save(id, { judul: 'Belum disimpan' }, { draf: { urut: 2, lepas: [] } })
    expect((await read(id)).draf.isi).toEqual({})
  })

  it('is written by two people who write different parts; of one part the second is asked', async () => {
    const id = await make()
    const [first, second, same] = [
      await rowsOf(id, { judul: 'Pertama' }),
      await rowsOf(id, { tempat: 'Aula' }),
      await rowsOf(id, { judul: 'Kedua' }),
    ]
    await test.app.run(saveBeritaAcara, kasubbag, { ...AT, id, rows: first })
    await test.app.run(saveBeritaAcara, kasubbag, { ...AT, id, rows: second })
    const late = await test.app.run(saveBeritaAcara, kasubbag, { ...AT, id, rows: same })
    expect(late.conflicts[0]?.conflict).toMatchObject({ theirs: { isi: 'Pertama' }, mine: { isi: 'Kedua' } })
    const { bagian, draf } = await read(id)
    expect([bagian.judul?.fields.isi, bagian.tempat?.fields.isi]).toEqual(['Pertama', 'Aula'])
    expect(draf.beda['isi.judul.isi']).toMatchObject({ mine: 'Kedua', theirs: 'Pertama' })
    const rows = await rowsOf(id, { rapat: 'Rapat' })
    const text = 'update berita_acara set judul = judul, version = version + 1 where id = $1'
    const act = () => test.app.run(saveBeritaAcara, kasubbag, { ...AT, id, rows })
    expect(await whileChanged(test.database, { text, values: [id] }, act)).toMatchObject({
      status: 'fulfilled',
    })
  })

  it('refuses what it cannot read, and is nowhere under another year', async () => {
    const id = await make()
    const { refused: wrong } = await save(id, { tanggal: '31 Februari 2022', judul: 'Tetap' })
    expect(wrong).toMatchObject([
      { id: 'tanggal', fields: { isi: 'Tulis tanggal yang benar, contoh: 28 Februari 2022.' } },
    ])
    expect((await read(id)).judul).toBe('Tetap')
    const rows = [{ id: 'peta', version: 0, fields: { isi: 'x' } }]
    const { refused: unknown } = await test.app.run(saveBeritaAcara, kasubbag, { ...AT, id, rows })
    expect(unknown[0]?.sentence).toBe('Bagian ini tidak ada lagi dalam draf. Muat ulang halaman.')
    expect((await refused(read(id, { ...AT, tahun: 2021 })))[0]).toBe('tidak-ditemukan')
    const none = { entitas: 'kpu', tahun: 2024, jenis: 'berita-acara', format: 'html' }
    expect(await refused(test.app.run(downloadDokumen, kasubbag, none))).toEqual([
      'tidak-ditemukan',
      'Belum ada Berita Acara tahun 2024. Buat drafnya di halaman Berita Acara.',
    ])
  })
})

describe('a Berita Acara is signed', () => {
  it('when it is whole, by who may, on paper with its scan or by who led the meeting', async () => {
    const id = await make()
    expect(await refused(sign(id))).toEqual(['belum-lengkap', 'Judul berita acara belum ditulis.'])
    const ready = await whole()
    expect((await refused(sign(ready, { pindaian: undefined })))[2]).toEqual({
      pindaian: 'Unggah pindaian berita acara yang sudah ditandatangani, sebagai PDF, JPG, atau PNG.',
    })
    expect((await refused(sign(ready, {}, kasubbag)))[0]).toBe('tidak-berwenang')
    const sekretaris = await test.as('sekretaris')
    expect(await refused(sign(ready, { cara: 'sistem' }, sekretaris))).toEqual([
      'tidak-berwenang',
      expect.stringMatching(
        /^Di Akuntabel berita acara ini ditandatangani oleh .+ \(Ketua .+\) dengan akunnya sendiri\. Bila ditandatangani di kertas, unggah pindaiannya\.$/,
      ),
    ])
    expect(await refused(sign(ready, { version: 99 }))).toEqual([
      'keadaan-salah',
      'Keadaannya sudah berubah sejak halaman ini dibuka. Muat ulang halaman.',
    ])
    await sign(ready, { cara: 'sistem', pindaian: undefined })
    expect(await html(ready)).toContain('ttd.')
    expect((await read(ready)).segel?.pindaian).toBe(false)
  })

  it('once, and is then what was sealed', async () => {
    const id = await whole({ undangan: 'Tamu, Bawaslu Kota Blitar' })
    const { nomor, version } = await read(id)
    expect(nomor).toMatch(/^\d\d\/PK\.01-BA\/3572\/KPU-Kot\/III\/2022$/)
    const both = { version, kunci: 'tetap-1' }
    const receipts = await Promise.all([1, 2].map(() => sign(id, both)))
    expect(new Set(receipts.map(({ hash }) => hash)).size).toBe(1)
    const page = await html(id)
    for (const part of [
      'Pada hari ini, Rabu tanggal dua bulan Maret tahun dua ribu dua puluh dua (2-3-2022), bertempat di Ruang Rapat',
      'telah melaksanakan Rapat Pleno tentang Penetapan Kinerja Tahun 2022',
      `NOMOR ${nomor}`,
      'DAFTAR HADIR',
      'Bawaslu Kota Blitar',
    ])
      expect(page).toContain(part)
    const view = await read(id)
    const closed = { ok: false, why: 'Berita acara ini sudah ditandatangani dan tidak berubah lagi.' }
    expect(view).toMatchObject({ state: 'ditandatangani', may: { edit: closed, sign: closed }, problems: [] })
    expect(view.segel).toMatchObject({ pindaian: true })
    const locked = ['terkunci', closed.why]
    expect(await refused(save(id, { judul: 'Lain' }))).toEqual(locked)
    expect(await refused(sign(id))).toEqual(locked)
    await expect(
      test.database.pool.query("update berita_acara set judul = 'x' where id = $1", [id]),
    ).rejects.toMatchObject({ constraint: 'berita_acara_tetap' })
    const before = await html(id)
    await test.database.pool.query("update unit set name = 'Kantor Lain' where unit_code = '3572'")
    await test.database.pool.query("update pejabat set nama = 'Orang Lain' where unit_code = '3572'")
    expect(await html(id)).toBe(before)
    const list = await test.app.run(listDocuments, kasubbag, AT)
    const item = list.jenis.find(({ jenis }) => jenis === 'berita-acara')?.items.find((one) => one.id === id)
    expect(item).toMatchObject({ nomor, stateLabel: 'Ditandatangani', sidik: view.segel?.sidik })
    const { items } = await test.app.run(listBeritaAcara, kasubbag, AT)
    expect(items.at(-1)).toMatchObject({ stateLabel: 'Ditandatangani', tanggalText: '2 Maret 2022' })
  })

  it('with a number that somebody typed, marked in the register', async () => {
    const id = await make()
    const { orang } = await read(id)
    await save(id, {
      ...{ judul: 'Rencana', tanggal: '3 Maret 2022', nomor: '40/PK.01-BA/3572/KPU-Kot/III/2022' },
      ...{ [orang[0]?.bagian ?? '']: '✓', 'putusan/0': 'Menyetujui' },
    })
    await sign(id)
    const register = { register: 'berita-acara', tahun: 2022 }
    const { items } = await test.app.run(readRegister, kasubbag, register)
    expect(items[0]).toMatchObject({ nomor: '40/PK.01-BA/3572/KPU-Kot/III/2022', diketik: true })
  })

  it('by nobody in the program where its head was not there, or no longer held the post', async () => {
    const id = await whole()
    await test.database.pool.query(
      "update pejabat set sampai = '2022-03-01' where unit_code = '3572' and kedudukan = 'kepala'",
    )
    const { problems, orang } = await read(id)
    expect(problems).toEqual([
      'Ada yang hadir tetapi tidak lagi menjabat pada tanggal rapat. Centang lagi yang hadir.',
    ])
    expect(orang.map(({ nama }) => nama)).toEqual(['Orang yang tidak menjabat pada tanggal rapat'])
    const { rows } = await test.database.pool.query(
      `insert into pejabat (unit_code, entitas, kedudukan, jabatan, nama, sejak)
       values ('3572', 'kpu', 'anggota', 'Anggota KPU', 'Anggota Satu', '2021-01-01') returning id`,
    )
    await save(id, { [orang[0]?.bagian ?? '']: '', [`hadir/${rows[0]?.id}`]: '✓' })
    expect(await refused(sign(id, { cara: 'sistem' }))).toEqual([
      'tidak-berwenang',
      'Kepala entitas tidak hadir dalam rapat ini. Bila ditandatangani di kertas, unggah pindaiannya.',
    ])
    await sign(id)
    expect(await html(id)).toContain('Anggota Satu')
  })
})
