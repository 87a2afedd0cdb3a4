import { describe, expect, it } from 'vitest'
import { type PadananBaris, type PadananTaut, samaBaris, usulanPadanan } from './padanan.ts'

const row = (
  tahun: number,
  kode: string,
  uraian: string,
  part: Partial<PadananBaris> = {},
): PadananBaris => ({ ...{ asal: 'dipa', tingkat: 'program', tahun, kode, uraian }, ...part })
const PLAN = row(2020, '076.01.01', 'Program Dukungan Manajemen', { asal: 'renstra' })
const LATER = row(2021, '076.01.WA', 'Program Dukungan Manajemen dan Pelaksanaan Tugas Teknis Lainnya')
const OTHER = row(2021, '076.01.CQ', 'Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi')
const LINK: PadananTaut = {
  asal: 'renstra',
  tahun: 2020,
  kode: '076.01.01',
  ke_tahun: 2021,
  ke_kode: '076.01.WA',
}
const codes = (groups: PadananBaris[][]) =>
  groups.map((rows) => rows.map(({ tahun, kode }) => `${tahun} ${kode}`))
const proposed = (...rows: PadananBaris[]) => usulanPadanan(samaBaris(rows, []))

describe('codes of different years', () => {
  it('are one row where they are the same, or were linked', () => {
    const rows = [PLAN, LATER, OTHER, { ...LATER, tahun: 2022 }]
    expect(codes(samaBaris(rows, []))).toEqual([
      ['2020 076.01.01'],
      ['2021 076.01.WA', '2022 076.01.WA'],
      ['2021 076.01.CQ'],
    ])
    expect(codes(samaBaris(rows, [LINK]))).toEqual([
      ['2020 076.01.01', '2021 076.01.WA', '2022 076.01.WA'],
      ['2021 076.01.CQ'],
    ])
    expect(codes(samaBaris(rows, [{ ...LINK, ke_tahun: 2019 }]))).toHaveLength(3)
    expect(codes(samaBaris(rows, [LINK, { ...LINK, ke_kode: '076.01.CQ' }]))).toHaveLength(1)
  })

  it('are proposed by their names, from the plan or the earlier year on', () => {
    expect(proposed(PLAN, OTHER, LATER)).toEqual([LINK])
    expect(proposed(LATER, PLAN)).toEqual([LINK])
    expect(proposed(LATER, row(2019, '076.01.02', 'Dukungan Manajemen Kantor'))).toEqual([
      { asal: 'dipa', tahun: 2019, kode: '076.01.02', ke_tahun: 2021, ke_kode: '076.01.WA' },
    ])
    expect(proposed(LATER, { ...LATER, tahun: 2022 }, PLAN)).toEqual([{ ...LINK, ke_tahun: 2022 }])
  })

  it('are not proposed where they are of one year, of another level, or like two rows', () => {
    expect(proposed(LATER, row(2021, '076.01.XX', LATER.uraian))).toEqual([])
    expect(proposed(LATER, row(2019, '3355', LATER.uraian, { tingkat: 'kegiatan' }))).toEqual([])
    expect(proposed(PLAN, LATER, row(2021, '076.01.XX', LATER.uraian))).toEqual([])
    expect(proposed(PLAN, OTHER)).toEqual([])
    const near = row(2022, '076.01.XX', 'Program Manajemen Dukungan Kantor')
    expect(
      proposed(near, PLAN, { ...LATER, uraian: 'Program Dukungan Lain' }).map(({ ke_kode }) => ke_kode),
    ).toEqual(['076.01.XX'])
    expect(proposed(row(2019, 'A', 'Gaji'), row(2020, 'B', 'Gaji'))).toEqual([])
    expect(proposed(PLAN, { ...PLAN, tahun: 2025, kode: '076.01.02' })).toEqual([])
  })
})
