import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './revisi.ts'

const HEAD = 'Tabel 3.9 Revisi Anggaran\nNo | Uraian DIPA | Pagu Awal | Pagu Revisi | Selisih\n'

test('a broken chain, a wrong difference and a lost sign are found', () => {
  const findings = expectFindings(
    rule,
    `${HEAD}1 | DIPA Awal | Rp.2.372.015.000 | |
2 | DIPA Rev Ke 1 | Rp.2.372.015.000 | Rp. 2.400.000.000 | Rp. 27.980.000 {anggaran/revisi}
3 | DIPA Rev Ke 2 | Rp.2.410.000.000 | Rp. 2.410.000.000 | - {anggaran/revisi}
4 | DIPA Rev Ke 3 | Rp.2.410.000.000 | Rp. 2.310.000.000 | Rp. 100.000.000 {anggaran/revisi}`,
  )
  expect(findings.map((finding) => finding.severity)).toEqual(['error', 'error', 'warning'])
  expect(findings[2]?.expected).toBe('-100.000.000')
})

test('a sound chain is silent, with brackets or a minus for less', () => {
  expectSilence(
    rule,
    `${HEAD}1 | DIPA Awal | Rp.2.372.015.000 | |
2 | DIPA Rev Ke 1 | Rp.2.372.015.000 | Rp. 2.400.000.000 | Rp. 27.985.000
3 | DIPA Rev Ke 2 | Rp.2.400.000.000 | Rp. 2.400.000.000 | -
4 | DIPA Rev Ke 3 | Rp.2.400.000.000 | Rp. 2.310.000.000 | (90.000.000)
5 | DIPA Rev Ke 4 | Rp.2.310.000.000 | Rp. 2.300.000.000 | -Rp10.000.000`,
  )
})
