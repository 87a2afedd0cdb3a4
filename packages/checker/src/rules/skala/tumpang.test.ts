import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './tumpang.ts'

test('a figure in two classes is found', () => {
  const [finding] = expectFindings(
    rule,
    `Rentang | Kategori
>100 | Sangat Berhasil
91 - 100 | Berhasil
71 - 91 | Cukup Berhasil {skala/tumpang}
0 - 70 | Kurang Berhasil`,
  )
  expect(finding?.message).toContain('angka 91 masuk Cukup Berhasil dan Berhasil')
  expect(finding?.severity).toBe('error')
})

test('shared ends throughout are a habit: a warning', () => {
  const findings = expectFindings(
    rule,
    'Rentang | Kategori\n85 - 100 | Baik\n70 - 85 | Cukup {skala/tumpang}\n0 - 70 | Kurang {skala/tumpang}',
  )
  expect(findings.every((finding) => finding.severity === 'warning')).toBe(true)
})

test('classes with one shared, open end are silent', () => {
  expectSilence(rule, 'Rentang | Kategori\n>90 - 100 | Berhasil\n>50 - 90 | Cukup\n0 - 50 | Kurang')
})
