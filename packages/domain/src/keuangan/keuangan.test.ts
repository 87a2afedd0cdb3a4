import { describe, expect, it } from 'vitest'
import { readKodeKeuangan } from './kode-keuangan.ts'
import { guessKolom, headRow } from './kolom.ts'

describe('heads of a report', () => {
  it('tell what their columns hold', () => {
    expect(
      guessKolom(['Kode', 'Uraian', 'Pagu Revisi', 'Realisasi s.d. Periode', 'Sisa Pagu', '% Realisasi']),
    ).toEqual({
      ...{ kode: 0, uraian: 1, pagu: 2, realisasi: 3 },
    })
    expect(guessKolom(['KDSATKER', 'TGL_SP2D', 'NO_SP2D', 'URAIAN', 'KODE_COA', 'NILAI_RUPIAH'])).toEqual({
      ...{ satker: 0, bulan: 1, uraian: 3, kode: 4, realisasi: 5 },
    })
    expect(
      guessKolom(['KODE_KEGIATAN', 'KODE_OUTPUT', 'KODE_SUBOUTPUT', 'KODE_KOMPONEN', 'KODE_AKUN', 'TOTAL']),
    ).toEqual({ kegiatan: 0, kro: 1, ro: 2, komponen: 3, akun: 4, pagu: 5 })
    expect(guessKolom(['', 'Catatan'])).toEqual({})
  })

  it('stand below titles', () => {
    expect(headRow([['LAPORAN REALISASI'], [''], ['Kode', 'Uraian', 'Realisasi'], ['3355', 'x', '1']])).toBe(
      2,
    )
    expect(headRow([['a'], ['b']])).toBe(0)
    expect(headRow([])).toBe(0)
  })
})

describe('a code of the treasury', () => {
  const read = (text: string, above: string | null = null) => {
    const parent = above === null ? null : readKodeKeuangan(above, null)
    const reading = readKodeKeuangan(text, parent?.ok ? parent.value : null)
    if (!reading.ok) return reading.error
    const { satker, anggaran, komponen, subkomponen, akun } = reading.value
    return [satker, anggaran, komponen, subkomponen, akun].map((one) => one ?? '-').join(' ')
  }

  it.each([
    ['3355.EAA.994', '- 3355.EAA.994 - - -'],
    ['076.01.WA', '- 076.01.WA - - -'],
    ['076.01.WA.3355', '- 3355 - - -'],
    ['076.01.WA.3355.EAA.994.051.0A.521111', '- 3355.EAA.994 051 0A 521111'],
    ['3355.eaa.994.051', '- 3355.EAA.994 051 - -'],
    ['3355.994.001.A.511111', '- 3355.994 001 A 511111'],
    ['3355.EAA.994.521111', '- 3355.EAA.994 - - 521111'],
    [
      '001030.182.524111.00202CF.5804ABC.A000000001.00000.1.0151.2.000000.000000.001.052.0C.000000',
      '001030 5804.ABC.001 052 0C 524111',
    ],
  ])('%s is read', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('that is only its last part is read below the row above', () => {
    expect(read('051', '3355.EAA.994')).toBe('- 3355.EAA.994 051 - -')
    expect(read('0A', '3355.EAA.994.051')).toBe('- 3355.EAA.994 051 0A -')
    expect(read('521111', '3355.EAA.994.051.0A')).toBe('- 3355.EAA.994 051 0A 521111')
    expect(read('052', '3355.EAA.994.051.0A')).toBe('- 3355.EAA.994 052 - -')
    for (const [text, above] of [
      ['051', '3355'],
      ['051', null],
      ['', '3355.EAA.994'],
      ['apa', '3355.EAA.994'],
      ['3355.EAA.994.', null],
    ] as const)
      expect(read(text, above)).toContain('Kode ini tidak dikenal.')
  })

  it('of sixteen segments is refused where one of them is no code', () => {
    expect(read('00103.182.524111.00202CF.5804ABC.A.0.1.0151.2.0.0.001.052.0C.0')).toContain('tidak dikenal')
    expect(read('001030.182.524111.00202CF.5804AB.A.0.1.0151.2.0.0.001.052.0C.0')).toContain('tidak dikenal')
  })
})
