import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './celah.ts'

test('holes between classes are found; a hole of one is a warning', () => {
  const findings = expectFindings(
    rule,
    `Rentang | Kategori
>90 - 100 | Sangat Berhasil
75 - 90 | Berhasil
51 - 70 | Cukup Berhasil {skala/celah}
0 - 50 | Kurang Berhasil {skala/celah}`,
  )
  expect(findings.map((finding) => finding.severity)).toEqual(['error', 'warning'])
  expect(findings[0]?.message).toContain('di antara 70 dan 75')
})

test('a scale that covers everything is silent', () => {
  expectSilence(
    rule,
    'Rentang | Kategori\n>100 | Sangat Berhasil\n>90 - 100 | Berhasil\n>50 - 90 | Cukup\n0 - 50 | Kurang',
  )
  expectSilence(
    rule,
    'Rentang | Kategori\n≥ 85 | Sangat Berhasil\n70 - <85 | Berhasil\n55 - <70 | Cukup\n<55 | Kurang',
  )
})
