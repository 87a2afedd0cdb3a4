import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './kutipan.ts'

test('a gazette of another year is found, also when the line breaks inside', () => {
  const [finding] = expectFindings(
    rule,
    `2. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran Negara {hukum/kutipan}
Republik Indonesia Tahun 2015 Nomor 61, Tambahan Lembaran Negara Republik Indonesia Nomor 4846);`,
  )
  expect(finding).toMatchObject({ severity: 'error', stated: '2015', expected: '2008' })
})

test('numbers of the gazette are compared where they are certain', () => {
  const [finding] = expectFindings(
    rule,
    '1. Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional (Lembaran Negara Republik Indonesia Tahun 2004 Nomor 104, Tambahan Lembaran Negara Republik Indonesia Nomor 4721); {hukum/kutipan}',
  )
  expect(finding).toMatchObject({ stated: '4721', expected: '4421' })
})

test('a title with a number or a year that is not its own is found', () => {
  expectFindings(
    rule,
    `1. Peraturan Presiden Nomor 19 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah; {hukum/kutipan}
2. Keputusan KPU Nomor 5/PR.03-1-Kpt/03/KPU/I/2018 tentang Petunjuk Teknis Perjanjian Kinerja dan Pelaporan Kinerja;
3. Keputusan KPU Nomor 5/PR.03-1-Kpt/03/KPU/I/2020 tentang Petunjuk Teknis Perjanjian Kinerja dan Pelaporan Kinerja; {hukum/kutipan}`,
  )
})

test('a regulation of the future is found', () => {
  expectFindings(
    rule,
    `# LAPORAN KINERJA
KPU KOTA MADIUN
TAHUN 2023
Dasarnya Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2041. {hukum/kutipan}`,
  )
})

test('the year behind a slash and a decision of LAN under two numbers', () => {
  expectFindings(
    rule,
    `# LAPORAN KINERJA
KPU KOTA MADIUN
TAHUN 2023
1. Keputusan Komisi Pemilihan Umum Nomor 135/Kpts/KPU/Tahun 2106 tentang Indikator Kinerja Utama; {hukum/kutipan}
2. Keputusan Komisi Pemilihan Umum Nomor 201/Kpts/KPU/Tahun 2016 tentang Tata Naskah;
3. Keputusan Kepala LAN Nomor 239/IX/6/8/2003 tentang Perbaikan Pedoman Penyusunan Pelaporan Akuntabilitas;
4. Keputusan Kepala LAN Nomor 239/IX/618/2003 tanggal 25 Maret 2003 tentang Perbaikan Pedoman Penyusunan Pelaporan Akuntabilitas; {hukum/kutipan}`,
  )
})

test('right citations, laws inside titles and laws that replaced each other are silent', () => {
  expectSilence(
    rule,
    `1. Undang-Undang Nomor 1 Tahun 2015 tentang Penetapan Peraturan Pemerintah Penganti Undang-Undang Nomor 1 Tahun 2014 tentang Pemilihan Gubernur, Bupati, dan Walikota menjadi Undang-Undang (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 23, Tambahan Lembaran Negara Republik Indonesia Nomor 5656) sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2020 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2020 tentang Perubahan Ketiga atas Undang-Undang Nomor 1 Tahun 2015 (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 193);
2. Undang-Undang Nomor 22 Tahun 2007 tentang Penyelenggara Pemilihan Umum;
3. Undang-Undang Nomor 15 Tahun 2011 tentang Penyelenggara Pemilihan Umum;
4. Peraturan Komisi Pemilihan Umum Nomor 21 Tahun 2020 tentang Perubahan Kedua atas Peraturan Komisi Pemilihan Umum Nomor 8 Tahun 2019 tentang Tata Kerja (Berita Negara Republik Indonesia Tahun 2021 Nomor 4);
5. Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum sebagaimana telah diubah dengan Undang-Undang Nomor 7 Tahun 2023;
6. Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah dan Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;`,
  )
})

test('what a report carries out is no part of a title', () => {
  expectFindings(
    rule,
    'Laporan ini disusun sebagai pelaksanaan Peraturan Presiden Nomor 29 Tahun 2016 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah. {hukum/kutipan}',
  )
})

test('a law that was revoked before the year of the document is a doubt, unless told as history', () => {
  const report = (year: number, text: string) => `# LAPORAN KINERJA TAHUN ${year}\n${text}`
  const basis =
    'Laporan disusun menurut Undang-Undang Nomor 15 Tahun 2011 tentang Penyelenggara Pemilihan Umum.'
  const [finding] = expectFindings(rule, `${report(2020, basis)} {hukum/kutipan}`)
  expect(finding).toMatchObject({ severity: 'warning', expected: 'Undang-Undang Nomor 7 Tahun 2017' })
  expectSilence(rule, report(2017, basis))
  expectSilence(rule, report(2020, basis.replace('disusun menurut', 'dahulu disusun menurut')))
})
