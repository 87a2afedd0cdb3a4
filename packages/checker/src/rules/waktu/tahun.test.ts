import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './tahun.ts'

const BODY = `# KATA PENGANTAR
Laporan Kinerja KPU Kota Madiun Tahun 2022 memuat pertanggungjawaban tahun anggaran 2022.
Perjanjian Kinerja Tahun 2022 ditetapkan pada bulan Januari.
`

test("last year's number on the cover is found", () => {
  const [finding] = expectFindings(
    rule,
    `# LAPORAN KINERJA INSTANSI PEMERINTAH
TAHUN 2021 {waktu/tahun}
KPU KOTA MADIUN
2022
${BODY}Capaian kinerja tahun 2022 naik.`,
  )
  expect(finding).toMatchObject({ severity: 'error', stated: '2021', expected: '2022' })
})

const COVER = '# LAPORAN KINERJA\nTAHUN 2022\nKPU KOTA MADIUN\n2022\n'

test('a caption and a sentence about this report with another year are warned about', () => {
  const findings = expectFindings(
    rule,
    `${COVER}${BODY}# BAB II PERENCANAAN KINERJA
Program dan anggaran disajikan berikut ini.
Tabel 2.2 Program dan Anggaran Tahun 2021 {waktu/tahun}
Program | Pagu
Dukungan Manajemen | 1.000.000
# BAB III AKUNTABILITAS KINERJA
Pengukuran menjawab Perjanjian Kinerja Tahun 2021. {waktu/tahun}`,
  )
  expect(findings).toMatchObject([
    {
      severity: 'warning',
      message:
        'Tahun 2021 disebut sebagai tahun laporan di 2 tempat, padahal dokumen ini tentang tahun 2022.',
    },
  ])
})

test('other years that are meant are right', () => {
  expectSilence(
    rule,
    `${COVER}${BODY}# BAB III AKUNTABILITAS KINERJA
Dibandingkan dengan capaian kinerja tahun 2021, hasilnya naik.
Hasil evaluasi atas Laporan Kinerja Tahun 2021 ditindaklanjuti.
Rencana Kinerja Tahunan Tahun 2023 disusun pada bulan Oktober.
# Perbandingan dengan Tahun Lalu
Tabel 3.4 Capaian Kinerja Tahun 2021
Indikator | Capaian
Satu | 90
Tabel 3.5 Realisasi Kinerja Tahun 2021 dan 2022`,
  )
})

test('the year of printing and a Renstra are right', () => {
  expectSilence(rule, `# LAPORAN KINERJA\nTAHUN 2022\nKPU KOTA MADIUN\n2023\n${BODY}`)
  expectSilence(
    rule,
    '# RENCANA STRATEGIS\nTAHUN 2020-2024\nKPU KOTA MADIUN\n2020\nPerjanjian Kinerja Tahun 2019 disusun.',
  )
})

test('sentences that can only speak of this report are wrong where the cover says otherwise, whatever else they say', () => {
  const findings = expectFindings(
    rule,
    `${COVER}${BODY}# BAB III AKUNTABILITAS KINERJA
Pengukuran kinerja tahun 2021 menunjukkan hasil pelaksanaan seluruh kegiatan. {waktu/tahun}
Target kinerja yang akan dicapai pada tahun 2021 disajikan berikut ini. {waktu/tahun}
Sesudah tahun anggaran 2021 berakhir disusunlah laporan kinerja. {waktu/tahun}`,
  )
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['error']))
})

test('results of somebody else’s year, and the end of two years, are right', () => {
  expectSilence(
    rule,
    `${COVER}${BODY}# BAB III AKUNTABILITAS KINERJA
Pengukuran kinerja memakai hasil survei tahun 2021 sebagai dasar.
Setelah tahun 2021 dan tahun 2022 berakhir disusunlah laporan kinerja.
Setelah tahun anggaran 2022 berakhir disusunlah laporan kinerja.`,
  )
})

test('one step of a plan in the year before the others is a doubt', () => {
  const plan = (year: number) => `# PERJANJIAN KINERJA TAHUN 2024
Tabel 5. Rencana Aksi
No | Kegiatan | Waktu
1 | Pembentukan badan adhoc | April - Juni 2024
2 | Pemutakhiran data pemilih | Juni - September ${year}${year === 2024 ? '' : ' {waktu/tahun}'}
3 | Sosialisasi | Juli 2024`
  const [finding] = expectFindings(rule, plan(2023))
  expect(finding).toMatchObject({ severity: 'warning', stated: '2023', expected: '2024' })
  expectSilence(rule, plan(2024))
})

test('a year that only follows does not excuse another', () => {
  expectFindings(
    rule,
    `# LAPORAN KINERJA
TAHUN 2024
Laporan ini merupakan pertanggungjawaban atas Perjanjian Kinerja Tahun 2023 dan menjadi bahan perbaikan bagi tahun berikutnya. {waktu/tahun}`,
  )
})

test('what was achieved is the agreement of the same year', () => {
  const said = (year: number) => `# LAPORAN KINERJA
TAHUN 2024
Capaian kinerja KPU Kota Madiun Tahun 2024 menunjukkan bahwa sebagian besar target Perjanjian Kinerja Tahun ${year} tercapai.`
  expectFindings(rule, `${said(2023)} {waktu/tahun}`)
  expectSilence(rule, said(2024))
})
