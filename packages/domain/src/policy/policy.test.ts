import { describe, expect, it } from 'vitest'
import { policyFromJson, policyToJson } from './policy-json.ts'
import { policyLabel } from './policy-label.ts'
import { POLICIES, POLICY_KPU, POLICY_PMK } from './shipped.ts'

describe('policy packs', () => {
  it('ship kpu with cap 120 and floor 0, and pmk', () => {
    expect(policyLabel(POLICY_KPU)).toBe('kpu 3')
    expect([POLICY_KPU.cap.toNumber(), POLICY_KPU.floor.toNumber()]).toEqual([120, 0])
    expect(POLICY_PMK.efficiency.form).toBe('pmk')
  })

  it('approve a quarter as its states allow, and ask more of the last one', () => {
    expect(POLICY_KPU.rantai.kpu).toEqual(['verifikator', 'penyetuju'])
    expect(POLICY_KPU.ajukan.tw4).toEqual({
      teks: ['penyebab', 'hambatan', 'solusi', 'tindakLanjut', 'program'],
      bukti: true,
    })
    expect(POLICY_KPU.ajukan.tw1_3).toEqual({ teks: ['penyebab'], bukti: false })
    expect(POLICY_KPU.paguLebih).toBe('alasan')
    expect(POLICY_KPU.reviuWajib).toBe(false)
  })

  it('name each assumption once, with its reason, as sentences', () => {
    const points = POLICY_KPU.asumsi.map(({ butir }) => butir)
    expect(points.length).toBeGreaterThan(10)
    expect(new Set(points).size).toBe(points.length)
    for (const { butir, sebab } of POLICY_KPU.asumsi)
      expect([butir, sebab].join(' ')).toMatch(/^[A-Z].*\. [A-Z].*\.$/)
  })

  it('survive storing as JSON', () => {
    for (const policy of Object.values(POLICIES)) {
      const json = JSON.parse(JSON.stringify(policyToJson(policy)))
      expect(json.format).toBe(4)
      expect(policyFromJson(json)).toEqual(policy)
    }
  })
})
