import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './kategori.ts'

const SCALE = `Rentang | Kategori
>90 - 100 | Berhasil
>70 - 90 | Cukup Berhasil
0 - 70 | Kurang Berhasil`

test('a conclusion that the scale contradicts is found', () => {
  const [finding] = expectFindings(
    rule,
    `Capaian kinerja sebesar 94,25% sehingga dikategorikan Cukup Berhasil. {skala/kategori}\n${SCALE}`,
  )
  expect(finding?.expected).toBe('Berhasil')
  expectFindings(
    rule,
    `Capaian kinerja dapat dikategorikan dalam skala 71 – 90. Adapun kesimpulannya adalah Berhasil. {skala/kategori}\n${SCALE.replaceAll('>70', '71')}`,
  )
})

test('a row of the table of measurement is held against the scale', () => {
  expectFindings(
    rule,
    `Indikator | Target | Realisasi | Capaian | Kategori
Persentase keputusan | 80% | 77% | 96,25% | Cukup Berhasil {skala/kategori}
Persentase informasi | 30% | 27% | 90% | Cukup Berhasil
Tabel Skala
${SCALE}`,
  )
})

test('right conclusions, plain praise and a figure at a rounded edge are silent', () => {
  expectSilence(
    rule,
    `Capaian kinerja sebesar 94,25% sehingga dikategorikan Berhasil.
KPU telah berhasil mencapai target 60%.
Capaian sebesar 90% termasuk kategori Cukup Berhasil.
${SCALE}`,
  )
})

test('a scale of codes, of words for its edges, and of a sentence; a column under another head', () => {
  expectFindings(
    rule,
    `Tabel Skala
Rentang | Kriteria | Kode
lebih dari 100 | Sangat Memuaskan | SM
85 s.d. 100 | Memuaskan | M
60 s.d. kurang dari 85 | Memadai | MD
kurang dari 60 | Lemah | L
Tabel Pengukuran
Indikator | Target | Realisasi | Capaian | Kriteria
Persentase arsip tertata | 80 | 70,4 | 88,00 | MD {skala/kategori}
Persentase layanan selesai | 50 | 45 | 90,00 | M
Nilai pengawasan | 60 | 66 | 110,00 | SM`,
  )
  const status = (
    second: string,
  ) => `Status: Aman jika capaian >= 100%, Waspada jika 75% sampai kurang dari 100%, Kritis jika kurang dari 75%.
Indikator | Target | Realisasi | Capaian | Status
Persentase arsip tertata | 80 | 80 | 100,00 | Aman
Persentase layanan selesai | 50 | 45 | 90,00 | ${second}
Nilai pengawasan | 60 | 30 | 50,00 | Kritis`
  expectFindings(rule, status('Aman {skala/kategori}'))
  expectSilence(rule, status('Waspada'))
  expectSilence(
    rule,
    `Kategori: Istimewa > 110%; Baik > 90% s.d. 110%; Cukup <= 90%.
Indikator | Target | Realisasi | Capaian | Kategori
Persentase arsip tertata | 80 | 88 | 110,00 | Baik
Persentase layanan selesai | 50 | 45 | 90,00 | Cukup
Nilai pengawasan | 60 | 72 | 120,00 | Istimewa`,
  )
})
