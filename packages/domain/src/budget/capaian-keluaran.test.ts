import { describe, expect, it } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU } from '../policy/shipped.ts'
import {
  bagianVolume,
  biayaKeluaran,
  capaianKeluaran,
  type LaporanKeluaran,
  laporDue,
  nilaiKeluaran,
} from './capaian-keluaran.ts'

const d = (amount: number | null) => (amount === null ? null : new Decimal(amount))
const report = (part: Partial<Record<'bulan' | 'volume' | 'rvro' | 'pcro' | 'tpcro', number | null>>) => ({
  ...{ bulan: part.bulan ?? 3, volume: d(part.volume ?? 12), rvro: d(part.rvro ?? 3) },
  ...{ pcro: d(part.pcro === undefined ? 20 : part.pcro), tpcro: d(part.tpcro ?? 25), konfirmasi: true },
})
const capaian = (part: Parameters<typeof report>[0], more: Partial<LaporanKeluaran> = {}) =>
  capaianKeluaran({ ...report(part), ...more })?.toString() ?? null

describe('the output of a month', () => {
  it('is due on the fifth working day of the next', () => {
    const law = { libur: new Set(['2021-04-02']), aturan: POLICY_KPU.keluaran }
    expect(laporDue({ tahun: 2021, bulan: 3 }, law)).toBe('2021-04-08')
    expect(laporDue({ tahun: 2021, bulan: 12 }, { ...law, libur: new Set() })).toBe('2022-01-07')
    expect(() => laporDue({ tahun: 2021, bulan: 13 }, law)).toThrow(RangeError)
  })

  it('counts by progress until it is done or the year ends, then by volume', () => {
    expect(capaian({})).toBe('80')
    expect(capaian({ pcro: 50 })).toBe('100')
    expect(capaian({ bulan: 12, rvro: 9 })).toBe('75')
    expect(capaian({ pcro: 100, rvro: 6 })).toBe('50')
  })

  it('is nothing without confirmation or progress, and unknown without a report', () => {
    expect(capaian({}, { konfirmasi: false })).toBe('0')
    expect(capaian({ pcro: 0 })).toBe('0')
    expect(capaian({ pcro: null })).toBeNull()
    expect(capaian({}, { tpcro: null })).toBeNull()
    expect(capaian({ bulan: 12, volume: 0 })).toBeNull()
  })

  it('reached a part of its volume, or more than it', () => {
    const part = (volume: number | null, rvro: number | null) =>
      bagianVolume({ volume: d(volume), rvro: d(rvro) })?.toString() ?? null
    expect([part(12, 9), part(12, 15), part(12, 0)]).toEqual(['75', '125', '0'])
    expect([part(0, 3), part(null, 3), part(12, null)]).toEqual([null, null, null])
  })

  it('scores time and achievement', () => {
    const asked = { capaian: new Decimal(80), tenggat: '2021-04-08' }
    const nilai = (lapor: string | null) =>
      nilaiKeluaran({ ...asked, lapor }, POLICY_KPU.keluaran)?.toString()
    expect([nilai('2021-04-08'), nilai('2021-04-09'), nilai(null)]).toEqual(['86', '56', undefined])
    expect(nilaiKeluaran({ ...asked, capaian: null, lapor: '2021-04-01' }, POLICY_KPU.keluaran)).toBeNull()
  })

  it('costs as much per unit as planned, or less, or more', () => {
    const cost = (realisasi: bigint, rvro: number | null) =>
      biayaKeluaran({ pagu: 1200n, realisasi, volume: d(12), rvro: d(rvro) })
    expect(cost(900n, 10)).toMatchObject({ putusan: 'efisien' })
    expect(cost(900n, 10)?.nyata.toString()).toBe('90')
    expect(cost(1200n, 12)?.putusan).toBe('sebanding')
    expect(cost(1200n, 13)?.putusan).toBe('efisien')
    expect(cost(1200n, 11)?.putusan).toBe('belum-efisien')
    expect([cost(1200n, 0), cost(1200n, null)]).toEqual([null, null])
    const [volume, rvro] = [d(12), d(3)]
    expect(biayaKeluaran({ pagu: 1200n, realisasi: null, volume, rvro })).toBeNull()
    expect(biayaKeluaran({ pagu: null, realisasi: 900n, volume, rvro })).toBeNull()
  })
})
