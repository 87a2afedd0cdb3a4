import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './istilah.ts'

test('each wrong spelling is one finding, with its other places beside it', () => {
  const findings = expectFindings(
    rule,
    `Prosentase capaian dihitung setiap triwulan. {bentuk/istilah}
No | Indikator
1 | Presentase partisipasi pemilih {bentuk/istilah}
2 | Presentase pemilih pemula
Laporan mengikuti Standar AKUTANSI Pemerintah. {bentuk/istilah}`,
  )
  expect(findings.map(({ stated, expected }) => `${stated} ${expected}`)).toEqual([
    'Prosentase Persentase',
    'Presentase Persentase',
    'AKUTANSI Akuntansi',
  ])
  expect(findings[1]).toMatchObject({ severity: 'info', related: [{ row: 3 }] })
})

test('right spellings, other words and foreign words are silent', () => {
  expectSilence(
    rule,
    'Persentase kehadiran pada presentasi hasil reviu dan review akuntansi legislatif dianalisis.',
  )
})
