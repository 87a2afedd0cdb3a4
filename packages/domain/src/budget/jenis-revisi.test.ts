import { describe, expect, it } from 'vitest'
import { isHibah, type JenisRevisi, jenisProblem } from './jenis-revisi.ts'

const said = (jenis: JenisRevisi, sebelum: bigint | null, sesudah: bigint) =>
  jenisProblem(jenis, { sebelum, sesudah })

describe('the kind of a revision', () => {
  it.each([
    ['pencatatan-hibah', 2372015000n, 7386977000n],
    ['pok', 7386977000n, 7386977000n],
    ['pengurangan', 7386977000n, 7291362000n],
    ['pengembalian-hibah', 7296198000n, 4046200000n],
    ['antar-satker', 4081445000n, 4103445000n],
    ['lain', 5n, 3n],
    ['pok', null, 5n],
  ] as const)('%s agrees with %s → %s', (jenis, before, after) => {
    expect(said(jenis, before, after)).toBeNull()
  })

  it('is refused with what it does to the total', () => {
    expect(said('pok', 100n, 90n)).toBe(
      'Revisi POK tidak mengubah jumlah pagu, tetapi pagu berubah -Rp10. Pilih jenis lain, atau periksa pagunya.',
    )
    expect(said('pencatatan-hibah', 100n, 100n)).toBe(
      'Pencatatan hibah menambah jumlah pagu, tetapi pagu tetap. Pilih jenis lain, atau periksa pagunya.',
    )
    expect(said('penambahan', 100n, 90n)).toContain('tetapi pagu berkurang')
    expect(said('pengembalian-hibah', 100n, 101n)).toBe(
      'Pengembalian hibah mengurangi jumlah pagu, tetapi pagu bertambah. Pilih jenis lain, atau periksa pagunya.',
    )
    expect(said('pengurangan', 100n, 100n)).toContain('tetapi pagu tetap')
  })

  it('moves a grant or not', () => {
    expect((['pencatatan-hibah', 'pengembalian-hibah', 'pok', null] as const).map(isHibah)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
