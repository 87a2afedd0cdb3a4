import { expect, it } from 'vitest'
import { foreignChoices, withChoices } from './policy-choices.ts'
import { POLICY_KPU } from './shipped.ts'

it('puts what an office chose in the place of what its pack leaves open, and nothing else', () => {
  const rantai = { ...POLICY_KPU.rantai, kpu: ['verifikator', 'penyetuju', 'pimpinan'] as const }
  expect(withChoices(POLICY_KPU, { rantai })).toEqual({ ...POLICY_KPU, rantai })
  expect(withChoices(POLICY_KPU, { paguLebih: 'tolak' }).paguLebih).toBe('tolak')
  expect(withChoices(POLICY_KPU, {})).toEqual(POLICY_KPU)
})

it('refuses what the pack does not leave open', () => {
  const closed = { ...POLICY_KPU, pilihan: ['ajukan' as const] }
  expect(foreignChoices(closed, { paguLebih: 'tolak', ajukan: closed.ajukan })).toEqual(['paguLebih'])
  expect(() => withChoices(closed, { paguLebih: 'tolak' })).toThrow(RangeError)
  const { pilihan: _, ...silent } = POLICY_KPU
  expect(foreignChoices(silent, { paguLebih: 'tolak' })).toEqual(['paguLebih'])
})
