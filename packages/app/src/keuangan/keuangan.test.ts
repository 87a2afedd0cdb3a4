import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnggaran } from '../anggaran/read-anggaran.ts'
import { saveRealisasiBulanan } from '../anggaran/save-realisasi-bulanan.ts'
import { listImpor } from '../impor/list-impor.ts'
import { undoImporAnggaran } from '../impor/undo-impor.ts'
import type { Actor } from '../permission/actor.ts'
import { workbookOf } from '../tabel/testing/workbook-of.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { exportRealisasi } from './export-realisasi.ts'
import { importRealisasi } from './import-realisasi.ts'
import { previewRealisasi } from './preview-realisasi.ts'
import { readLaporanMasuk } from './read-laporan.ts'
import { removeLaporan } from './remove-laporan.ts'
import { savePemetaan } from './save-pemetaan.ts'
import MONSAKTI from './testing/monsakti-realisasi.json' with { type: 'json' }
import { uploadLaporan } from './upload-laporan.ts'

const tahun = 2022
const KOLOM = { kode: 'Kode', uraian: 'Uraian', realisasi: 'Realisasi' }

let test: TestApp
let operator: Actor
let kasubbag: Actor
/** Two lowest rows, and their kegiatan. */
let one: string
let two: string
let above: string
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  kasubbag = await test.as('kasubbag')
  const rows = (await budget()).rows
  const kegiatan = rows.findIndex((row, at) => row.level === 0 && rows[at + 1]?.leaf === true)
  above = rows[kegiatan]?.kode ?? ''
  one = rows[kegiatan + 1]?.kode ?? ''
  two = rows[kegiatan + 2]?.kode ?? ''
})
afterAll(() => test?.close())

const budget = async () => {
  const { dipa } = await test.app.run(readAnggaran, operator, { tahun })
  if (dipa === null) throw new Error('no DIPA')
  return dipa
}
const amount = async (kode: string, bulan: number) =>
  (await budget()).rows.find((row) => row.kode === kode)?.months[bulan - 1]?.money?.raw ?? null
const send = (isi: Uint8Array | string, actor = operator, nama = 'realisasi.csv') =>
  test.app.run(uploadLaporan, actor, { tahun, nama, isi: typeof isi === 'string' ? Buffer.from(isi) : isi })
const csv = (...lines: string[]) => ['Kode;Uraian;Realisasi', ...lines].join('\n')
const tell = (part: object = {}, actor = operator) =>
  test.app.run(savePemetaan, actor, {
    tahun,
    sumber: 'OM-SPAN',
    kepala: 1,
    bulan: '10',
    kolom: KOLOM,
    ...part,
  })
const preview = (actor = operator) => test.app.run(previewRealisasi, actor, { tahun })
const take = async (part: object = {}, actor = operator) =>
  test.app.run(importRealisasi, actor, { tahun, sidik: (await preview(actor)).sidik, ...part })
const said = async (asked: Promise<unknown>) => {
  const { code, message, data } = await refusalOf(asked)
  return [code, data.fields ?? message]
}
const newest = async () =>
  (await test.app.run(listImpor, operator, { entitas: 'kpu', tahun, jenis: 'realisasi' })).impor[0]
const undo = async (id?: string) =>
  test.app.run(undoImporAnggaran, operator, {
    ...{ entitas: 'kpu', tahun, jenis: 'realisasi', id: id ?? (await newest())?.id },
  })

describe('a report of the treasury', () => {
  it('is shown with what its columns seem to be', async () => {
    await send(`LAPORAN REALISASI\n\nKode;Uraian;Pagu Revisi;Realisasi;Sisa\n1;2;3;4;5\n${one};Satu;9;8;1\n`)
    const { laporan } = await test.app.run(readLaporanMasuk, operator, { tahun })
    expect(laporan).toMatchObject({ nama: 'realisasi.csv', kepala: 3, dikenal: null, bulan: null })
    expect(laporan?.heads.slice(0, 2)).toEqual([
      { nama: 'Kode', huruf: 'A' },
      { nama: 'Uraian', huruf: 'B' },
    ])
    expect(laporan?.kolom.filter(({ head }) => head !== '').map(({ name, head }) => [name, head])).toEqual([
      ['kode', 'Kode'],
      ['uraian', 'Uraian'],
      ['realisasi', 'Realisasi'],
      ['pagu', 'Pagu Revisi'],
    ])
    expect(laporan?.contoh[1]).toEqual({ nomor: 5, cells: [one, 'Satu', '9', '8', '1'] })
    const other = await test.app.run(readLaporanMasuk, operator, { tahun, kepala: 5 })
    expect(other.laporan?.heads[1]?.nama).toBe('Satu')
    expect((await test.app.run(readLaporanMasuk, kasubbag, { tahun })).laporan).toBeNull()
    const stamps = [(await test.app.stamp(operator)).text]
    await send(csv(`${one};Satu;8`))
    stamps.push((await test.app.stamp(operator)).text)
    await tell()
    stamps.push((await test.app.stamp(operator)).text)
    await test.app.run(removeLaporan, operator, { tahun })
    stamps.push((await test.app.stamp(operator)).text)
    expect(new Set(stamps).size).toBe(4)
  })

  it('asks what it is not told', async () => {
    await send(csv(`${one};Satu;8`))
    expect(await said(tell({ sumber: ' ', kepala: '0', satker: '12' }))).toEqual([
      'masukan-salah',
      {
        sumber: 'Beri nama sumbernya, contoh: OM-SPAN.',
        kepala: 'Tulis nomor barisnya.',
        satker: 'Kode satker di SAKTI enam angka.',
      },
    ])
    expect(await said(tell({ kolom: { kode: 'Kode' } }))).toEqual([
      'masukan-salah',
      { 'kolom.realisasi': 'Pilih kolom realisasinya, atau kolom pagunya.' },
    ])
    expect(
      await said(tell({ bulan: '', kolom: { satker: 'Uraian', pagu: 'Pagu', realisasi: 'Realisasi' } })),
    ).toEqual([
      'masukan-salah',
      {
        'kolom.kode': 'Pilih kolom kodenya, atau kolom kegiatan, KRO, dan RO.',
        'kolom.pagu': 'Kolom Pagu tidak ada pada baris kepala ini. Pilih lagi.',
        bulan: 'Pilih bulan laporan ini, atau kolom bulannya.',
        satker: 'Tulis kode satker kantor ini, supaya baris satker lain tidak ikut masuk.',
      },
    ])
    expect(
      await said(tell({ cara: 'sampai', kolom: { kode: 'Kode', realisasi: 'Realisasi', bulan: 'Kode' } })),
    ).toEqual([
      'masukan-salah',
      {
        'kolom.bulan': 'Kolom Kode sudah dipilih untuk Kode anggaran.',
        cara: 'Laporan yang menyebut bulan tiap baris dihitung bulan itu saja.',
      },
    ])
    expect(await said(preview())).toEqual([
      'keadaan-salah',
      'Pilih dahulu kolom laporan ini, lalu periksa isinya.',
    ])
    for (const asked of [() => tell({}, kasubbag), () => preview(kasubbag)])
      expect(await said(asked())).toEqual([
        'tidak-ditemukan',
        'Belum ada laporan yang diunggah. Unggah dahulu berkasnya.',
      ])
  })

  it('is previewed row by row, imported whole, remembered, and taken back', async () => {
    const before = (await budget()).total.realisasi?.raw
    await send(csv(`${above};Kegiatan;300`, `${one}.051.521111;Satu;100`, `${two};Dua;200`, ';Jumlah;300'))
    await tell()
    const shown = await preview()
    expect(shown).toMatchObject({ sumber: 'OM-SPAN', salah: [], lewat: { jumlah: 2, rincian: 0, kosong: 0 } })
    expect(shown.rows).toMatchObject([
      { kode: one, bulanText: 'Oktober', sesudah: { text: 'Rp100' } },
      { kode: two, bulanText: 'Oktober', sesudah: { text: 'Rp200' } },
    ])
    expect((await budget()).total.realisasi?.raw).toBe(before)
    const saved = await amount(one, 10)
    expect(await take()).toEqual({ baris: 2 })
    expect([await amount(one, 10), await amount(two, 10)]).toEqual(['100', '200'])
    expect(await newest()).toMatchObject({ state: 'berlaku', oleh: operator.personName })
    expect(await undo()).toEqual({ baris: 2 })
    expect([await amount(one, 10), (await budget()).total.realisasi?.raw]).toEqual([saved, before])

    await send(csv(`${one};Satu;100`))
    const { laporan, sumber } = await test.app.run(readLaporanMasuk, operator, { tahun })
    expect(laporan).toMatchObject({ dikenal: 'OM-SPAN', sumber: 'OM-SPAN' })
    expect(sumber).toEqual([
      {
        nama: 'OM-SPAN',
        kolom: 'Kode anggaran: Kode; Uraian: Uraian; Realisasi (Rp): Realisasi',
        oleh: operator.personName,
      },
    ])
  })

  it('stays where something of it has changed since', async () => {
    await send(csv(`${one};Satu;111`))
    await tell()
    await take()
    const id = (await newest())?.id
    await send(csv(`${one};Satu;112`))
    await tell()
    await take()
    expect((await said(undo(id)))[1]).toContain(`“${one} Oktober” sudah berubah sejak impor ini`)
    await undo()
    expect(await amount(one, 10)).toBe('111')
    await undo(id)
  })

  it('stays where what it lowered would stand above a pagu that was cut since', async () => {
    await send(csv(`${one};Satu;1`))
    await tell()
    await take()
    const set = (pagu: string) =>
      test.database.pool.query(
        `update anggaran_pagu set pagu = $1::bigint where kode = $2 and dipa_id = (select id from dipa where unit_code = '3572' and tahun = 2022)`,
        [pagu, one],
      )
    const row = (await budget()).rows.find(({ kode }) => kode === one)
    await set(row?.realisasi?.raw ?? '')
    const [code, sentence] = await said(undo())
    expect([code, sentence]).toEqual([
      'keadaan-salah',
      expect.stringMatching(
        /^Realisasi setahun .* akan kembali menjadi Rp.*, di atas pagunya sekarang Rp.*, sehingga impornya tidak dapat dibatalkan\.$/,
      ),
    ])
    await set(row?.pagu.raw ?? '')
    await undo()
  })

  it('may count from January on', async () => {
    const saved = (await budget()).rows.find((row) => row.kode === one)
    const earlier =
      saved?.months.slice(0, 9).reduce((sum, { money }) => sum + BigInt(money?.raw ?? 0), 0n) ?? 0n
    await send(csv(`${one};Satu;${earlier + 7n}`))
    await tell({ sumber: 'SAKTI', cara: 'sampai' })
    expect((await preview()).rows).toMatchObject([{ kode: one, sesudah: { text: 'Rp7' } }])
    await test.app.run(removeLaporan, operator, { tahun })
    expect((await refusalOf(preview())).code).toBe('tidak-ditemukan')
  })

  it('writes nothing while one cell is wrong, and says which', async () => {
    const before = (await budget()).total.realisasi?.raw
    await send(csv(`${one};Satu;100`, `${above};Kegiatan;5`, '9999.EAA.001;Asing;1', `${two};Dua;banyak`))
    await tell()
    const { salah } = await preview()
    expect(salah.map(({ nomor, kolom, sentence }) => `${nomor} ${kolom}: ${sentence}`)).toEqual(
      [
        `3 Realisasi (Rp): Jumlah ${above} tertulis Rp5, tetapi baris di bawahnya berjumlah Rp100.`,
        '4 Kode anggaran: Kode 9999.EAA.001 tidak ada dalam DIPA kantor ini. Periksa kodenya, atau catat dahulu revisi DIPA-nya.',
        '5 Realisasi (Rp): Nilai rupiah tidak terbaca. Tulis misalnya 4.103.445.000.',
      ].filter((line) => !line.startsWith('3')),
    )
    expect(await said(take())).toEqual([
      'berkas-ditolak',
      `Tidak ada yang disimpan. Baris 4: Kode 9999.EAA.001 tidak ada dalam DIPA kantor ini. Periksa kodenya, atau catat dahulu revisi DIPA-nya.`,
    ])
    await send(csv(`${above};Kegiatan;5`))
    await tell()
    expect((await preview()).salah[0]?.sentence).toBe(
      `${above} masih mempunyai baris di bawahnya dalam DIPA. Pakai laporan yang dirinci sampai keluaran.`,
    )
    await send(csv(`${one};Satu;`))
    await tell()
    expect(await said(preview())).toEqual([
      'berkas-ditolak',
      'Tidak ada baris berangka dalam laporan ini. Periksa kolom yang dipilih.',
    ])
    expect((await budget()).total.realisasi?.raw).toBe(before)
  })

  it('is read by the very column that was chosen, whatever the others are called', async () => {
    await send(`Kode;Realisasi;Realisasi;Realisasi (2)\n${one};1;20;300\n`)
    const heads = (await test.app.run(readLaporanMasuk, operator, { tahun })).laporan?.heads ?? []
    for (const [at, text] of [
      [1, 'Rp1'],
      [2, 'Rp20'],
      [3, 'Rp300'],
    ] as const) {
      await tell({ kolom: { kode: 'Kode', realisasi: heads[at]?.nama } })
      expect((await preview()).rows).toMatchObject([{ kode: one, sesudah: { text } }])
    }
  })

  it('is refused at the cell whose number has no end', async () => {
    const sentence = 'Nilai rupiah tidak terbaca. Tulis misalnya 4.103.445.000.'
    const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
    const row = (nomor: number, kode: string, realisasi: string) =>
      `<row r="${nomor}">${text(`A${nomor}`, kode)}<c r="B${nomor}"><v>${realisasi}</v></c></row>`
    const head = `<row r="1">${text('A1', 'Kode')}${text('B1', 'Realisasi')}</row>`
    await send(workbookOf(`${head}${row(2, one, '1e400')}${row(3, two, '1e300000')}`))
    await tell({ kolom: { kode: 'Kode', realisasi: 'Realisasi' } })
    expect((await preview()).salah).toEqual(
      [2, 3].map((nomor) => ({ nomor, kolom: 'Realisasi (Rp)', sentence })),
    )
    await send(`[{"Kode":"${one}","Realisasi":1e400}]`)
    await tell({ kolom: { kode: 'Kode', realisasi: 'Realisasi' } })
    expect((await preview()).salah).toEqual([{ nomor: 2, kolom: 'Realisasi (Rp)', sentence }])
  })

  it('asks a reason where it goes above a pagu, and is compared once more when it is saved', async () => {
    const pagu = BigInt((await budget()).rows.find((row) => row.kode === one)?.pagu.raw ?? '0')
    await send(`Kode;Pagu;Realisasi\n${one};1;${pagu + 1n}\n`)
    await tell({ sumber: 'Lain', kolom: { kode: 'Kode', pagu: 'Pagu', realisasi: 'Realisasi' } })
    const shown = await preview()
    expect(shown.lebih.map(({ kode }) => kode)).toEqual([one])
    expect(shown.bedaPagu).toMatchObject([{ kode: one, berkas: { raw: '1' }, dipa: { raw: `${pagu}` } }])
    expect(await said(take())).toEqual([
      'masukan-salah',
      { alasan: `Realisasi setahun ${one} di atas pagunya. Tulis alasannya, paling sedikit lima huruf.` },
    ])
    const rows = [{ id: `baris/${one}`, version: 0, fields: { jumlah: '3' } }]
    const version = test.database.pool.query(
      `delete from realisasi_anggaran where kode = $1 and bulan = 10 and dipa_id = (select id from dipa where unit_code = '3572' and tahun = 2022)`,
      [one],
    )
    await version
    await test.app.run(saveRealisasiBulanan, operator, { tahun, bulan: 10, rows })
    expect(await said(take({ sidik: shown.sidik, alasan: 'Revisi belum dicatat' }))).toEqual([
      'keadaan-salah',
      'Realisasi atau laporannya sudah berubah sejak pratinjau ini dibuka. Periksa pratinjaunya sekali lagi, lalu simpan.',
    ])
    await take({ alasan: 'Revisi belum dicatat' })
    expect((await budget()).rows.find((row) => row.kode === one)?.lebih?.alasan).toBe('Revisi belum dicatat')
    await undo()
  })

  it('waits for who writes the same money, and then is compared with what they saved', async () => {
    await send(csv(`${one};Satu;70`))
    await tell()
    const { sidik } = await preview()
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2022', 0)))
      update realisasi_anggaran r set amount = 78, version = version + 1 from held where r.kode = $1 and r.bulan = 10
        and r.dipa_id = (select id from dipa where unit_code = '3572' and tahun = 2022)`
    const late = () => test.app.run(importRealisasi, operator, { tahun, sidik })
    expect(await whileChanged(test.database, { text, values: [one] }, late)).toMatchObject({
      status: 'rejected',
      reason: { code: 'keadaan-salah' },
    })
    expect(await amount(one, 10)).toBe('78')
  })

  it('is never read by half where a colleague changed how its source is read', async () => {
    const sentence = `Cara membaca sumber OM-SPAN sudah diubah ${kasubbag.personName} sejak kolom laporan ini dipilih, sehingga laporan ini tidak lagi terbaca lengkap. Pilih lagi kolomnya, lalu periksa isinya.`
    const bulanan = { ...KOLOM, bulan: 'Tanggal' }
    const mine = () => send(`Kode;Uraian;Realisasi;Tanggal\n${one};Satu;71;2022-10-01\n`)
    const theirs = async (part: object) => {
      await send('Kode;Uraian;Realisasi;Jumlah\n3355;Satu;71;72\n', kasubbag)
      await tell(part, kasubbag)
    }
    await mine()
    await tell({ bulan: '', kolom: bulanan })
    await theirs({})
    expect(await said(preview())).toEqual(['keadaan-salah', sentence])
    await theirs({ kolom: { ...KOLOM, realisasi: 'Jumlah' } })
    expect(await said(take({ sidik: '' }))).toEqual(['keadaan-salah', sentence])

    // While it waits for who writes the same money, its columns are told otherwise.
    await tell({ bulan: '', kolom: bulanan })
    const { sidik } = await preview()
    const kolom = JSON.stringify({ ...bulanan, realisasi: 'Uraian', uraian: 'Realisasi' })
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2022', 0)))
      update pemetaan set kolom = $1::jsonb, version = version + 1 from held where nama = 'OM-SPAN'`
    const late = () => test.app.run(importRealisasi, operator, { tahun, sidik })
    expect(await whileChanged(test.database, { text, values: [kolom] }, late)).toMatchObject({
      status: 'rejected',
      reason: {
        message:
          'Tidak ada yang disimpan. Baris 2: Nilai rupiah tidak terbaca. Tulis misalnya 4.103.445.000.',
      },
    })
    expect(await amount(one, 10)).not.toBe('71')
  })

  it('is of this office, of this year, and of months that have come', async () => {
    const kolom = { kode: 'Kode', satker: 'Satker', bulan: 'Tanggal', realisasi: 'Realisasi' }
    const day = (date: string, satker = '656123') => `${one};${satker};${date};5`
    await send(
      [
        'Kode;Satker;Tanggal;Realisasi',
        day('2022-10-01'),
        day('2021-10-01'),
        day('2022-10-02', '656999'),
      ].join('\n'),
    )
    await tell({ sumber: 'SP2D', satker: '656123', bulan: '', kolom })
    expect((await preview()).salah.map(({ nomor, sentence }) => [nomor, sentence])).toEqual([
      [3, 'Tanggal ini di luar tahun anggaran 2022.'],
      [4, 'Baris ini milik satker 656999; kode satker kantor ini 656123.'],
    ])
    const next = { ...{ tahun: 2029, nama: 'x.csv' }, isi: Buffer.from(csv(`${one};Satu;5`)) }
    await test.app.run(uploadLaporan, operator, next)
    await tell({ tahun: 2029 })
    expect(await said(test.app.run(previewRealisasi, operator, { tahun: 2029 }))).toEqual([
      'tidak-ditemukan',
      'Belum ada DIPA tahun 2029. Tulis dahulu DIPA-nya.',
    ])
  })

  it('of MonSAKTI is told apart by its names, and folded by code and day', async () => {
    await send(JSON.stringify(MONSAKTI), operator, 'realisasi.json')
    const { laporan } = await test.app.run(readLaporanMasuk, operator, { tahun })
    const kolom = Object.fromEntries(
      (laporan?.kolom ?? []).filter(({ head }) => head !== '').map(({ name, head }) => [name, head]),
    )
    expect(kolom).toEqual({
      ...{
        kode: 'KODE_COA',
        uraian: 'URAIAN',
        realisasi: 'NILAI_RUPIAH',
        bulan: 'TGL_SP2D',
        satker: 'KDSATKER',
      },
    })
    await tell({ sumber: 'MonSAKTI', bulan: '', satker: '656123', kolom })
    const { rows, salah, total } = await preview()
    expect(salah).toEqual([])
    expect(rows.map(({ kode, bulanText, sesudah }) => [kode, bulanText, sesudah.raw])).toEqual([
      ['3355', 'Maret', '1750000'],
      ['3357', 'April', '650000'],
    ])
    expect(total.raw).toBe('2400000')
    const foreign = MONSAKTI.map((row) => ({
      ...row,
      KDSATKER: '656999',
      KODE_COA: row.KODE_COA.replace('656123', '656999'),
    }))
    await send(JSON.stringify({ data: foreign }))
    await tell({ sumber: 'MonSAKTI', bulan: '', satker: '656123', kolom })
    expect((await preview()).salah).toHaveLength(4)
    expect(await said(take())).toEqual([
      'berkas-ditolak',
      'Tidak ada yang disimpan. Baris 2: Baris ini milik satker 656999; kode satker kantor ini 656123.',
    ])
  })

  it('goes out and comes in unchanged', async () => {
    for (const format of ['xlsx', 'csv'] as const) {
      const { bytes } = await test.app.run(exportRealisasi, operator, { tahun, format })
      await send(bytes)
      const kolom = { kode: 'Kode anggaran', uraian: 'Uraian', bulan: 'Bulan', realisasi: 'Realisasi (Rp)' }
      const { laporan } = await test.app.run(readLaporanMasuk, operator, { tahun })
      const guessed =
        laporan?.kolom.filter(({ head }) => head !== '').map(({ name, head }) => [name, head]) ?? []
      expect(Object.fromEntries(guessed)).toEqual(kolom)
      await tell({ sumber: 'Akuntabel', bulan: '', kolom })
      const { rows, salah } = await preview()
      expect([salah, new Set(rows.map(({ state }) => state))]).toEqual([[], new Set(['sama'])])
      expect(await take()).toEqual({ baris: 0 })
    }
  })

  it('is refused with a sentence where it is no table', async () => {
    const types =
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
    const bomb = zipSync({
      '[Content_Types].xml': Buffer.from(types),
      'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024),
    })
    const again = 'Simpan ulang sebagai XLSX atau CSV, lalu unggah lagi.'
    const unreadable = 'Berkas ini tidak dapat dibaca. Simpan ulang sebagai XLSX atau CSV, lalu coba lagi.'
    for (const [isi, sentence] of [
      [Buffer.from('%PDF-1.7 …'), `Berkas ini PDF, bukan tabel. ${again}`],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), `Berkas ini XLS lama, bukan tabel. ${again}`],
      [Buffer.from([0x89, 0x50, 0x4e, 0x47]), `Berkas ini gambar, bukan tabel. ${again}`],
      [Buffer.from('a\u0000b'), `Berkas ini bukan tabel. ${again}`],
      [Buffer.from('<html><table>'), `Berkas ini halaman web, bukan tabel. ${again}`],
      [Buffer.from(''), 'Berkas kosong. Pilih berkas lain.'],
      [
        Buffer.from('{"a":{"b":1}}'),
        'Berkas JSON ini bukan daftar baris. Ekspor ulang dari MonSAKTI, lalu unggah lagi.',
      ],
      [Buffer.from('a;b\n'.repeat(30_001)), 'Paling banyak 30000 baris. Bagi menjadi beberapa berkas.'],
      [Buffer.from(`${'a;'.repeat(201)}\n`), 'Paling banyak 200 kolom.'],
      [new Uint8Array(12 * 1024 * 1024 + 1), 'Berkas laporan paling besar 12 MB.'],
      [zipSync({ 'a.txt': new Uint8Array(3) }), unreadable],
      [bomb, unreadable],
    ] as const)
      expect(await said(send(isi))).toEqual(['berkas-ditolak', sentence])
  })

  it('of twenty thousand payments is folded into months', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `${at % 2 ? one : two};Belanja ${at};2022-${1 + (at % 9)}-1;1`,
    )
    await send(['Kode;Uraian;Tanggal;Realisasi', ...rows].join('\n'))
    await tell({ sumber: 'Besar', bulan: '', kolom: { ...KOLOM, bulan: 'Tanggal' } })
    expect((await preview()).total.raw).toBe('20000')
    expect(await take()).toEqual({ baris: 18 })
    await undo()
  })

  it('is taken in by nobody without the right, and not into a closed year', async () => {
    const ketua = await test.as('ketua')
    expect((await refusalOf(send(csv(`${one};Satu;5`), ketua))).code).toBe('tidak-berwenang')
    const seen = await test.app.run(readLaporanMasuk, ketua, { tahun })
    expect([seen.laporan, seen.may.fill.ok]).toEqual([null, false])
    await test.database.pool.query(`
      alter table tahun_kinerja disable trigger user;
      update tahun_kinerja set state = 'ditutup', oleh = 'Ketua', dokumen_id = (select id from dokumen limit 1)
        where entitas = 'kpu' and tahun = 2022;
      alter table tahun_kinerja enable trigger user`)
    await send(csv(`${one};Satu;5`))
    await tell()
    const { sidik, may } = await preview()
    expect(may.fill.ok).toBe(false)
    const refused = await refusalOf(test.app.run(importRealisasi, operator, { tahun, sidik }))
    expect([refused.code, refused.message]).toEqual(['terkunci', may.fill.ok ? '' : may.fill.why])
  })
})
