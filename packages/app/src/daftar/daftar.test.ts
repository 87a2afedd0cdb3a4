import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLkjData } from '../dokumen/lkj/read-lkj-data.ts'
import { readPengaturan } from '../pengaturan/read-pengaturan.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, typedInto, whileChanged } from '../testing/index.ts'
import { editDaftar } from './edit-daftar.ts'
import { exportDaftar } from './export-daftar.ts'
import { previewDaftar } from './preview-daftar.ts'
import { type DaftarView, readDaftar } from './read-daftar.ts'

const PEGAWAI = { jenis: 'pegawai', tahun: 2022 } as const
const SARANA = { jenis: 'sarana', tahun: 2022 } as const

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

type Changes = Record<string, Record<string, string>>
const open = (list: typeof PEGAWAI | typeof SARANA = PEGAWAI) => test.app.run(readDaftar, kasubbag, list)
const send = (page: DaftarView, changes: Changes, actor = kasubbag) => {
  const { jenis, tahun } = page
  const rows = typedInto([...page.kepala, ...page.rows], changes)
  return test.app.run(editDaftar, actor, { jenis, tahun, rows })
}
const bytes = (text: string) => new TextEncoder().encode(text)
const PNS = { status: 'pns', golongan: 'III/d', pendidikan: 's1', dibayar: 'kantor', jumlah: '3' }

describe('the people of an office', () => {
  it('are recorded in groups, of which wrong ones are named and the good ones kept', async () => {
    const view = await send(await open(), {
      'baru/0': PNS,
      'baru/1': { status: 'pns', golongan: 'V/a', jumlah: 'dua' },
      'baru/2': { status: 'ppnpn', golongan: 'III/a', jumlah: '2' },
      'baru/3': { ...PNS, jumlah: '1' },
      'baru/4': { status: 'pppk', golongan: 'IX', jumlah: '1.200' },
    })
    expect(view.saved.map(({ id }) => id)).toEqual(['baru/0', 'baru/4'])
    expect(view.refused.map(({ id, fields }) => [id, fields])).toEqual([
      ['baru/1', { golongan: 'Tulis golongan PNS, I/a sampai IV/e.', jumlah: 'Tulis jumlahnya, contoh: 4.' }],
      ['baru/2', { golongan: 'PPNPN tidak mempunyai golongan. Kosongkan.' }],
      ['baru/3', { status: 'Sama dengan baris 1. Gabungkan jumlahnya.' }],
    ])
    const page = await open()
    expect([page.total, page.rows[0]?.cells.golongan?.saved, page.rows[1]?.cells.jumlah?.saved]).toEqual([
      '1.203 orang',
      'III/d',
      '1.200',
    ])
    expect(page.history[0]?.sentence).toBe('menyimpan daftar pegawai 2022: 1.203 orang per 31 Desember 2022')
  })

  it('are of a day of the year', async () => {
    expect(await send(await open(), { kepala: { tanggal: '2 Januari 2023' } })).toMatchObject({
      refused: [{ fields: { tanggal: 'Tulis tanggal dalam tahun 2022, contoh: 31 Desember 2022.' } }],
    })
    const page = await open()
    const second = page.rows[1]?.id ?? ''
    await send(page, { kepala: { tanggal: '30 Juni 2022' }, [second]: { jumlah: '2' } })
    expect((await open()).total).toBe('5 orang')
    const { cards } = await test.app.run(readPengaturan, kasubbag, { tahun: 2022 })
    expect(cards.find(({ bagian }) => bagian === 'pegawai')).toMatchObject({
      now: '5 orang per 30 Juni 2022.',
      missing: [],
    })
  })

  it('are printed in the reports of both entities, which then need no words of their own', async () => {
    for (const entitas of ['kpu', 'sekretariat'] as const) {
      const { pegawai } = await test.app.run(readLkjData, kasubbag, { entitas, tahun: 2022 })
      expect(pegawai).toEqual({
        tanggal: '2022-06-30',
        jumlah: 5,
        golongan: [
          { nama: 'III/d', jumlah: 3 },
          { nama: 'PPPK IX', jumlah: 2 },
        ],
        status: [
          { nama: 'PNS', jumlah: 3 },
          { nama: 'PPPK', jumlah: 2 },
        ],
        pendidikan: [
          { nama: 'S-1 atau D-IV', jumlah: 3 },
          { nama: 'Tidak dicatat', jumlah: 2 },
        ],
        dibayar: [
          { nama: 'DIPA kantor', jumlah: 3 },
          { nama: 'Tidak dicatat', jumlah: 2 },
        ],
      })
    }
    const { pegawai, sarana } = await test.app.run(readLkjData, kasubbag, { entitas: 'kpu', tahun: 2021 })
    expect([pegawai, sarana]).toEqual([null, null])
  })

  it('show both to who is second, and are not for who only reads', async () => {
    const page = await open()
    const id = page.rows[0]?.id ?? ''
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2022', 0)))
      update pegawai set jumlah = $1 from held where unit_code = '3572' and golongan = 'III/d'`
    const late = () => send(page, { [id]: { jumlah: '8' } })
    expect(await whileChanged(test.database, { text, values: [7] }, late)).toMatchObject({
      status: 'fulfilled',
      value: { conflicts: [{ conflict: { theirs: { jumlah: '7' }, mine: { jumlah: '8' } } }] },
    })
    const ketua = await test.as('ketua')
    expect((await refusalOf(send(page, {}, ketua))).code).toBe('tidak-berwenang')
    const closed = await test.app.run(readDaftar, kasubbag, { jenis: 'pegawai', tahun: 2035 })
    expect([closed.may.save.ok, (await refusalOf(send(closed, {}))).code]).toEqual([false, 'terkunci'])
  })
})

describe('what an office works with', () => {
  it('comes out of a file and goes into one, the same', async () => {
    const isi = bytes(
      [
        'Jenis;Nama;Jumlah;Satuan;Kepemilikan;Keadaan;Lokasi',
        'Gedung dan bangunan;Gedung kantor;1250;m2;Pinjam pakai;Baik;Jalan Contoh 1',
        'Kendaraan;Mobil;2;unit;;rusak ringan;',
      ].join('\n'),
    )
    const preview = await test.app.run(previewDaftar, kasubbag, { ...SARANA, isi })
    expect([preview.rows.map(({ state }) => state), preview.errors]).toEqual([['baru', 'baru'], {}])
    const changes: Changes = {}
    for (const [name, text] of Object.entries(preview.lembar.isi)) {
      const [, id = '', field = ''] = /^isi\.(.+)\.(\w+)$/.exec(name) ?? []
      changes[id] = { ...changes[id], [field]: text }
    }
    expect((await send(await open(SARANA), changes)).refused).toEqual([])
    for (const format of ['xlsx', 'csv', 'json'] as const) {
      const file = await test.app.run(exportDaftar, kasubbag, { ...SARANA, format })
      expect(file.name).toBe(`sarana-3572-2022.${format}`)
      const same = await test.app.run(previewDaftar, kasubbag, { ...SARANA, isi: file.bytes })
      expect([same.rows.map(({ state }) => state), same.removed, same.lembar.isi]).toEqual([
        ['sama', 'sama'],
        [],
        {},
      ])
    }
    const { sarana } = await test.app.run(readLkjData, kasubbag, { entitas: 'kpu', tahun: 2022 })
    expect(sarana?.rows[1]).toEqual({
      ...{
        nama: 'Mobil',
        jumlah: 2,
        satuan: 'unit',
        kepemilikan: null,
        kondisi: 'Rusak ringan',
        lokasi: null,
      },
    })
  })

  it('is read with every wrong cell named, and says what would go', async () => {
    const isi = bytes('Jenis;Nama;Jumlah;Satuan\nPesawat;;0;unit')
    const { errors, removed } = await test.app.run(previewDaftar, kasubbag, { ...SARANA, isi })
    expect(errors).toEqual({
      'baris.0.jenis': 'Pilih salah satu pilihan yang ada.',
      'baris.0.nama': 'Isi bagian ini.',
      'baris.0.jumlah': 'Tulis jumlahnya, contoh: 4.',
    })
    expect(removed).toHaveLength(2)
    const { data } = await refusalOf(test.app.run(previewDaftar, kasubbag, SARANA))
    expect(data.fields).toEqual({ isi: 'Pilih berkas, atau tempel barisnya.' })
  })

  it('is taken over from the year before, and is gone when every row is emptied', async () => {
    const next = { ...SARANA, tahun: 2023 }
    const taken = await test.app.run(previewDaftar, kasubbag, { ...next, salin: true })
    expect(taken.rows.map(({ cells, state }) => [cells.nama, cells.jumlah, state])).toEqual([
      ['Gedung kantor', '1.250', 'baru'],
      ['Mobil', '2', 'baru'],
    ])
    const first = await refusalOf(test.app.run(previewDaftar, kasubbag, { ...SARANA, salin: true }))
    expect([first.code, first.message]).toEqual([
      'tidak-ditemukan',
      'Belum ada daftar dari tahun sebelum 2022.',
    ])
    const page = await open(SARANA)
    const saved = page.rows.filter(({ id }) => id.startsWith('baris/'))
    const emptied = saved.map(({ id, cells }) => {
      const { urut: _, ...content } = cells
      return [id, Object.fromEntries(Object.keys(content).map((field) => [field, '']))]
    })
    await send(page, Object.fromEntries(emptied))
    const after = await open(SARANA)
    expect([after.total, after.lain]).toEqual([null, []])
  })
})

describe('what an office was honoured for', () => {
  const HONOURS = { jenis: 'penghargaan', tahun: 2022 } as const
  const FIRST = { nama: 'Keterbukaan informasi', pemberi: 'Komisi Informasi', tingkat: 'provinsi' }

  it('is recorded with its day, printed in the report, and goes out and in unchanged', async () => {
    const page = await test.app.run(readDaftar, kasubbag, HONOURS)
    const view = await send(page, {
      'baru/0': { ...FIRST, tanggal: '5/12/2022', dokumen: '12/KI/2022' },
      'baru/1': { nama: 'Tanpa pemberi', tanggal: 'kapan' },
      'baru/2': { ...FIRST, tanggal: '5/12/2022' },
    })
    expect(view.refused.map(({ fields }) => fields)).toEqual([
      { pemberi: 'Isi bagian ini.', tanggal: 'Tulis tanggal yang benar, contoh: 28 Februari 2022.' },
      { nama: 'Sama dengan baris 1. Hapus salah satunya.' },
    ])
    const { penghargaan } = await test.app.run(readLkjData, kasubbag, { entitas: 'kpu', tahun: 2022 })
    expect(penghargaan).toEqual([
      { ...FIRST, tingkat: 'Provinsi', tanggal: '2022-12-05', dokumen: '12/KI/2022' },
    ])
    const file = await test.app.run(exportDaftar, kasubbag, { ...HONOURS, format: 'csv' })
    const same = await test.app.run(previewDaftar, kasubbag, { ...HONOURS, isi: file.bytes })
    expect([same.rows.map(({ state }) => state), same.lembar.isi]).toEqual([['sama'], {}])
  })

  it('is of the whole year: no day is asked, said or kept in the trail', async () => {
    const page = await test.app.run(readDaftar, kasubbag, HONOURS)
    expect([page.kepala, page.total, page.history[0]?.sentence]).toEqual([
      [],
      '1 penghargaan',
      'menyimpan daftar penghargaan 2022: 1 penghargaan',
    ])
    const later = await test.app.run(readDaftar, kasubbag, { ...HONOURS, tahun: 2023 })
    expect(later.lain).toEqual([{ tahun: 2022, label: 'Penghargaan 2022' }])
    const { cards } = await test.app.run(readPengaturan, kasubbag, { tahun: 2022 })
    expect(cards.find(({ bagian }) => bagian === 'penghargaan')?.now).toBe('1 penghargaan.')
  })
})

describe('what the law gives an office to do', () => {
  const DUTIES = { jenis: 'uraian-tugas', tahun: 2022 } as const
  const LINE = {
    entitas: 'kpu',
    bagian: 'tugas',
    isi: 'menjabarkan program',
    pasal: 'Pasal 18 huruf a UU 7/2017',
  }

  it('is written line by line with its article, and taken over by the next year', async () => {
    const page = await test.app.run(readDaftar, kasubbag, DUTIES)
    const view = await send(page, {
      'baru/0': { ...LINE, dalam: 'penyelenggaraan pemilu' },
      'baru/1': { ...LINE, bagian: 'wewenang', isi: 'menetapkan jadwal', pasal: '' },
      'baru/2': { ...LINE, entitas: 'sekretariat' },
    })
    expect(view.refused.map(({ fields }) => fields)).toEqual([{ pasal: 'Isi bagian ini.' }])
    const after = await test.app.run(readDaftar, kasubbag, DUTIES)
    expect([after.total, after.history[0]?.sentence]).toEqual([
      '2 butir',
      'menyimpan daftar tugas dan wewenang 2022: 2 butir',
    ])
    const next = await test.app.run(previewDaftar, kasubbag, { ...DUTIES, tahun: 2023, salin: true })
    expect(next.rows.map(({ cells, state }) => [cells.entitas, cells.dalam, state])).toEqual([
      ['kpu', 'penyelenggaraan pemilu', 'baru'],
      ['sekretariat', '', 'baru'],
    ])
    const file = await test.app.run(exportDaftar, kasubbag, { ...DUTIES, format: 'xlsx' })
    const same = await test.app.run(previewDaftar, kasubbag, { ...DUTIES, isi: file.bytes })
    expect([same.rows.map(({ state }) => state), same.lembar.isi]).toEqual([['sama', 'sama'], {}])
    const { cards } = await test.app.run(readPengaturan, kasubbag, { tahun: 2022 })
    expect(cards.find(({ bagian }) => bagian === 'uraian-tugas')?.now).toBe('2 butir.')
  })
})
