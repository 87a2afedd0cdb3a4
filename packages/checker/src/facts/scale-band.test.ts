import { expect, test } from 'vitest'
import { isBand, readBand } from './scale-band.ts'

test.each([
  ['91 - 100', '91', true, '100', true],
  ['-70 % - 84 %', '70', true, '84', true],
  ['>90–100', '90', false, '100', true],
  ['>100', '100', false, null, false],
  ['≥ 85', '85', true, null, false],
  ['Dibawah 60%', null, true, '60', false],
  ['55 s.d. <70', '55', true, '70', false],
] as const)('%s', (text, from, fromIncluded, to, toIncluded) => {
  const band = readBand(text)
  expect(
    band && [band.from?.toFixed() ?? null, band.fromIncluded, band.to?.toFixed() ?? null, band.toIncluded],
  ).toEqual([from, fromIncluded, to, toIncluded])
})

test('periods, figures and words are no class of a scale', () => {
  for (const text of ['2020-2024', '96%', 'Berhasil', '']) expect(isBand(text)).toBe(false)
})
