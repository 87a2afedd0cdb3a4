import { expect, test } from 'vitest'
import { sameIndicator } from './indicators.ts'

test('a code that a page cut is the same, another code is another', () => {
  const label = 'Tersusunnya dokumen teknis pemungutan suara'
  expect(sameIndicator(`${label} (3364.030)`, `${label} (3 364.03`)).toBe(true)
  expect(sameIndicator(`${label} (3364.030)`, `${label} (3364.031)`)).toBe(false)
  expect(sameIndicator('Jumlah dokumen sasaran 1', 'Jumlah dokumen sasaran 11')).toBe(false)
})
