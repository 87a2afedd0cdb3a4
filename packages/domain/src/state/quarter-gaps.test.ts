import { describe, expect, it, test } from 'vitest'
import { POLICY_KPU } from '../policy/shipped.ts'
import { type QuarterValue, quarterGaps, syaratOf } from './quarter-gaps.ts'

const TODAY = '2023-01-10'
const WRITTEN = {
  penyebab: true,
  hambatan: true,
  kendala: true,
  solusi: true,
  tindakLanjut: true,
  program: true,
}
const WHOLE: QuarterValue = {
  ...{ status: 'diukur', diminta: true, realisasi: true, teks: WRITTEN, bukti: 1, sampai: null },
  tanpaAlasan: false,
}

describe('what a quarter lacks before it is handed in', () => {
  const last = syaratOf(POLICY_KPU, 4)

  it('is asked as the pack says, less in the first three quarters', () => {
    const bare = { ...WHOLE, teks: { ...WRITTEN, penyebab: false, program: false }, bukti: 0 }
    expect(quarterGaps(bare, last, TODAY)).toEqual(['penyebab', 'program', 'bukti'])
    expect(quarterGaps(bare, syaratOf(POLICY_KPU, 1), TODAY)).toEqual(['penyebab'])
    expect(quarterGaps({ ...bare, realisasi: false }, last, TODAY)[0]).toBe('realisasi')
  })

  test.each<[string, Partial<QuarterValue>, string[]]>([
    ['nothing of a whole one', {}, []],
    ['why a figure was typed without its components', { tanpaAlasan: true }, ['asal-alasan']],
    ['nothing where nothing is asked of the quarter', { diminta: false, realisasi: false, bukti: 0 }, []],
    ['everything else of a figure nobody asked for', { diminta: false, bukti: 0 }, ['bukti']],
    [
      'nothing of one that cannot be measured',
      { status: 'tidak-dapat-diukur', realisasi: false, bukti: 0 },
      [],
    ],
    ['no evidence on the last day of its promise', { status: 'bukti-menyusul', bukti: 0, sampai: TODAY }, []],
    ['evidence after it', { status: 'bukti-menyusul', bukti: 0, sampai: '2023-01-09' }, ['bukti-lewat']],
    ['nothing once it is there', { status: 'bukti-menyusul', bukti: 1, sampai: '2023-01-09' }, []],
    [
      'the figure also where evidence follows',
      { status: 'bukti-menyusul', realisasi: false, bukti: 0, sampai: TODAY },
      ['realisasi'],
    ],
  ])('is %s', (_, change, gaps) => {
    expect(quarterGaps({ ...WHOLE, ...change }, last, TODAY)).toEqual(gaps)
  })
})
