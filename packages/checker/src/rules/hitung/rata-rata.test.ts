import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './rata-rata.ts'

const TABLE = `No | Sasaran | Indikator | Target | Realisasi | Capaian
1 | Kebijakan kuat | Persentase keputusan | 80% | 77% | 96,25%
2 | Informasi andal | Persentase informasi | 30% | 27% | 90%
3 | Lembaga berkualitas | Indeks reformasi | 77 | 70 | 90,91%
 | | Keterbukaan informasi | 100% | 100% | 100%`

test('an indikator that is a mean of something is no mean of its rows', () => {
  expectSilence(
    rule,
    `Tabel 3.1 Capaian Kinerja
No | Indikator Kinerja | Target | Realisasi | Capaian
1 | Indeks Kepuasan Masyarakat | 85 | 86,5 | 101,76%
2 | Rata-rata nilai kelulusan | 70 | 77 | 110%
3 | Persentase kamar terpakai | 80% | 76% | 95%
Tabel 3.2 Capaian Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
Indeks Kepuasan Masyarakat | 85 | 86,5 | 101,76%
Rata-rata lama dirawat | 4 | 3,6 | 110%
Persentase kamar terpakai | 80% | 76% | 95%`,
  )
})

test('a mean row that is not the mean of its rows is found', () => {
  const [finding] = expectFindings(rule, `${TABLE}\nRata-rata capaian | | | | | 96,29% {hitung/rata-rata}`)
  expect(finding?.expected).toBe('94,29%')
})

test('the mean by indikator and the mean by sasaran are both fair', () => {
  expectSilence(rule, `${TABLE}\nRata-rata | | | | | 94,29%`)
  expectSilence(rule, `${TABLE}\nRata-rata | | | | | 93,9%`)
})

test('a mean row of the last sasaran alone is fair', () => {
  expectSilence(rule, `${TABLE}\nRata-rata sasaran 3 | | | | | 95,45%`)
  expectFindings(rule, `${TABLE}\nRata-rata sasaran 3 | | | | | 96,45% {hitung/rata-rata}`)
})

test('a sentence that states the mean is held against the table', () => {
  expectFindings(
    rule,
    `# Laporan Kinerja Tahun 2021\nRata-rata capaian KPU Kota Contoh tahun 2021 sebesar 97,5%. {hitung/rata-rata}\n${TABLE}`,
  )
  expectSilence(
    rule,
    `# Laporan Kinerja Tahun 2021\nRata-rata capaian KPU Kota Contoh tahun 2021 sebesar 94,29%.\n${TABLE}`,
  )
})

test('a mean under the second part of a broken table is a doubt', () => {
  const [finding] = expectFindings(
    rule,
    `Tabel 3.1 Pengukuran
Indikator | Target | Realisasi | Capaian
Persentase berkas lengkap | 80% | 40% | 50%
Catatan: angka menurut data aplikasi.
Indikator | Target | Realisasi | Capaian
Persentase berkas tepat waktu | 80% | 80% | 100%
Persentase berkas terbaca | 80% | 80% | 100%
Rata-rata | | | 83,33% {hitung/rata-rata}`,
  )
  expect(finding?.severity).toBe('warning')
})
