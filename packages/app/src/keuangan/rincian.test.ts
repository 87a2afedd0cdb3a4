import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportRincian } from '../anggaran/export-rincian.ts'
import { readAnggaran } from '../anggaran/read-anggaran.ts'
import { readRincian } from '../anggaran/read-rincian.ts'
import { rincianOf, rincianText } from '../anggaran/rincian-text.ts'
import { saveRealisasiBulanan } from '../anggaran/save-realisasi-bulanan.ts'
import { saveDipa } from '../dipa/save-dipa.ts'
import { listImpor } from '../impor/list-impor.ts'
import { undoImporAnggaran } from '../impor/undo-impor.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { importRealisasi } from './import-realisasi.ts'
import { previewRealisasi } from './preview-realisasi.ts'
import { readLaporanMasuk } from './read-laporan.ts'
import { savePemetaan } from './save-pemetaan.ts'
import { uploadLaporan } from './upload-laporan.ts'

/** A year of the sample office without a DIPA. */
const tahun = 2023
const [A, B] = ['3355.EAA.994', '3357.FAD.001']

let test: TestApp
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  await dipa({ [A]: '1.000', [B]: '500' })
})
afterAll(() => test?.close())

const dipa = (pagu: Record<string, string>, part: object = {}) =>
  test.app.run(saveDipa, operator, {
    tahun,
    baris: [
      { kode: '076.01.WA', uraian: 'Program' },
      ...Object.entries(pagu).flatMap(([kode, pagu]) => [
        { kode: kode.slice(0, 4), uraian: `Kegiatan ${kode}` },
        { kode, uraian: `Keluaran ${kode}`, pagu },
      ]),
    ],
    ...part,
  })
const rincian = async () => (await test.app.run(readRincian, operator, { tahun })).rincian
/** Code, then pagu or spending of 51, 52, 53, 57, what is not told, and their sum. */
const table = async (column: 'pagu' | 'realisasi') => {
  const told = await rincian()
  const places = ['51', '52', '53', '57', 'lepas'].map((nama) =>
    told?.jenis.findIndex((one) => one.nama === nama),
  )
  return told?.baris.map((row) => {
    const cells = places.map((at = -1) => (at < 0 ? null : row[column][at]))
    return [row.kode, ...[...cells, row[column].at(-1)].map((money) => money?.raw ?? '-')].join(' ')
  })
}
const bring = async (isi: string, told: object) => {
  await test.app.run(uploadLaporan, operator, { tahun, nama: 'laporan', isi: Buffer.from(isi) })
  const { laporan } = await test.app.run(readLaporanMasuk, operator, { tahun })
  const kolom = Object.fromEntries((laporan?.kolom ?? []).map(({ name, head }) => [name, head]))
  await test.app.run(savePemetaan, operator, { tahun, kepala: 1, satker: '656123', kolom, ...told })
  return test.app.run(previewRealisasi, operator, { tahun })
}
const take = async () => {
  const { sidik } = await test.app.run(previewRealisasi, operator, { tahun })
  return test.app.run(importRealisasi, operator, { tahun, sidik })
}
const undo = async () => {
  const asked = { entitas: 'kpu', tahun, jenis: 'realisasi' } as const
  const [newest] = (await test.app.run(listImpor, operator, asked)).impor
  return test.app.run(undoImporAnggaran, operator, { ...asked, id: newest?.id })
}

/** An item as the treasury's service lists the detail of a budget. */
const item = (kode: string, akun: string, TOTAL: number, NOMOR_ITEM: number) => ({
  ...{
    KDSATKER: '656123',
    KODE_PROGRAM: 'WA',
    KODE_KEGIATAN: kode.slice(0, 4),
    KODE_OUTPUT: kode.slice(5, 8),
  },
  ...{ VOLUME_OUTPUT: 1, KODE_SUBOUTPUT: kode.slice(9), KODE_KOMPONEN: '051', KODE_SUBKOMPONEN: '0A' },
  ...{ URAIAN_SUBKOMPONEN: 'Tanpa subkomponen', KODE_AKUN: akun, HEADER1: '', NOMOR_ITEM },
  ...{ URAIAN_ITEM: 'Honor', SUMBER_DANA: 'A', VOLKEG: 1, HARGASAT: TOTAL, TOTAL, KODE_STS_HISTORY: 'B00' },
})

describe('a budget down to its akun', () => {
  it('takes the pagu of items that add up to the DIPA, and leaves others to a revision', async () => {
    expect(await rincian()).toBeNull()
    const items = [
      ...[item(A, '521111', 600, 1), item(A, '521111', 100, 2), item(A, '532111', 300, 1)],
      item(B, '524111', 499, 1),
    ]
    const shown = await bring(JSON.stringify({ dataAng: items }), { sumber: 'dataAng' })
    expect(shown).toMatchObject({
      ...{ rows: [], salah: [], paguSalah: null, lewat: { jumlah: 0 } },
      pagu: [{ kode: A, pagu: { raw: '1000' }, akun: 2, state: 'baru' }],
      bedaPagu: [{ kode: B, berkas: { raw: '499' }, dipa: { raw: '500' } }],
    })
    expect(await take()).toEqual({ baris: 1 })
    expect(await table('pagu')).toEqual([
      '076.01.WA - 700 300 - 500 1500',
      '3355 - 700 300 - - 1000',
      '3355.EAA.994 - 700 300 - - 1000',
      '3355.EAA.994.051 - 700 300 - - 1000',
      '3355.EAA.994.051.0A - 700 300 - - 1000',
      '3355.EAA.994.051.0A.521111 - 700 - - - 700',
      '3355.EAA.994.051.0A.532111 - - 300 - - 300',
      '3357 - - - - 500 500',
      '3357.FAD.001 - - - - 500 500',
    ])
    expect((await rincian())?.jumlah.at(-1)).toMatchObject({
      label: 'Jumlah',
      pagu: { raw: '1500' },
      realisasi: null,
    })
    // What nobody entered is empty, in the file too; a zero that was entered is a figure.
    const out = async () => {
      const { bytes } = await test.app.run(exportRincian, operator, { tahun, format: 'csv' })
      const lines = Buffer.from(bytes).toString().split('\r\n')
      return lines.find((line) => line.startsWith(`${B};`))
    }
    expect(await out()).toBe(`${B};Keluaran ${B};0;0;0;0;0;500;500;;;;;;;`)
    const zero = (version: number, jumlah: string) =>
      test.app.run(saveRealisasiBulanan, operator, {
        ...{ tahun, bulan: 1, rows: [{ id: `baris/${B}`, version, fields: { jumlah } }] },
      })
    await zero(0, '0')
    expect((await rincian())?.jumlah.at(-1)).toMatchObject({ realisasi: { raw: '0' }, sisa: { raw: '1500' } })
    expect((await table('realisasi'))?.at(-1)).toBe(`${B} - - - - - 0`)
    expect(await out()).toBe(`${B};Keluaran ${B};0;0;0;0;0;500;500;0;0;0;0;0;0;0`)
    await zero(1, '')
    expect((await rincian())?.jumlah.at(-1)?.realisasi).toBeNull()
    expect(await undo()).toEqual({ baris: 1 })
    expect(await rincian()).toBeNull()
    await bring(JSON.stringify(items), { sumber: 'dataAng' })
    await take()
    expect((await bring(JSON.stringify(items), { sumber: 'dataAng' })).pagu).toMatchObject([
      { state: 'sama' },
    ])
    const twice = await bring(JSON.stringify([items[0], items[0]]), { sumber: 'dataAng' })
    expect(twice.salah.map(({ sentence }) => sentence)).toEqual([
      'Kode 3355.EAA.994.051.0A.521111 sudah ada di baris 2, dengan isi yang sama.',
    ])
  })

  it('takes spending month by month, whose sum stays the sum of its parts', async () => {
    const line = (akun: string, jumlah: number) => `${A}.051.0A.${akun};${jumlah}`
    const csv = (...lines: string[]) => ['Kode;Realisasi', ...lines].join('\n')
    const shown = await bring(csv(`${A};30`, line('521111', 20), line('532111', 10), `${B};5`), {
      ...{ sumber: 'SAKTI', bulan: '1', cara: 'sampai' },
    })
    expect(shown.lewat.jumlah).toBe(1)
    expect(shown.rows.map(({ kode, akun, state }) => [kode, akun, state])).toEqual([
      [A, 2, 'baru'],
      [B, null, 'baru'],
    ])
    await take()
    // From January on: February is what January leaves of it.
    await bring(csv(line('521111', 45), line('532111', 8)), { sumber: 'SAKTI', bulan: '2', cara: 'sampai' })
    await take()
    expect(await table('realisasi')).toEqual([
      '076.01.WA - 45 8 - 5 58',
      '3355 - 45 8 - - 53',
      '3355.EAA.994 - 45 8 - - 53',
      '3355.EAA.994.051 - 45 8 - - 53',
      '3355.EAA.994.051.0A - 45 8 - - 53',
      '3355.EAA.994.051.0A.521111 - 45 - - - 45',
      '3355.EAA.994.051.0A.532111 - - 8 - - 8',
      '3357 - - - - 5 5',
      '3357.FAD.001 - - - - 5 5',
    ])
    await undo()
    expect((await table('realisasi'))?.[2]).toBe('3355.EAA.994 - 20 10 - - 30')

    // The same sum told otherwise is a change; a month typed over is told no more, and no import of it is taken back.
    const other = await bring(csv(line('521111', 30)), { sumber: 'SAKTI', bulan: '1', cara: 'sampai' })
    expect(other.rows).toMatchObject([{ state: 'berubah', sebelum: { raw: '30' }, sesudah: { raw: '30' } }])
    await take()
    expect((await table('realisasi'))?.[2]).toBe('3355.EAA.994 - 30 - - - 30')
    const rows = [{ id: `baris/${A}`, version: 2, fields: { jumlah: '31' } }]
    await test.app.run(saveRealisasiBulanan, operator, { tahun, bulan: 1, rows })
    expect((await table('realisasi'))?.[2]).toBe('3355.EAA.994 - - - - 31 31')
    expect((await refusalOf(undo())).message).toContain(
      '“3355.EAA.994 Januari” sudah berubah sejak impor ini',
    )
    const { dipa: budget } = await test.app.run(readAnggaran, operator, { tahun })
    expect(budget?.total.realisasi?.raw).toBe('36')

    // Of a year whose January is not told, February is not either.
    await bring(csv(line('521111', 45)), { sumber: 'SAKTI', bulan: '2', cara: 'sampai' })
    await take()
    expect((await table('realisasi'))?.[2]).toBe('3355.EAA.994 - - - - 45 45')
  })

  it('is carried into a revision that leaves its row as it was', async () => {
    const next = { revisi: 'baru', tanggalRevisi: '2023-05-02', alasan: 'Tambahan pagu' }
    await dipa({ [A]: '1.000', [B]: '700' }, next)
    expect((await table('pagu'))?.[2]).toBe('3355.EAA.994 - 700 300 - - 1000')
    await dipa({ [A]: '1.100', [B]: '700' })
    expect(await rincian()).toBeNull()
  })

  it('says why the pagu of a report was not read, and takes its spending', async () => {
    const isi = `Kode;Pagu;Realisasi\n${B}.051.0A.524111;banyak;7\n`
    const shown = await bring(isi, {
      ...{ sumber: 'Beda', bulan: '3', kolom: { kode: 'Kode', pagu: 'Pagu', realisasi: 'Realisasi' } },
    })
    expect([shown.paguSalah, shown.salah, shown.rows.length]).toEqual([
      'Baris 2: Nilai rupiah tidak terbaca. Tulis misalnya 4.103.445.000.',
      ...[[], 1],
    ])
    await take()
    expect((await rincian())?.jumlah.map(({ label, realisasi }) => [label, realisasi?.raw])).toContainEqual([
      '52 Belanja Barang',
      '7',
    ])
  })

  it('goes out with every level and kind', async () => {
    const { bytes, name } = await test.app.run(exportRincian, operator, { tahun, format: 'csv' })
    expect(name).toBe('jenis-belanja-3572-2023.csv')
    const lines = Buffer.from(bytes).toString().split('\r\n')
    expect(lines[0]).toContain('Kode;Uraian;Pagu 51 Belanja Pegawai;Pagu 52 Belanja Barang')
    expect(lines.find((line) => line.includes('.524111;'))).toBe(
      '3357.FAD.001.051.0A.524111;Akun 524111;0;0;0;0;0;0;0;0;7;0;0;0;0;7',
    )
  })

  it('never says another sum than its row, also by SQL', async () => {
    const insert = (table: string, column: string) =>
      test.database.pool.query(
        `insert into ${table} (unit_code, dipa_id, kode, ${column}, komponen, subkomponen, akun, amount)
         select unit_code, dipa_id, kode, ${column}, '', '', '521111', 1 from ${table === 'rincian_pagu' ? 'anggaran_pagu' : 'realisasi_anggaran'} where kode = $1 and unit_code = '3572'
           and dipa_id = (select id from dipa where unit_code = '3572' and tahun = 2023) limit 1`,
        [A],
      )
    await expect(insert('rincian_pagu', 'revisi')).rejects.toThrow(/add up to/)
    await expect(insert('rincian_realisasi', 'bulan')).rejects.toThrow(/add up to/)
  })

  it('is one text that gives its parts back', () => {
    const parts = [
      { komponen: '', subkomponen: '', akun: '521111', amount: -5n },
      { komponen: '051', subkomponen: '0A', akun: '521111', amount: 7n },
    ]
    expect([rincianText(parts), rincianOf(rincianText(parts)), rincianOf('')]).toEqual([
      '..521111=-5 051.0A.521111=7',
      parts,
      [],
    ])
  })
})
