import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnggaran } from '../anggaran/read-anggaran.ts'
import { readRealisasi } from '../anggaran/read-realisasi.ts'
import { saveRealisasiBulanan } from '../anggaran/save-realisasi-bulanan.ts'
import { readBeranda } from '../beranda/read-beranda.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { exportDipa } from './export-dipa.ts'
import { previewDipa } from './preview-dipa.ts'
import { readDipa } from './read-dipa.ts'
import { saveDipa } from './save-dipa.ts'

const tahun = 2023
const ROWS = [
  { kode: '076.01.WA', uraian: 'Dukungan Manajemen', pagu: '' },
  { kode: '3355', uraian: 'Pembinaan SDM', pagu: '' },
  { kode: '3355.EBA.994', uraian: 'Layanan Perkantoran', pagu: '1.000' },
  { kode: '3355.EBA.962', uraian: 'Layanan Umum', pagu: 'Rp250' },
  { kode: '3356', uraian: 'Logistik', pagu: '50' },
]

let test: TestApp
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
})
afterAll(() => test?.close())

const save = (part: Record<string, unknown>) =>
  test.app.run(saveDipa, operator, { tahun, nomor: 'SP DIPA-076.01/2023', tanggal: '2022-11-30', ...part })
const seal = async () => {
  const isi = new TextEncoder().encode('Kode;Uraian;Pagu (Rp)\n076.01.WA;Dukungan Manajemen;\n')
  return (await test.app.run(previewDipa, operator, { tahun, isi })).sidik
}
const fieldsOf = async (part: Record<string, unknown>) => (await refusalOf(save(part))).data.fields

describe('a DIPA that is typed', () => {
  it('is taken whole, and its parents are sums', async () => {
    expect((await test.app.run(readAnggaran, operator, { tahun })).dipa).toBeNull()
    expect(await save({ baris: [...ROWS, { kode: '', uraian: '', pagu: '' }] })).toEqual({
      baris: 5,
      paguText: 'Rp1.300',
    })
    const { dipa } = await test.app.run(readAnggaran, operator, { tahun })
    expect(dipa).toMatchObject({
      nomor: 'SP DIPA-076.01/2023',
      tanggalText: '30 November 2022',
      revisi: 0,
      problems: [],
    })
    expect(dipa?.rows.map(({ kode, level, pagu }) => `${level} ${kode} ${pagu.text}`)).toEqual([
      '0 076.01.WA Rp1.300',
      '1 3355 Rp1.250',
      '2 3355.EBA.994 Rp1.000',
      '2 3355.EBA.962 Rp250',
      '1 3356 Rp50',
    ])
  })

  it('has spent nothing known before anything is entered, which is not 0', async () => {
    const unknown = { realisasi: null, sisa: null, persenText: '–' }
    const { dipa } = await test.app.run(readAnggaran, operator, { tahun })
    expect(dipa?.total).toMatchObject(unknown)
    expect(dipa?.rows.map(({ realisasi, sisa, persenText }) => ({ realisasi, sisa, persenText }))).toEqual(
      ROWS.map(() => unknown),
    )
    expect(dipa?.penyerapan.total).toMatchObject({ realisasi: null, prakiraanText: null })
    const { serapan } = await test.app.run(readBeranda, operator, { tahun, entitas: 'kpu' })
    expect(serapan).toMatchObject({ ...unknown, pagu: { text: 'Rp1.300' } })
    const { baris } = await test.app.run(readRealisasi, operator, { tahun, bulan: 3 })
    expect(baris.map(({ realisasi }) => realisasi)).toEqual([null, null, null])
  })

  it('is read back as it is typed', async () => {
    const view = await test.app.run(readDipa, operator, { tahun })
    const written = view.rows.filter(({ id }) => id.startsWith('baris/'))
    expect(written.map(({ cells }) => cells.pagu?.saved)).toEqual(['', '', '1.000', '250', '50'])
    expect([view.revisiText, view.rows.length]).toEqual(['DIPA awal', 8])
  })

  it('refuses each wrong cell and changes nothing', async () => {
    expect(await fieldsOf({ baris: [] })).toEqual({ 'baris.0.kode': 'Tulis paling sedikit satu baris.' })
    expect(
      await fieldsOf({
        baris: [
          { kode: '076.01.WA', uraian: '', pagu: '9' },
          { kode: '3355', uraian: 'Pembinaan SDM', pagu: 'seribu' },
        ],
      }),
    ).toMatchObject({
      'baris.0.uraian': 'Tulis uraian 076.01.WA.',
      'baris.1.pagu': expect.stringContaining('rupiah'),
    })
    expect(await fieldsOf({ baris: [...ROWS, ROWS[4]] })).toEqual({
      'baris.5.kode': 'Kode 3356 sudah ada di baris 5.',
    })
    expect((await test.app.run(readDipa, operator, { tahun })).rows).toHaveLength(5 + 3)
  })

  it('refuses what was typed on an older state of it', async () => {
    const sidik = await seal()
    await save({ baris: ROWS, sidik, nomor: 'SP DIPA-076.01.2/2023' })
    const late = await refusalOf(save({ baris: ROWS, sidik }))
    expect([late.code, late.message]).toEqual([
      'keadaan-salah',
      'Orang lain sudah menyimpan DIPA ini sejak Anda membukanya. Muat ulang halaman, lalu ulangi perubahan Anda.',
    ])
  })

  it('waits for who is saving it, and then does not write over what they saved', async () => {
    const sidik = await seal()
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2023', 0)))
      update dipa set nomor = $1 from held where unit_code = '3572' and tahun = 2023`
    const late = () => save({ baris: ROWS, sidik, nomor: 'Kedua' })
    const outcome = await whileChanged(test.database, { text, values: ['Pertama'] }, late)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'keadaan-salah' } })
    expect((await test.app.run(readDipa, operator, { tahun })).kepala[0]?.cells.nomor?.saved).toBe('Pertama')
  })

  it('keeps the chain of its revisions, and the rows of the earlier ones', async () => {
    const baris = [...ROWS.slice(0, 3), { kode: '3355.EBA.963', uraian: 'Layanan Data', pagu: '400' }]
    expect(await fieldsOf({ revisi: 'baru', baris })).toEqual({
      alasan: 'Tulis alasan revisinya, paling sedikit lima huruf.',
    })
    expect(await fieldsOf({ revisi: 'baru', alasan: 'Refocusing', baris })).toEqual({
      tanggalRevisi: 'Tulis tanggal revisinya.',
    })
    expect(
      await fieldsOf({ revisi: 'baru', alasan: 'Refocusing', tanggalRevisi: '2022-01-01', baris }),
    ).toEqual({
      tanggalRevisi: 'Tanggal revisi tidak boleh sebelum revisi yang terakhir.',
    })
    await save({ revisi: 'baru', alasan: 'Refocusing', tanggalRevisi: '2023-03-01', baris })
    const { dipa } = await test.app.run(readAnggaran, operator, { tahun })
    expect(dipa?.revisions.map(({ sebelum, sesudah }) => [sebelum?.text ?? null, sesudah.text])).toEqual([
      [null, 'Rp1.300'],
      ['Rp1.300', 'Rp1.400'],
    ])
    expect(dipa?.rows.map(({ kode }) => kode)).toEqual(['076.01.WA', '3355', '3355.EBA.994', '3355.EBA.963'])
    expect(dipa?.problems).toEqual([])
  })

  it('covers what was spent', async () => {
    const spent = [{ id: 'baris/3355.EBA.994', version: 0, fields: { jumlah: '600' } }]
    await test.app.run(saveRealisasiBulanan, operator, { tahun, bulan: 2, rows: spent })
    const without = ROWS.filter(({ kode }) => kode !== '3355.EBA.994')
    expect(await fieldsOf({ baris: without })).toEqual({
      baris: '3355.EBA.994 sudah dibelanjakan Rp600, sehingga harus tetap ada sebagai baris paling bawah.',
    })
    const less = ROWS.map((row) => (row.kode === '3355.EBA.994' ? { ...row, pagu: '599' } : row))
    expect(await fieldsOf({ baris: less })).toEqual({
      'baris.2.pagu': 'Pagu 3355.EBA.994 menjadi Rp599, di bawah yang sudah dibelanjakan Rp600.',
    })
  })

  it('is saved by nobody without the right', async () => {
    const ketua = await test.as('ketua')
    expect((await refusalOf(test.app.run(saveDipa, ketua, { tahun, baris: ROWS }))).code).toBe(
      'tidak-berwenang',
    )
  })
})

describe('a DIPA as a file', () => {
  it.each(['xlsx', 'csv', 'json'] as const)(
    'goes out as %s and comes in elsewhere unchanged',
    async (format) => {
      const file = await test.app.run(exportDipa, operator, { tahun: 2021, format })
      expect(file.name).toBe(`dipa-3572-2021.${format}`)
      const preview = await test.app.run(previewDipa, operator, { tahun: 2021, isi: file.bytes })
      expect(new Set(preview.rows.map(({ state }) => state))).toEqual(new Set(['sama']))
      expect([preview.removed, preview.errors]).toEqual([[], {}])
      const next = { tahun: 2024, tanggal: '2023-11-30', sidik: undefined }
      await test.app.run(saveDipa, operator, { ...next, baris: preview.rows })
      const again = await test.app.run(exportDipa, operator, { tahun: 2024, format: 'json' })
      const first = await test.app.run(exportDipa, operator, { tahun: 2021, format: 'json' })
      expect(new TextDecoder().decode(again.bytes)).toBe(new TextDecoder().decode(first.bytes))
      const { dipa } = await test.app.run(readAnggaran, operator, { tahun: 2024 })
      expect(dipa?.total.pagu.text).toBe('Rp4.103.445.000')
    },
  )

  it('is refused with the row where a cell holds what no form could send', async () => {
    const isi = new TextEncoder().encode(`Kode;Uraian;Pagu (Rp)\n1;2;3\n${'x'.repeat(41)};2;3\n`)
    const refused = await refusalOf(test.app.run(previewDipa, operator, { tahun, isi }))
    expect([refused.code, refused.message]).toEqual(['berkas-ditolak', 'Baris 2: Paling banyak 40 huruf.'])
  })

  it('says of each row what it would change, and of each wrong cell why', async () => {
    const csv =
      'Kode;Uraian;Pagu (Rp)\n076.01.WA;Dukungan Manajemen;\n3355;Pembinaan SDM;\n3355.EBA.994;Layanan Perkantoran;2.000\nx;y;z\n'
    const preview = await test.app.run(previewDipa, operator, { tahun, isi: new TextEncoder().encode(csv) })
    expect(preview.rows.map(({ state }) => state)).toEqual(['sama', 'sama', 'berubah', 'baru'])
    expect(preview.removed).toEqual(['3355.EBA.963'])
    expect(Object.keys(preview.errors)).toEqual(['baris.3.pagu', 'baris.3.kode'])
  })
})
