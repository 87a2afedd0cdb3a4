import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './batas.ts'

const BUDGET = `Tabel 3.1 Realisasi Anggaran
Kode | Uraian | Pagu | Realisasi
3355 | Akuntabilitas | 100.000.000 | 99.000.000
3356 | Logistik | 200.000.000 | 170.000.000
Jumlah | | 300.000.000 | 269.000.000
`
const MEASURED = `Tabel 3.2 Pengukuran Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
Persentase arsip tertata | 90% | 90% | 100%
Persentase laporan tepat waktu | 100% | 95% | 95%
`

test('a bound that one of them does not keep is found', () => {
  const [finding] = expectFindings(
    rule,
    `${BUDGET}Kedua kegiatan menyerap di atas 90% dari pagunya. {hitung/batas}`,
  )
  expect(finding).toMatchObject({
    severity: 'error',
    stated: 'di atas 90%',
    expected: '85%',
    message: 'Disebut semua kegiatan di atas 90%, padahal 3356 85%.',
  })
})

test('a number with what it points at counts them, too', () => {
  expectFindings(
    rule,
    `${BUDGET}Serapan 2 (dua) kegiatan strategis tersebut di atas 90%. {hitung/batas}
Serapan 2 kegiatan lain di atas 90%.
Serapan 3 (tiga) kegiatan tersebut di atas 90%.`,
  )
})

test('programmes without a row of their own are the sum of their rows', () => {
  const parts = `Tabel 3.1 Realisasi Anggaran
Program | Kegiatan | Pagu | Realisasi
Dukungan Manajemen | Perkantoran | 100.000.000 | 99.000.000
 | Pelatihan | 50.000.000 | 49.000.000
Penguatan Demokrasi | Sosialisasi | 100.000.000 | 60.000.000
 | Logistik | 100.000.000 | 99.000.000
`
  const [finding] = expectFindings(rule, `${parts}Kedua program menyerap di atas 90%. {hitung/batas}`)
  expect(finding?.expected).toBe('79,5%')
  expectSilence(rule, `${parts}Kedua program menyerap di atas 79%.`)
})

test('all without a number is warned about', () => {
  const [finding] = expectFindings(
    rule,
    `${MEASURED}Seluruh indikator mencapai paling sedikit 98%. {hitung/batas}`,
  )
  expect(finding?.severity).toBe('warning')
  expectFindings(rule, `${MEASURED}Kedua indikator kinerja berada di bawah 97%. {hitung/batas}`)
})

test('bounds that hold, plans, other years, and other numbers of things are right', () => {
  expectSilence(
    rule,
    `${BUDGET}${MEASURED}Kedua kegiatan menyerap lebih dari 84,9% dari pagunya.
Kedua kegiatan menyerap paling sedikit 85% dari pagunya.
Ketiga kegiatan menyerap di atas 90% dari pagunya.
Kedua kegiatan ditargetkan menyerap di atas 90% dari pagunya.
Seluruh indikator pada tahun 2021 mencapai di atas 97%.
Seluruh indikator mencapai paling sedikit 95%.
Kedua program menyerap di atas 90%.`,
  )
})
