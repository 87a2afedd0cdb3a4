import { describe, expect, it } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { formatPercent } from '../number/format-percent.ts'
import { POLICY_KPU } from '../policy/shipped.ts'
import { classify } from '../scale/classify.ts'
import { SCALES } from '../scale/shipped.ts'
import { classifyMean } from './classify-mean.ts'
import { entityCapaian } from './entity-capaian.ts'
import { meanCapaian } from './mean-capaian.ts'

const ratio = (realisasi: number, target: number) => ({
  capped: new Decimal(realisasi).times(100).div(target),
})
const sample2021 = [
  { indikator: [ratio(77, 80)] },
  { indikator: [ratio(27, 30)] },
  { indikator: [ratio(70, 77), ratio(100, 100), ratio(100, 100), ratio(100, 100)] },
]

describe('the sample of 2021', () => {
  const entity = entityCapaian({ sasaran: sample2021, policy: POLICY_KPU })

  it('gives sasaran 96,25, 90 and 97,73 and the entity 94,66', () => {
    expect(entity.sasaran.map(({ value }) => formatPercent(value))).toEqual(['96,25%', '90%', '97,73%'])
    expect(formatPercent(entity.value)).toBe('94,66%')
    expect(entity).toMatchObject({ filled: 3, of: 3, indikator: { filled: 6, of: 6 }, complete: true })
  })

  it('is Berhasil on the KPU scale', () => {
    expect(classify(SCALES['kpu-lkj'], entity.value as Decimal).name).toBe('Berhasil')
  })

  it('may be the mean of indicators instead, by policy', () => {
    const policy = { ...POLICY_KPU, entitasMean: 'indikator' as const }
    const byIndicator = entityCapaian({ sasaran: sample2021, policy })
    expect(formatPercent(byIndicator.value)).toBe('96,19%')
    expect(byIndicator).toMatchObject({ filled: 6, of: 6 })
  })
})

describe('means', () => {
  it('never count a missing figure as 0 or 100, and say that they are incomplete', () => {
    const mean = meanCapaian([{ capped: new Decimal(90) }, { capped: null }, { capped: new Decimal(80) }])
    expect(formatPercent(mean.value)).toBe('85%')
    expect(mean).toMatchObject({ filled: 2, of: 3 })
    expect(meanCapaian([{ capped: null }])).toEqual({ value: null, filled: 0, of: 1 })
    expect(meanCapaian([])).toEqual({ value: null, filled: 0, of: 0 })
  })

  it('count zero as a figure', () => {
    expect(formatPercent(meanCapaian([{ capped: new Decimal(0) }, { capped: new Decimal(100) }]).value)).toBe(
      '50%',
    )
  })

  it('have a category only where every indicator counted with figures of its own', () => {
    const scale = SCALES['kpu-lkj']
    const value = new Decimal('94.66')
    expect(classifyMean(scale, { value, filled: 6, of: 6, whole: 6 })).toMatchObject({ name: 'Berhasil' })
    expect(classifyMean(scale, { value, filled: 5, of: 6, whole: 5 })).toBeNull()
    expect(classifyMean(scale, { value, filled: 6, of: 6, whole: 5 })).toBeNull()
    expect(classifyMean(scale, { value: null, filled: 0, of: 0, whole: 0 })).toBeNull()
  })

  it('follow weights and refuse a weight of 0', () => {
    const heavy = { capped: new Decimal(100), weight: new Decimal(3) }
    expect(formatPercent(meanCapaian([heavy, { capped: new Decimal(0) }]).value)).toBe('75%')
    expect(() => meanCapaian([{ capped: null, weight: new Decimal(0) }])).toThrow(RangeError)
  })

  it('of an entity are incomplete when one indicator is missing', () => {
    const sasaran = [{ indikator: [ratio(77, 80)] }, { indikator: [{ capped: null }] }]
    const entity = entityCapaian({ sasaran, policy: POLICY_KPU })
    expect(formatPercent(entity.value)).toBe('96,25%')
    expect(entity).toMatchObject({ filled: 1, of: 2, complete: false, indikator: { filled: 1, of: 2 } })
  })
})
