import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './persen.ts'

const HEAD = 'Tabel 3.1 Realisasi Anggaran Tahun 2021\nUraian | Pagu | Realisasi | %\n'

test('a percentage that is not realisasi ÷ pagu is found', () => {
  const [finding] = expectFindings(
    rule,
    `${HEAD}Perkantoran | 4.351.000 | 3.870.000 | 99,98 % {hitung/persen}\nLogistik | 9.800.000 | 8.181.000 | 83,48 %`,
  )
  expect(finding?.arithmetic).toBe('3.870.000 ÷ 4.351.000 × 100% = 88,95%')
})

test('rounded, cut, spaced and foreign percentages are silent', () => {
  expectSilence(
    rule,
    `${HEAD}A | 2.475.000 | 2.000.000 | 80.81\nB | 2.475.000 | 2.000.000 | 80,80 %\nC | 2.475.000 | 2.000.000 | 81%\nD | 2.475.000 | 2.000.000 | 80, 81 %`,
  )
})

test('a sentence with its own pagu and realisasi is checked', () => {
  expectFindings(
    rule,
    `# Laporan Kinerja Tahun 2021
KPU Kota Contoh mendapat pagu anggaran tahun 2021 sebesar Rp2.000.000.000 dengan realisasi anggaran sebesar Rp1.900.000.000 atau penyerapan anggaran sebesar 97%. {hitung/persen}`,
  )
  expectSilence(
    rule,
    `# Laporan Kinerja Tahun 2021
KPU Kota Contoh mendapat pagu anggaran tahun 2021 sebesar Rp2.000.000.000 dengan realisasi anggaran sebesar Rp1.900.000.000 atau penyerapan anggaran sebesar 95%.`,
  )
})

test('any percentage printed from exact figures is silent', () => {
  const money = fc.integer({ min: 1, max: 2_000_000_000 })
  fc.assert(
    fc.property(money, money, fc.integer({ min: 0, max: 4 }), (pagu, realisasi, digits) => {
      fc.pre(realisasi <= pagu * 2)
      const percent = ((realisasi / pagu) * 100).toFixed(digits).replace('.', ',')
      expectSilence(rule, `${HEAD}Perkantoran | ${pagu} | ${realisasi} | ${percent}`)
    }),
    { numRuns: 100 },
  )
})

test('a head over two columns is no pagu of 1', () => {
  expectSilence(
    rule,
    `Tabel 3.3 Ringkasan Anggaran
Nomor Pagu Anggaran | | Realisasi | Persentase
1 | 800.000.000 | 720.000.000 | 90,00%
2 | 100.000.000 | 95.000.000 | 95,00%`,
  )
})

test('more than half as much again as the pagu is a doubt: the columns may be others', () => {
  const [finding] = expectFindings(rule, `${HEAD}Perkantoran | 5.000.000 | 95.000.000 | 95% {hitung/persen}`)
  expect(finding?.severity).toBe('warning')
})

const OFFICE = '# Laporan Kinerja Tahun 2021\n'

test('the share of a programme, and one that goes back to the pagu of the sentence before, must fit', () => {
  const findings = expectFindings(
    rule,
    `${OFFICE}Program dukungan memiliki pagu DIPA sebesar Rp800.000.000 dan realisasi penyerapan sebesar Rp720.000.000 dengan capaian 92,00%. {hitung/persen}
Kegiatan kedua memperoleh pagu anggaran sebesar Rp400.000.000,-. Dari pagu tersebut terealisasi sebesar Rp300.000.000,- atau sebesar 77,50%. {hitung/persen}`,
  )
  expect(findings.map(({ severity, expected }) => [severity, expected])).toEqual([
    ['error', '90%'],
    ['error', '75%'],
  ])
})

test('a share that fits, is of what is left, or stands apart from the money is silent', () => {
  expectSilence(
    rule,
    `${OFFICE}Program dukungan memiliki pagu sebesar Rp800.000.000 dan realisasi sebesar Rp720.000.000 atau 90%.
Program dukungan memiliki pagu sebesar Rp800.000.000 dan realisasi sebesar Rp720.000.000 (10%).
Program dukungan memiliki pagu sebesar Rp800.000.000 dan realisasi sebesar Rp720.000.000, melampaui target nasional 85%.
Kegiatan memperoleh pagu sebesar Rp400.000.000. Kegiatan lain terealisasi sebesar Rp300.000.000 atau sebesar 60%.
Program memiliki pagu tahun 2020 sebesar Rp800.000.000 dan realisasi tahun 2021 sebesar Rp720.000.000 atau 95%.`,
  )
})

test('a number of things, the number of all, and its share', () => {
  const [finding] = expectFindings(
    rule,
    `Mediasi dilakukan pada 200 perkara dan berhasil pada 34 perkara atau 18,00%. {hitung/persen}
Sebanyak 25 perangkat daerah dinilai, 14 di antaranya memperoleh nilai B atau 58%. {hitung/persen}
Rekomendasi yang sesuai sebanyak 542 dari 600 rekomendasi atau 93,33%. {hitung/persen}
Pada tahun 2022 diterima 420 SPDP. Sebanyak 378 perkara selesai, atau 95% dari SPDP yang diterima. {hitung/persen}`,
  )
  expect(finding).toMatchObject({
    stated: '18,00%',
    expected: '17%',
    arithmetic: '34 ÷ 200 × 100% = 17%',
  })
})

test('shares that fit, the rest, steps and what is no share of it are silent', () => {
  expectSilence(
    rule,
    `Mediasi dilakukan pada 200 perkara dan berhasil pada 34 perkara atau 17%.
Dari 200 perkara 34 perkara berhasil dimediasi, sehingga yang tidak berhasil 166 perkara atau 83%.
Sampai dengan 31 Desember 2023 telah sesuai 542 dari 600 rekomendasi atau 90,33%.
Pegawai bertambah 5 orang atau 20% dari tahun 2022.
Sebanyak 14 perangkat daerah memperoleh nilai B atau 56%.
Pengunjung berjumlah 1.200 orang, di antaranya 300 pelajar, dan 45 dokumen diterbitkan atau 90% dari target.`,
  )
})

test('a share told before its part and whole', () => {
  const [finding] = expectFindings(
    rule,
    'Layanan tepat waktu mencapai 93,10%, yaitu 1.350 dari 1.540 layanan. {hitung/persen}',
  )
  expect(finding?.expected).toBe('87,66%')
  expectSilence(
    rule,
    `Layanan tepat waktu mencapai 93,10%, yaitu 1.350 dari 1.450 layanan.
Serapan mencapai 98,00% atau 3 kegiatan dari seluruhnya.`,
  )
})

test('a share without its pagu, of money that one row of the tables spent', () => {
  const said = (share: string) => `Tabel 4. Realisasi Hibah
Tahapan | Pagu | Realisasi
Badan adhoc | 8.914.300.000 | 8.756.120.500
Logistik | 3.140.000.000 | 3.018.402.750
Jumlah | 12.054.300.000 | 11.774.523.250
Realisasi badan adhoc sebesar Rp8.756.120.500 atau ${share} dari nilai hibahnya.`
  const [finding] = expectFindings(rule, said('92,83%').replace('hibahnya.', 'hibahnya. {hitung/persen}'))
  expect(finding?.expected).toBe('98,23%')
  expectSilence(rule, said('98,23%'))
})

test('a part of all that one table counts', () => {
  const said = (share: string) => `Tabel 2 Jumlah Pengunjung
Kelompok | Semester I | Semester II | Jumlah
Pelajar | 17.855 | 16.042 | 33.897
Umum | 7.421 | 7.427 | 14.848
Jumlah | 25.276 | 23.469 | 48.745
Pelajar sebanyak 33.897 orang atau ${share} dari seluruh pengunjung.`
  const [finding] = expectFindings(rule, said('65,94%').replace('pengunjung.', 'pengunjung. {hitung/persen}'))
  expect(finding?.expected).toBe('69,54%')
  expectSilence(rule, said('69,54%'))
})

test('a column of shares that two others give in nearly every row', () => {
  const table = (first: string, last = '51 | 60 | 85,00') => `Tabel 1. Pemantauan
Indikator | Realisasi | Target Akhir | % Target Akhir
Jumlah arsip tertata | ${first}
Jumlah layanan selesai | 33 | 44 | 75,00
Jumlah kelas dibuka | 27 | 36 | 75,00
Jumlah buku terbit | ${last}`
  const [finding] = expectFindings(rule, table('18 | 48 | 73,50 {hitung/persen}'))
  expect(finding?.expected).toBe('37,5')
  expectSilence(rule, table('18 | 48 | 37,50'))
  // 2 − realisasi ÷ target, where less is better.
  expectSilence(rule, table('72 | 48 | 50,00'))
  // Nothing shows what the column is.
  expectSilence(rule, table('18 | 48 | 73,50', '51 | 60 | 58,00'))
})
