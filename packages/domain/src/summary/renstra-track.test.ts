import { describe, expect, it, test } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU as policy } from '../policy/shipped.ts'
import type { Value } from '../value/value.ts'
import { renstraTrack } from './renstra-track.ts'

const persen = (amount: number): Value => ({ kind: 'persen', amount: new Decimal(amount) })
const predikat = (code: string): Value => ({ kind: 'predikat', code })
const rising = [
  { tahun: 2020, target: persen(80) },
  { tahun: 2022, target: null },
  { tahun: 2024, target: persen(100) },
]

describe('renstraTrack', () => {
  it('holds the realisasi against a straight line to the end target', () => {
    const track = renstraTrack({
      targets: rising,
      tahun: 2022,
      realisasi: persen(92),
      polarity: 'maksimal',
      policy,
    })
    expect(track).toMatchObject({ endYear: 2024, onTrack: true })
    expect([track?.expected?.toNumber(), track?.remaining?.toNumber()]).toEqual([90, 8])
    expect(track?.sentence).toBe(
      'Realisasi 2022 sebesar 92% sudah sesuai dengan garis lurus menuju target akhir Renstra 2024 (100%), yaitu 90% pada 2022.',
    )
  })

  test.each([
    [2021, 84, 'maksimal', false],
    [2021, 85, 'maksimal', true],
    [2021, 85, 'minimal', true],
    [2021, 86, 'minimal', false],
    [2019, 80, 'maksimal', true],
    [2030, 99, 'maksimal', false],
  ] as const)('%i: %i %s', (tahun, amount, polarity, onTrack) => {
    const track = renstraTrack({ targets: rising, tahun, realisasi: persen(amount), polarity, policy })
    expect(track?.onTrack).toBe(onTrack)
  })

  it('holds codes against the target of their year', () => {
    const targets = [
      { tahun: 2020, target: predikat('B') },
      { tahun: 2024, target: predikat('A') },
    ]
    const input = { targets, tahun: 2021, polarity: 'predikat' as const, policy }
    expect(renstraTrack({ ...input, realisasi: predikat('B') })).toMatchObject({
      onTrack: true,
      expected: null,
    })
    expect(renstraTrack({ ...input, realisasi: predikat('CC') })?.onTrack).toBe(false)
  })

  it('says nothing it does not know', () => {
    const input = { tahun: 2021, polarity: 'maksimal' as const, policy }
    expect(renstraTrack({ ...input, targets: [], realisasi: persen(1) })).toBeNull()
    expect(renstraTrack({ ...input, targets: rising, realisasi: null })?.onTrack).toBeNull()
    expect(renstraTrack({ ...input, targets: rising, realisasi: predikat('B') })?.onTrack).toBeNull()
  })
})
