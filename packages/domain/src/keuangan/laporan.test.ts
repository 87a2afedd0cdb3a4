import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBulan } from './bulan.ts'
import { type LaporanAsk, type LaporanInput, readLaporan } from './laporan.ts'

const ASK: LaporanAsk = { tahun: 2021, nilai: 'realisasi', bulan: 3, satker: '656123' }

function rows(...cells: LaporanInput['cells'][]): LaporanInput[] {
  return cells.map((one, at) => ({ nomor: at + 1, cells: one, seluruhnya: JSON.stringify(one) }))
}
const row = (kode: string, realisasi: string, uraian = `Uraian ${kode}`) => ({ kode, realisasi, uraian })
const read = (input: LaporanInput[], ask: Partial<LaporanAsk> = {}) => readLaporan(input, { ...ASK, ...ask })
const said = (input: LaporanInput[], ask: Partial<LaporanAsk> = {}) =>
  read(input, ask).salah.map(({ nomor, kolom, sentence }) => `${nomor} ${kolom}: ${sentence}`)

describe('a report of the treasury', () => {
  it('is its lowest rows; sums, details and empty figures are left out', () => {
    const { baris, lewat, salah } = read(
      rows(
        row('076.01.WA', '30'),
        row('3355', '30'),
        row('3355.EAA.994', '30'),
        row('051', '30'),
        row('0A', '30'),
        row('521111', '10'),
        row('', '10', '- Honor'),
        row('524111', '20'),
        row('3355.EAA.001', ''),
        row('', '30', 'Jumlah'),
        row('TOTAL', '30'),
      ),
    )
    expect(salah).toEqual([])
    expect(baris.map(({ nomor, kode, nilai }) => [nomor, kode.anggaran, kode.akun, nilai])).toEqual([
      [6, '3355.EAA.994', '521111', 10n],
      [8, '3355.EAA.994', '524111', 20n],
    ])
    expect(lewat).toEqual({ jumlah: 7, rincian: 1, kosong: 1 })
  })

  it('may have its code in parts, or as sixteen segments, with the day of each payment', () => {
    const parts = { kegiatan: '3355', kro: '3355.EAA', ro: '994', komponen: '051', akun: '521111', pagu: '7' }
    expect(read(rows(parts), { nilai: 'pagu' }).baris).toMatchObject([
      { kode: { anggaran: '3355.EAA.994', komponen: '051', akun: '521111' }, nilai: 7n, bulan: 3 },
    ])
    const kode = '656123.182.524111.00202CF.5804ABC.A0.0.1.0151.2.0.0.001.052.0C.0'
    expect(read(rows({ kode, bulan: '04-MAY-21', realisasi: '5' })).baris).toMatchObject([
      { kode: { anggaran: '5804.ABC.001' }, bulan: 5, nilai: 5n },
    ])
  })

  it('is refused where a sum is not the sum of its rows', () => {
    expect(said(rows(row('3355', '31'), row('3355.EAA.994', '10'), row('3355.EAA.001', '20')))).toEqual([
      '1 realisasi: Jumlah 3355 tertulis Rp31, tetapi baris di bawahnya berjumlah Rp30.',
    ])
  })

  it('is refused at each wrong cell', () => {
    expect(said(rows(row('', '5'), row('x', '1'), row('3355.EAA.994', 'banyak')))).toEqual([
      '1 kode: Baris ini berangka, tetapi tidak berkode.',
      '2 kode: Kode ini tidak dikenal. Pakai misalnya 3355.EAA.994, 3355.EAA.994.051.0A.521111, atau kode COA enam belas segmen.',
      '3 realisasi: Nilai rupiah tidak terbaca. Tulis misalnya 4.103.445.000.',
    ])
    expect(said(rows(row('3355.EAA.994', `1${'0'.repeat(15)}`)))).toEqual([
      '1 realisasi: Angka ini terlalu besar untuk satu baris anggaran.',
    ])
    expect(said(rows({ ...row('3355.EAA.994', '1'), bulan: '4 Maret 2020' }))).toEqual([
      '1 bulan: Tanggal ini di luar tahun anggaran 2021.',
    ])
  })

  it('is refused where a row is there twice, unless two payments differ', () => {
    const one = row('3355.EAA.994', '5')
    expect(said(rows(one, { ...one, realisasi: '6' }))).toEqual([
      '2 kode: Kode 3355.EAA.994 sudah ada di baris 1, dengan isi yang sama.',
    ])
    expect(said(rows(one, { ...one, uraian: 'Lain' }))).toEqual([])
    const paid = { ...one, bulan: '4 Maret 2021' }
    expect(said(rows(paid, { ...paid, realisasi: '6' }))).toEqual([])
    expect(said(rows(paid, paid))).toHaveLength(1)
    const numbered = rows(paid, paid).map((each, at) => ({ ...each, seluruhnya: `SP2D ${at}` }))
    expect(said(numbered)).toEqual([])
  })

  it('is refused where a row is of another satker', () => {
    const other = { ...row('3355.EAA.994', '5'), satker: '656999' }
    expect(said(rows(other))).toEqual([
      '1 satker: Baris ini milik satker 656999; kode satker kantor ini 656123.',
    ])
    expect(said(rows(other), { satker: null })).toEqual([
      '1 satker: Baris ini milik satker 656999; kode satker kantor ini belum ditulis.',
    ])
    expect(said(rows({ ...other, satker: '656123' }))).toEqual([])
  })

  it('adds up to its lowest rows whatever sums stand between', () => {
    const leaf = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 }), fc.nat(10 ** 9))
    fc.assert(
      fc.property(fc.uniqueArray(leaf, { selector: ([a, b]) => `${a}.${b}`, maxLength: 9 }), (leaves) => {
        const byKegiatan = Map.groupBy(leaves, ([kegiatan]) => kegiatan)
        const file = [...byKegiatan].flatMap(([kegiatan, own]) => [
          row(`335${kegiatan}`, `${own.reduce((sum, [, , amount]) => sum + amount, 0)}`),
          ...own.map(([, at, amount]) => row(`335${kegiatan}.EAA.00${at}`, `${amount}`)),
        ])
        const { baris, salah } = read(rows(...file))
        expect(salah).toEqual([])
        const sum = (list: bigint[]) => list.reduce((a, b) => a + b, 0n)
        expect(sum(baris.map(({ nilai }) => nilai))).toBe(sum(leaves.map(([, , amount]) => BigInt(amount))))
      }),
      { numRuns: 100 },
    )
  })
})

describe('the month of a row', () => {
  it.each([
    ['Maret', 3],
    ['agu', 8],
    ['12', 12],
    ['2021-03-04', 3],
    ['04/03/2021', 3],
    ['31-DEC-21', 12],
    ['2021-10-02T00:00:00', 10],
    ['2 Mei 2021 10:15', 5],
  ])('%s is %i', (text, bulan) => {
    expect(readBulan(text, 2021)).toEqual({ ok: true, bulan })
  })

  it.each([
    ['13', 'Bulan hanya dari 1 sampai 12.'],
    ['', 'Bulan ini tidak terbaca. Pakai misalnya Maret, 3, atau 4 Maret 2021.'],
    ['2020-03-04', 'Tanggal ini di luar tahun anggaran 2021.'],
  ])('"%s" is refused', (text, error) => {
    expect(readBulan(text, 2021)).toEqual({ ok: false, error })
  })
})
