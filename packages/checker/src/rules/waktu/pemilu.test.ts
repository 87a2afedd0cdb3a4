import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './pemilu.ts'

test('elections in years that had none', () => {
  const [finding] = expectFindings(
    rule,
    `Partisipasi dihitung setelah penyelenggaraan Pemilu Tahun 2018. 
Partisipasi dihitung setelah penyelenggaraan Pemilu Tahun 2021. {waktu/pemilu}`,
  )
  expect(finding).toMatchObject({ severity: 'error', expected: '2019 atau 2024' })
  const [doubt] = expectFindings(
    rule,
    'Data Pemilihan Serentak Tahun 2019 digunakan.\nData pilkada 2016 dipakai. {waktu/pemilu}',
  )
  expect(doubt).toMatchObject({ severity: 'warning', expected: '2015 atau 2017' })
})

test('elections that were held, work for them, the commission’s own name, and the future are right', () => {
  expectSilence(
    rule,
    `Pemilu Tahun 2019 dan Pemilihan Serentak Tahun 2020 berjalan lancar.
Komisi Pemilihan Umum Tahun 2021 menetapkan pedoman.
Tahapan Pemilu Tahun 2023 dimulai pada bulan Juni.
Pemungutan suara ulang Pemilihan Tahun 2021 dilaksanakan.
Anggaran Pemilu Tahun 2023 telah diserap.
Peraturan Komisi Pemilihan Umum Tahun 2021 menjadi dasar.
Pemilu Tahun 2029 mulai dipersiapkan.
Pemilihan kepala desa tahun 2021 bukan tugas KPU.`,
  )
})
