import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './urutan.ts'

const REPORT = '# LAPORAN KINERJA\nKPU KOTA MADIUN\nTAHUN 2023\n'

test('a day no calendar has, and a stretch that ends before it begins, are found', () => {
  expectFindings(
    rule,
    `Tim bekerja sampai 30 Februari 2024. {waktu/urutan}
Tim bekerja sejak 6 November 2023 sampai dengan 28 Februari 2023. {waktu/urutan}`,
  )
})

test('a report signed before its year ended is found', () => {
  const [finding] = expectFindings(
    rule,
    `${REPORT}# KATA PENGANTAR
Puji syukur atas selesainya laporan ini.
Madiun, 15 November 2023 {waktu/urutan}
Ketua KPU Kota Madiun`,
  )
  expect(finding?.message).toContain('sebelum tahun itu berakhir')
})

test('a report signed after its year, with an agreement of that year inside, is right', () => {
  expectSilence(
    rule,
    `${REPORT}# KATA PENGANTAR
Puji syukur atas selesainya laporan ini.
Madiun, 15 Februari 2024
# PERJANJIAN KINERJA TAHUN 2023
Madiun, 7 Januari 2023
Rapat berlangsung 3 Maret 2023 sampai dengan 5 Maret 2023.`,
  )
})

test('a procedure is made, revised, then approved', () => {
  expectFindings(
    rule,
    `Tanggal Pembuatan | 10 Januari 2021
Tanggal Revisi | 8 Januari 2021 {waktu/urutan}
Tanggal Pengesahan | 22 Januari 2021`,
  )
  expectSilence(
    rule,
    `Tanggal Pembuatan : 10 Januari 2021
Tanggal Revisi : 20 Januari 2021
Tanggal Pengesahan : 22 Januari 2021`,
  )
})

const DECISION = (minutes: string) => `KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA MADIUN
NOMOR 11/PR.03.1-Kpt/3577/KPU-Kot/III/2021
TENTANG
PENETAPAN KINERJA TAHUN 2021
Memerhatikan : ${minutes}
MEMUTUSKAN:
Menetapkan : KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA MADIUN TENTANG PENETAPAN KINERJA TAHUN 2021.
Ditetapkan di Madiun
Pada tanggal 4 Maret 2021`

test('a decision cannot rest on minutes of a later day, nor a number on another month', () => {
  expectFindings(rule, DECISION('Berita Acara Nomor 8/PK.01/2021 tanggal 12 Maret 2021. {waktu/urutan}'))
  const [finding] = expectFindings(
    rule,
    DECISION('Berita Acara Nomor 8/PK.01-BA/3577/KPU-Kot/II/2021 tanggal 2 Maret 2021. {waktu/urutan}'),
  )
  expect(finding?.severity).toBe('warning')
  expectSilence(rule, DECISION('Berita Acara Nomor 8/PK.01-BA/3577/KPU-Kot/III/2021 tanggal 2 Maret 2021.'))
})

test('a report signed in a month of its own year, the day left open, is found', () => {
  const of = (line: string) =>
    `# LAPORAN KINERJA\nTAHUN 2022\n2023\n# BAB IV PENUTUP\nDemikian laporan kinerja tahun 2022 ini disusun.\n${line}`
  expect(expectFindings(rule, of('Contoh,    Oktober 2022 {waktu/urutan}'))[0]?.severity).toBe('error')
  // It may be its last day.
  expect(expectFindings(rule, of('Contoh, …… Desember 2022 {waktu/urutan}'))[0]?.severity).toBe('warning')
  expectSilence(rule, of('Contoh,    Januari 2023'))
  expectSilence(rule, of('Rapat berlangsung di aula, Oktober 2022 pukul sembilan.'))
})

test('a decision signed in another year than its number is found', () => {
  const decision = (year: number) => `# KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA MADIUN
NOMOR 41 TAHUN 2024
TENTANG
RENCANA AKSI TAHUN 2024
MEMUTUSKAN:
Menetapkan : KEPUTUSAN TENTANG RENCANA AKSI TAHUN 2024.
Ditetapkan di Madiun
pada tanggal 15 Juli ${year}${year === 2024 ? '' : ' {waktu/urutan}'}`
  const [finding] = expectFindings(rule, decision(2023))
  expect(finding).toMatchObject({ severity: 'error', stated: '15 Juli 2023', expected: '2024' })
  expectSilence(rule, decision(2024))
})
