import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import { POLICY_KPU, POLICY_PMK as policy } from '../policy/shipped.ts'
import { efficiencyPmk, efficiencyPoints } from './efficiency.ts'

describe('efficiency in points', () => {
  it('is capaian less serapan', () => {
    const result = efficiencyPoints({
      capaian: new Decimal('94.66'),
      serapan: new Decimal('99.5'),
      policy: POLICY_KPU,
    })
    expect(result.points?.toNumber()).toBe(-4.84)
    expect(result.trace.calculation).toBe('94,66% − 99,5% = -4,84 poin')
  })

  test.each([
    [100, 99, 'efisien'],
    [99, 99, 'sebanding'],
    [99, 100, 'belum-efisien'],
  ] as const)('%i achieved for %i spent is %s', (capaian, serapan, verdict) => {
    const figures = { capaian: new Decimal(capaian), serapan: new Decimal(serapan) }
    expect(efficiencyPoints({ ...figures, policy: POLICY_KPU }).verdict).toBe(verdict)
  })

  it('is null when a figure is missing', () => {
    expect(
      efficiencyPoints({ capaian: null, serapan: new Decimal(99), policy: POLICY_KPU }).points,
    ).toBeNull()
  })
})

describe('efficiency of the Finance Ministry', () => {
  const output = (pagu: bigint, realisasi: bigint, capaian: number | null) => ({
    pagu,
    realisasi,
    capaian: capaian === null ? null : new Decimal(capaian),
  })

  test.each([
    [output(1000n, 900n, 100), '10', '10', '75'],
    [output(1000n, 1000n, 100), '0', '0', '50'],
    [output(1000n, 100n, 100), '90', '20', '100'],
    [output(1000n, 1000n, 50), '-100', '-20', '0'],
  ])('case %#', (row, raw, clipped, ne) => {
    const result = efficiencyPmk({ outputs: [row], policy })
    const shown = [result.raw, result.clipped, result.ne].map((figure) => formatNumber(figure ?? 'x'))
    expect(shown).toEqual([raw, clipped, ne])
  })

  it('weighs outputs by pagu', () => {
    expect(
      efficiencyPmk({ outputs: [output(900n, 900n, 100), output(100n, 0n, 100)], policy }).raw?.toNumber(),
    ).toBe(10)
  })

  it('is null without capaian or pagu, and says so', () => {
    expect(efficiencyPmk({ outputs: [output(1000n, 900n, null)], policy })).toMatchObject({
      raw: null,
      ne: null,
    })
    expect(efficiencyPmk({ outputs: [], policy }).trace.notes).toEqual([
      'Capaian keluaran belum lengkap atau pagu nol.',
    ])
  })

  it('keeps NE within 0 and 100 whatever was spent', () => {
    const money = fc.bigInt({ min: 0n, max: 10n ** 12n })
    fc.assert(
      fc.property(money, money, fc.integer({ min: 0, max: 300 }), (pagu, realisasi, capaian) => {
        const { ne } = efficiencyPmk({ outputs: [output(pagu, realisasi, capaian)], policy })
        if (ne !== null) expect(ne.gte(0) && ne.lte(100)).toBe(true)
      }),
    )
  })
})
