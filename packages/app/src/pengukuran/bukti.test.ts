import { readdir, writeFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignKriteria } from '../bukti/ekspor/assign-kriteria.ts'
import { eksporFiles, eksporZip, eksporZipFor } from '../bukti/ekspor/ekspor-zip.ts'
import { type EksporView, readEkspor } from '../bukti/ekspor/read-ekspor.ts'
import { readKriteria } from '../bukti/ekspor/read-kriteria.ts'
import { readBukti } from '../bukti/read-bukti.ts'
import { readBuktiMatrix } from '../bukti/read-bukti-matrix.ts'
import { AppError } from '../errors/app-error.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { hashOf } from '../vault/vault.ts'
import { downloadBukti } from './download-bukti.ts'
import { openException } from './open-exception.ts'
import { readPengukuranGrid } from './read-pengukuran-grid.ts'
import { readPengukuranIndikator } from './read-pengukuran-indikator.ts'
import { retireBukti } from './retire-bukti.ts'
import { savePengukuranValue } from './save-pengukuran-value.ts'
import { uploadBukti } from './upload-bukti.ts'

const QUARTER = { entitas: 'kpu', tahun: 2022, triwulan: 4 } as const
const PDF = new TextEncoder().encode('%PDF-1.7\nberita acara\n')

let test: TestApp
let operator: Actor
let form: typeof QUARTER & { indikatorId: string }

beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  const { missing } = await test.app.run(readPengukuranGrid, operator, QUARTER)
  form = { ...QUARTER, indikatorId: missing[0]?.indikatorId as string }
})
afterAll(() => test?.close())

const read = () => test.app.run(readPengukuranIndikator, operator, form)
const upload = (isi: Uint8Array, nama = 'berita acara.pdf') =>
  test.app.run(uploadBukti, operator, { ...form, berkas: [{ nama, isi }] })
const attach = (evidence: object, to: object = form) =>
  test.app.run(uploadBukti, operator, { ...to, ...evidence })
const files = async () => (await readdir(test.app.vault.folder, { recursive: true })).length

describe('evidence', () => {
  it('is refused by its content before a byte is stored', async () => {
    const before = await files()
    expect((await refusalOf(upload(new TextEncoder().encode('MZ\u0000 program')))).code).toBe(
      'berkas-ditolak',
    )
    expect((await refusalOf(upload(new Uint8Array(21 * 1024 * 1024)))).code).toBe('berkas-terlalu-besar')
    expect(await files()).toBe(before)
  })

  it('can come before the figure, which is then saved from the page opened earlier', async () => {
    const before = await read()
    const { bukti } = await upload(PDF)
    const [{ id, sha256 } = { id: '', sha256: '' }] = bukti
    const view = await read()
    expect(view.bukti).toMatchObject([
      { id, nama: 'berita acara.pdf', olehText: 'Operator Subbagian', retired: false },
    ])
    expect(view.realisasi.raw).toBeNull()
    const saved = await test.app.run(savePengukuranValue, operator, {
      ...form,
      version: before.version,
      realisasi: view.kind.options?.[0]?.value ?? '7',
    })
    expect(saved.realisasi.raw).not.toBeNull()
    const file = await test.app.run(downloadBukti, await test.as('provinsi'), { id })
    expect(file).toMatchObject({ name: 'berita acara.pdf', type: 'application/pdf' })
    expect(Buffer.compare(file.bytes, PDF)).toBe(0)

    await writeFile(test.app.vault.pathOf(sha256), 'diubah')
    expect((await refusalOf(test.app.run(downloadBukti, operator, { id }))).code).toBe('berkas-rusak')
  })

  it('of another office is not there', async () => {
    const { bukti } = await read()
    const forged = { ...operator, unit: '3573', viaUnit: '3573' }
    expect((await refusalOf(test.app.run(downloadBukti, forged, { id: bukti[0]?.id }))).code).toBe(
      'tidak-ditemukan',
    )
  })

  it('is taken off with a reason and stays readable', async () => {
    const { bukti } = await read()
    await test.app.run(retireBukti, operator, { id: bukti[0]?.id, alasan: 'Salah berkas' })
    const view = await read()
    expect(view.bukti[0]?.retired).toBe(true)
    expect(view.history[0]?.sentence).toBe('menarik bukti berita acara.pdf: Salah berkas')
    expect(
      (await refusalOf(test.app.run(retireBukti, operator, { id: bukti[0]?.id, alasan: 'Lagi-lagi' }))).code,
    ).toBe('keadaan-salah')
  })
})

describe('a file of the office', () => {
  const FIRST = { nama: 'register.pdf', isi: new TextEncoder().encode('%PDF-1.7\nregister\n') }
  const SECOND = { nama: 'foto.txt', isi: new TextEncoder().encode('Daftar hadir\n') }
  let other: typeof form

  beforeAll(async () => {
    const { sasaran } = await test.app.run(readPengukuranGrid, operator, QUARTER)
    const rows = sasaran.flatMap(({ rows }) => rows)
    other = {
      ...QUARTER,
      indikatorId: rows.find((row) => row.indikatorId !== form.indikatorId)?.indikatorId ?? '',
    }
  })

  it('comes with others in the saving of its value, and is refused with them', async () => {
    const { version } = await read()
    const save = (berkas: object[]) =>
      test.app.run(savePengukuranValue, operator, { ...form, version, realisasi: '81', berkas })
    const before = await files()
    const bad = { nama: 'surat.pdf', isi: new TextEncoder().encode('MZ\u0000 program') }
    expect((await refusalOf(save([FIRST, bad]))).message).toMatch(/^surat\.pdf: Jenis berkas tidak diterima/)
    expect(await files()).toBe(before)
    expect((await read()).realisasi.raw).not.toBe('81')

    const { bukti } = await save([FIRST, SECOND])
    expect(bukti.map(({ nama }) => nama)).toEqual(['register.pdf', 'foto.txt'])
    const view = await read()
    expect(view.realisasi.raw).toBe('81')
    expect(view.bukti.filter(({ retired }) => !retired).map(({ nama }) => nama)).toEqual([
      'foto.txt',
      'register.pdf',
    ])
    expect(view.history.slice(0, 3).map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^mengunggah bukti foto\.txt untuk /),
      expect.stringMatching(/^mengunggah bukti register\.pdf untuk /),
      expect.stringMatching(/81/),
    ])
  })

  it('proves another value too, is kept once, and stays where it proves one when it is taken off the other', async () => {
    const [kept] = (await test.app.run(readPengukuranIndikator, operator, other)).berkasLain
    expect(kept).toMatchObject({
      nama: 'foto.txt',
      text: expect.stringMatching(/, Triwulan IV 2022; 13 bita$/),
    })
    const before = await files()
    const { bukti } = await attach({ pakai: [kept?.sha256] }, other)
    expect(await files()).toBe(before)
    const there = await test.app.run(readPengukuranIndikator, operator, other)
    expect(there.history[0]?.sentence).toMatch(/^memakai berkas foto\.txt sebagai bukti /)
    expect(there.berkasLain.map(({ sha256 }) => sha256)).not.toContain(kept?.sha256)

    const { id } = (await read()).bukti.find(({ nama, retired }) => nama === 'foto.txt' && !retired) ?? {}
    await test.app.run(retireBukti, operator, { id, alasan: 'Bukan untuk ini' })
    const file = await test.app.run(downloadBukti, operator, { id: bukti[0]?.id })
    expect(Buffer.compare(file.bytes, SECOND.isi)).toBe(0)
  })

  it('is evidence of a value once, and only one that is there', async () => {
    const [again, nobody] = [await refusalOf(attach({ berkas: [FIRST] })), await refusalOf(attach({}))]
    expect([again.code, again.message]).toEqual([
      'keadaan-salah',
      'register.pdf sudah menjadi bukti di sini. Pilih berkas lain.',
    ])
    expect(nobody.data.fields).toEqual({ berkas: 'Pilih dahulu berkas yang akan diunggah.' })
    const { code, message } = await refusalOf(attach({ pakai: ['0'.repeat(64)] }))
    expect([code, message]).toEqual([
      'tidak-ditemukan',
      'Berkas yang dipilih tidak ada di kantor ini. Pilih dari daftar, atau unggah berkasnya.',
    ])
    const part = await refusalOf(attach({ berkas: [SECOND], untuk: 'Z' }))
    expect(part.data.fields).toEqual({
      untuk: 'Komponen ini tidak ada pada kartu indikatornya. Pilih dari daftar.',
    })
  })

  it('is shown with everything it proves, and each row of the matrix with its files', async () => {
    const { bukti } = await test.app.run(readPengukuranIndikator, operator, other)
    const { id } = bukti.find(({ nama }) => nama === 'foto.txt') ?? {}
    const detail = await test.app.run(readBukti, await test.as('provinsi'), { id })
    expect(detail).toMatchObject({ nama: 'foto.txt', lihat: null, retired: false })
    expect(detail.tempat.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^IKU-\d, Triwulan IV 2022$/),
    ])
    const forged = { ...operator, unit: '3573', viaUnit: '3573' }
    expect((await refusalOf(test.app.run(readBukti, forged, { id }))).code).toBe('tidak-ditemukan')

    const matrix = await test.app.run(readBuktiMatrix, operator, { ...QUARTER, saring: 'apa saja' })
    expect(matrix).toMatchObject({ empty: null, kurangSaja: false })
    const rows = matrix.sasaran.flatMap(({ rows }) => rows)
    const row = rows.find(
      ({ indikatorId, komponen }) => indikatorId === other.indikatorId && komponen === null,
    )
    expect(row?.cells[3]).toMatchObject({ triwulan: 4, state: 'ada' })
    expect(row?.cells[3]?.files.map(({ nama }) => nama)).toContain('foto.txt')
    expect(matrix.tautan).toBeGreaterThanOrEqual(matrix.berkas)
    const none = await test.app.run(readBuktiMatrix, operator, {
      entitas: 'kpu',
      tahun: 2024,
      saring: 'semua',
    })
    expect(none.empty).toMatch(/^Bukti diminta per indikator\./)
  })

  it('of a component stands in its own row, which lacks it until then', async () => {
    const quarter = { ...QUARTER, entitas: 'sekretariat' }
    await test.database.pool.query(`set session_replication_role = replica;
      update indikator_komponen set bukti = 'Notula rapat' where unit_code = '3572';
      set session_replication_role = origin`)
    const parts = (await test.app.run(readBuktiMatrix, operator, { ...quarter, saring: 'semua' })).sasaran
      .flatMap(({ rows }) => rows)
      .filter(({ komponen }) => komponen !== null)
    expect(new Set(parts.map(({ diminta }) => diminta))).toEqual(new Set(['Notula rapat']))
    const part = parts.find(({ cells }) => cells[3]?.state !== 'ada')
    const untuk = /^Komponen (\S+)/.exec(part?.komponen ?? '')?.[1]
    const file = { nama: 'notula.txt', isi: new TextEncoder().encode('Notula\n') }
    const of = { ...quarter, indikatorId: part?.indikatorId }
    await attach({ berkas: [file], untuk }, of)
    const after = (await test.app.run(readBuktiMatrix, operator, { ...quarter, saring: 'semua' })).sasaran
      .flatMap(({ rows }) => rows)
      .find((row) => row.indikatorId === part?.indikatorId && row.komponen === part?.komponen)
    expect(after?.cells[3]).toMatchObject({ state: 'ada', files: [{ nama: 'notula.txt', komponen: untuk }] })
    const { bukti } = await test.app.run(readPengukuranIndikator, operator, of)
    expect(bukti.find(({ nama }) => nama === 'notula.txt')?.komponen).toBe(untuk)
  })

  it('that two people add at once is added once', async () => {
    const twice = { berkas: [{ nama: 'sama.txt', isi: new TextEncoder().encode('Sama\n') }] }
    const results = await Promise.allSettled([attach(twice), attach(twice)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await read()).bukti.filter(({ nama }) => nama === 'sama.txt')).toHaveLength(1)
  })
})

describe('evidence for the evaluators', () => {
  const YEAR = { entitas: 'kpu', tahun: 2021 } as const
  const ROW: EksporView['rows'][number] = {
    ...{ nomor: '2.b.2', kriteria: 'x', folder: '2_b', nama: 'Surat.pdf', indikator: '', triwulan: '' },
    ...{ sha256: '', ukuran: 0n, pindaian: false, tangan: false },
  }
  const EMPTY: EksporView = { nama: 'x', tahun: 2021, sitasi: '', komponen: [], rows: [], kosong: [] }

  it('stands under the criteria of its kind and those a person chose, with an index of all criteria', async () => {
    const ekspor = () => test.app.run(readEkspor, operator, YEAR)
    const [one] = (await ekspor()).rows.filter(({ nomor }) => nomor === '2.b.2')
    expect(one).toMatchObject({ folder: '2_b', indikator: 'IKU-1', triwulan: 'Triwulan I', tangan: false })
    const more = { ...YEAR, sha256: one?.sha256, kriteria: '2.a.3' }
    await test.app.run(assignKriteria, operator, more)
    const again = await refusalOf(test.app.run(assignKriteria, operator, more))
    expect([again.code, again.message]).toEqual([
      'keadaan-salah',
      `${one?.nama} sudah ditunjukkan untuk kriteria 2.a.3.`,
    ])
    const found = await ekspor()
    expect(found.rows.filter(({ tangan }) => tangan)).toEqual([
      { ...one, nomor: '2.a.3', kriteria: expect.any(String), folder: '2_a', tangan: true },
    ])

    const page = await test.app.run(readKriteria, operator, YEAR)
    expect(page.komponen.map(({ kode }) => kode)).toHaveLength(12)
    const part = page.komponen.find(({ kode }) => kode === '2.a')
    expect(part?.kriteria[2]).toMatchObject({ nomor: '2.a.3', files: [{ nama: one?.nama, tangan: true }] })
    expect(page.may.assign.ok).toBe(true)
    expect(page.berkas.map(({ value }) => value)).toContain(one?.sha256)

    const files = new Map<string, Uint8Array>()
    for await (const { path, bytes } of eksporFiles(test.app.vault, found)) files.set(path, bytes)
    const zip = new Uint8Array(await new Response(eksporZip(test.app.vault, found)).arrayBuffer())
    const parts = unzipSync(zip)
    expect(Object.keys(parts)).toEqual([...files.keys()])
    for (const [path, bytes] of files)
      if (path !== 'indeks.xlsx') expect(Buffer.compare(parts[path] ?? new Uint8Array(), bytes)).toBe(0)
    const [sheet] = await readWorkbook(new Blob([parts['indeks.xlsx'] as Uint8Array<ArrayBuffer>]))
    const rows = (sheet?.data ?? []).map((row) => row.map((cell) => `${cell ?? ''}`))
    expect(rows[0]).toEqual(['Nomor', 'Kriteria', 'Nama berkas', 'Indikator', 'Triwulan', 'Sidik SHA-256'])
    const shown = rows.find(([nomor, , nama]) => nomor === '2.a.3' && nama !== '')
    expect(hashOf(files.get(shown?.[2] ?? '') ?? new Uint8Array())).toBe(shown?.[5])
    expect(new Set(rows.slice(1).map(([nomor]) => nomor)).size).toBe(80)

    await test.app.run(assignKriteria, operator, { ...more, lepas: true })
    const gone = await refusalOf(test.app.run(assignKriteria, operator, { ...more, lepas: true }))
    expect(gone.message).toBe(`${one?.nama} tidak lagi ditunjukkan untuk kriteria 2.a.3.`)
    expect((await ekspor()).rows.filter(({ tangan }) => tangan)).toEqual([])
  })

  it('names files apart that are called the same, and says which cannot be read', async () => {
    const [a, b, lost] = ['a', 'b', 'c'].map((letter) => letter.repeat(64))
    const kept: Record<string, Uint8Array> = { [`${a}`]: PDF, [`${b}`]: PDF }
    const vault = {
      get: async (sha256: string) => kept[sha256] ?? Promise.reject(new AppError('berkas-rusak')),
    }
    const view = {
      ...EMPTY,
      rows: [a, b, lost].map((sha256) => ({ ...ROW, nama: 'Surat.pdf', sha256: `${sha256}` })),
    }
    const paths: string[] = []
    let index = new Uint8Array()
    for await (const { path, bytes } of eksporFiles(vault, view)) {
      paths.push(path)
      index = new Uint8Array(bytes)
    }
    expect(paths).toEqual(['2_b/Surat.pdf', '2_b/Surat (2).pdf', 'indeks.xlsx'])
    const [sheet] = await readWorkbook(new Blob([index]))
    expect(sheet?.data.map((cells) => cells[2])).toContain(
      'Surat.pdf (tidak dapat dibaca dari tempat penyimpanan)',
    )
  })

  it('calls a scan by what it is', async () => {
    const jpg = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
    ])
    const kept: Record<string, Uint8Array> = { a: jpg, b: PDF }
    const vault = { get: async (sha256: string) => kept[sha256] ?? Promise.reject(new Error(sha256)) }
    const rows = ['a', 'b'].map((sha256) => ({ ...ROW, sha256, nama: 'PK 2021 (pindaian)', pindaian: true }))
    const paths: string[] = []
    for await (const { path } of eksporFiles(vault, { ...EMPTY, rows })) paths.push(path)
    expect(paths).toEqual(['2_b/PK 2021 (pindaian).jpg', '2_b/PK 2021 (pindaian).pdf', 'indeks.xlsx'])

    await test.database.pool.query(`set session_replication_role = replica;
      with lkj as (
        insert into dokumen (unit_code, entitas, tahun, jenis, state, snapshot, hash, template)
        values ('3572', 'kpu', 2023, 'lkj', 'final', '{}', 'h', 'lkj 1') returning unit_code, id
      )
      insert into dokumen_berkas (unit_code, dokumen_id, format, sha256, ukuran)
      select unit_code, id, format, repeat('e', 64), 1 from lkj, unnest(array['pdf', 'pindaian']) format;
      set session_replication_role = origin`)
    const found = (await test.app.run(readEkspor, operator, { entitas: 'kpu', tahun: 2023 })).rows
    expect(new Set(found.map(({ nama, pindaian }) => `${pindaian} ${nama}`))).toEqual(
      new Set(['false Laporan Kinerja 2023.pdf', 'true Laporan Kinerja 2023 (pindaian)']),
    )
  })

  it('is refused as one archive where that has no room for it', async () => {
    const vault = { get: async () => PDF }
    const row = (at: number, ukuran: bigint) => ({ ...ROW, sha256: `${at}`, ukuran })
    const refusal = {
      code: 'berkas-terlalu-besar',
      message:
        'Bukti setahun ini lebih dari yang muat dalam satu berkas ZIP (4 GB atau 65.535 berkas). Minta pengelola server menulisnya ke folder: akuntabel bukti ekspor --keluaran <folder>.',
    }
    const half = 2n ** 31n
    for (const rows of [[row(1, half), row(2, half)], Array.from({ length: 65_535 }, (_, at) => row(at, 1n))])
      expect(() => eksporZip(vault, { ...EMPTY, rows })).toThrow(expect.objectContaining(refusal))
    // The same file of one folder for two criteria is one.
    const twice = eksporZip(vault, { ...EMPTY, rows: [row(1, half), { ...row(1, half), nomor: '2.b.3' }] })
    const parts = unzipSync(new Uint8Array(await new Response(twice).arrayBuffer()))
    expect(Object.keys(parts)).toEqual(['2_b/Surat.pdf', 'indeks.xlsx'])
  })

  it('goes to each person once at a time', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => ({ ...ROW, sha256: `${at}` }))
    const vault = { ...test.app.vault, get: async () => PDF }
    const ask = (person: string) =>
      eksporZipFor({ vault, unduhan: test.app.unduhan }, { ...EMPTY, rows }, person)
    const first = ask('satu')
    expect(() => ask('satu')).toThrow(
      expect.objectContaining({
        code: 'sibuk',
        message:
          'Unduhan bukti Anda yang sebelumnya belum selesai. Tunggu, atau batalkan di peramban, lalu unduh lagi.',
      }),
    )
    await ask('dua').cancel()
    await new Response(ask('dua')).arrayBuffer()
    await new Response(first).arrayBuffer()
    await ask('satu').cancel()
  })

  it('leave out what was taken off every value, which is shown no more', async () => {
    const { bukti } = await attach({
      berkas: [{ nama: 'ralat.txt', isi: new TextEncoder().encode('Ralat\n') }],
    })
    const { id, sha256 } = bukti[0] ?? {}
    const shown = { entitas: 'kpu', tahun: 2022, sha256, kriteria: '2.a.3' }
    await test.app.run(assignKriteria, operator, shown)
    const byHand = async () =>
      (await test.app.run(readEkspor, operator, { entitas: 'kpu', tahun: 2022 })).rows
        .filter(({ tangan }) => tangan)
        .map(({ nama }) => nama)
    expect(await byHand()).toEqual(['ralat.txt'])
    await test.app.run(retireBukti, operator, { id, alasan: 'Salah berkas' })
    expect(await byHand()).toEqual([])
    const { code, message } = await refusalOf(
      test.app.run(assignKriteria, operator, { ...shown, kriteria: '2.b.1' }),
    )
    expect([code, message]).toEqual([
      'keadaan-salah',
      'ralat.txt sudah ditarik dan tidak ditunjukkan lagi. Pilih berkas lain.',
    ])
  })

  it('are shown files by whoever fills one of the values they prove', async () => {
    const { bukti } = await attach({
      berkas: [{ nama: 'milik.txt', isi: new TextEncoder().encode('Milik\n') }],
    })
    const shown = { entitas: 'kpu', tahun: 2022, sha256: bukti[0]?.sha256, kriteria: '2.a.3' }
    const { rows } = await test.database.pool.query(
      'select id from subbagian where unit_code = $1 order by sort limit 2',
      ['3572'],
    )
    const [own, other] = rows.map(({ id }: { id: string }) => id)
    await test.database.pool.query(
      `set session_replication_role = replica;
      update indikator_versi set subbagian_id = '${own}' where unit_code = '3572' and indikator_id = '${form.indikatorId}';
      set session_replication_role = origin`,
    )
    const as = (subbagianId: string | null) => ({ ...operator, subbagianId: subbagianId ?? null })
    for (const lepas of [false, true]) {
      const { code, message } = await refusalOf(
        test.app.run(assignKriteria, as(other ?? ''), { ...shown, lepas }),
      )
      expect([code, message]).toEqual([
        'tidak-berwenang',
        'milik.txt bukti subbagian lain. Verifikator atau Operator subbagian itu yang dapat menunjukkannya.',
      ])
      await test.app.run(assignKriteria, as(lepas ? null : (own ?? '')), { ...shown, lepas })
    }
  })

  it('is assigned only what is there', async () => {
    const assign = (change: object) =>
      refusalOf(
        test.app.run(assignKriteria, operator, {
          ...YEAR,
          sha256: '0'.repeat(64),
          kriteria: '2.a.3',
          ...change,
        }),
      )
    expect((await assign({})).data.fields).toEqual({ sha256: 'Pilih berkas dari daftar.' })
    expect((await assign({ kriteria: '9.z.1' })).data.fields).toEqual({
      kriteria: 'Pilih kriteria dari daftar.',
    })
  })
})

describe('an approved quarter', () => {
  it('opens again only by an exception with a reason, which ends', async () => {
    const { missing, sasaran } = await test.app.run(readPengukuranGrid, operator, { ...QUARTER, tahun: 2021 })
    expect(missing).toEqual([])
    const row = sasaran[0]?.rows[0]
    const save = {
      ...QUARTER,
      tahun: 2021,
      indikatorId: row?.indikatorId,
      version: row?.quarters[3]?.version,
      realisasi: row?.quarters[3]?.realisasi.raw ?? '',
    }
    expect((await refusalOf(test.app.run(savePengukuranValue, operator, save))).code).toBe('terkunci')
    const exception = {
      tahun: 2021,
      jenis: 'pengukuran',
      triwulan: 4,
      entitas: 'kpu',
      alasan: 'Koreksi hasil reviu',
    }
    const denied = test.app.run(openException, operator, { ...exception, sampai: '2026-12-01' })
    expect((await refusalOf(denied)).code).toBe('tidak-berwenang')
    const kasubbag = await test.as('kasubbag')
    const past = await refusalOf(
      test.app.run(openException, kasubbag, { ...exception, sampai: '2026-11-20' }),
    )
    expect(past.data.fields).toHaveProperty('sampai')
    await test.app.run(openException, kasubbag, { ...exception, sampai: '2026-12-01' })
    await test.app.run(savePengukuranValue, operator, save)
    const view = await test.app.run(readPengukuranGrid, operator, { ...QUARTER, tahun: 2021 })
    expect(view.window.sentence).toBe(
      'Dibuka dengan pengecualian sampai 1 Desember 2026. Kasubbag Perencanaan membukanya: Koreksi hasil reviu.',
    )
  })
})
