import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './pertumbuhan.ts'

test('a change that is not the difference of the two figures is found', () => {
  const [finding] = expectFindings(
    rule,
    `Capaian tahun 2020 sebesar 90% dan tahun 2021 sebesar 96%, meningkat sebesar 9%. {hitung/pertumbuhan}
Realisasi turun dari Rp2.000.000.000 menjadi Rp1.500.000.000 atau menurun sebesar 30%. {hitung/pertumbuhan}`,
  )
  expect(finding?.expected).toBe('6%')
})

test('a fall that is called a rise is found', () => {
  expectFindings(rule, 'Capaian berubah dari 96% menjadi 93% atau naik sebesar 3%. {hitung/pertumbuhan}')
})

test('points, percent of either figure and other figures are silent', () => {
  expectSilence(
    rule,
    `Dibandingkan tahun 2019 sebesar 96 %, capaian tahun 2020 mengalami penurunan hingga 3% sehingga tercapai 93 %.
Realisasi turun dari Rp2.000.000.000 menjadi Rp1.500.000.000 atau menurun sebesar 25%.
Capaian tahun 2020 sebesar 90% dan tahun 2021 sebesar 96%, meningkat sebesar 6,67%.
Capaian meningkat menjadi 96% pada tahun 2021 dari target 90%.`,
  )
})
