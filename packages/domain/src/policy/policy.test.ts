import { describe, expect, it, test } from 'vitest'
import { parsePolicy } from './parse-policy.ts'
import { policyLabel } from './policy-label.ts'
import { policyToJson } from './policy-to-json.ts'
import { POLICIES, POLICY_KPU, POLICY_PMK } from './shipped.ts'

describe('policy packs', () => {
  it('ship kpu version 1 with cap 120 and floor 0, and pmk', () => {
    expect(policyLabel(POLICY_KPU)).toBe('kpu 1')
    expect([POLICY_KPU.cap.toNumber(), POLICY_KPU.floor.toNumber()]).toEqual([120, 0])
    expect(POLICY_PMK.efficiency.form).toBe('pmk')
  })

  it('survive storing as JSON', () => {
    for (const policy of Object.values(POLICIES)) {
      const json = policyToJson(policy)
      expect(parsePolicy(JSON.parse(JSON.stringify(json)))).toEqual({ ok: true, policy })
      expect(parsePolicy(JSON.stringify(json))).toEqual({ ok: true, policy })
    }
  })

  test.each([
    [{ cap: '0' }, 'Batas atas'],
    [{ cap: 'banyak' }, '"cap"'],
    [{ minimalFormula: 'R/T' }, '"minimalFormula"'],
    [{ predikatOrder: ['A', 'A'] }, '"predikatOrder"'],
    [{ opiniOrder: [] }, '"opiniOrder"'],
    [{ version: 0 }, '"version"'],
    [{ deadlines: { lkjMonth: 13 } }, '"lkjMonth"'],
    [{ efficiency: { form: 'poin', clip: '0' } }, '"clip"'],
  ])('refuse %j and name it', (change, named) => {
    const reading = parsePolicy({ ...policyToJson(POLICY_KPU), ...change })
    expect(reading).toMatchObject({
      ok: false,
      errors: expect.arrayContaining([expect.stringContaining(named)]),
    })
  })

  it('refuse what is no object', () => {
    expect(parsePolicy('{')).toEqual({ ok: false, errors: ['Kebijakan bukan objek JSON.'] })
    expect(parsePolicy([]).ok).toBe(false)
  })
})
