import { describe, expect, it, test } from 'vitest'
import type { Polarity } from '../capaian/polarities.ts'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU as policy } from '../policy/shipped.ts'
import type { Value } from '../value/value.ts'
import { renstraTrack } from './renstra-track.ts'

const persen = (amount: number): Value => ({ kind: 'persen', amount: new Decimal(amount) })
const predikat = (code: string): Value => ({ kind: 'predikat', code })
const rising = [
  { tahun: 2020, target: persen(80) },
  { tahun: 2022, target: null },
  { tahun: 2023, target: persen(98) },
  { tahun: 2024, target: persen(100) },
]

function track(tahun: number, realisasi: Value | null, polarity: Polarity = 'maksimal', targets = rising) {
  return renstraTrack({ targets, tahun, realisasi, polarity, policy })
}

describe('renstraTrack', () => {
  it('holds a year against its own target, also where a straight line would ask less', () => {
    // The line from 80 to 100 stands at 95 in 2023; the Renstra asks 98.
    expect(track(2023, persen(97))).toMatchObject({
      endYear: 2024,
      due: { basis: 'target-tahun', tahun: 2023, value: persen(98) },
      onTrack: false,
      reached: false,
      toEnd: { direction: 'naik', size: persen(3) },
    })
    expect(track(2023, persen(98))?.onTrack).toBe(true)
    const line = [
      { tahun: 2020, target: persen(80) },
      { tahun: 2021, target: persen(81) },
      { tahun: 2024, target: persen(100) },
    ]
    // Here the line asks 85, the Renstra only 81.
    expect(track(2021, persen(81), 'maksimal', line)?.onTrack).toBe(true)
  })

  test.each([
    [2021, 84, 'maksimal', false, 'garis-lurus'],
    [2021, 85, 'maksimal', true, 'garis-lurus'],
    [2022, 92, 'maksimal', true, 'garis-lurus'],
    [2021, 85, 'minimal', true, 'garis-lurus'],
    [2021, 86, 'minimal', false, 'garis-lurus'],
    [2019, 80, 'maksimal', true, 'target-terdekat'],
    [2030, 99, 'maksimal', false, 'target-terdekat'],
    [2024, 101, 'maksimal', true, 'target-tahun'],
    [2024, 101, 'minimal', false, 'target-tahun'],
  ] as const)('%i: %i %s', (tahun, amount, polarity, onTrack, basis) => {
    expect(track(tahun, persen(amount), polarity)).toMatchObject({ onTrack, due: { basis } })
  })

  it('holds codes against the target of their year, else the last earlier one', () => {
    const targets = [
      { tahun: 2020, target: predikat('B') },
      { tahun: 2023, target: predikat('BB') },
      { tahun: 2024, target: predikat('A') },
    ]
    expect(track(2021, predikat('B'), 'predikat', targets)).toMatchObject({
      onTrack: true,
      reached: false,
      due: { basis: 'target-terdekat', tahun: 2020, value: predikat('B') },
      toEnd: { direction: 'naik', size: null },
    })
    expect(track(2021, predikat('CC'), 'predikat', targets)?.onTrack).toBe(false)
    expect(track(2023, predikat('B'), 'predikat', targets)?.onTrack).toBe(false)
    expect(track(2024, predikat('AA'), 'predikat', targets)).toMatchObject({ onTrack: true, reached: true })
  })

  it('says nothing it does not know', () => {
    expect(track(2021, persen(1), 'maksimal', [])).toBeNull()
    expect(track(2021, null)).toMatchObject({ onTrack: null, reached: null, toEnd: null })
    expect(track(2021, predikat('B'))?.onTrack).toBeNull()
    expect(track(2021, persen(90), 'rentang')?.onTrack).toBeNull()
  })
})
