import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './urutan-tahun.ts'

const TITLE = '# Laporan Kinerja KPU Kota Contoh Tahun 2023\n'

test('a year that is another one of its period is found', () => {
  const [finding] = expectFindings(
    rule,
    `${TITLE}Perjanjian Kinerja Tahun 2023 merupakan tahun kedua dari periode Renstra 2020-2024. {waktu/urutan-tahun}`,
  )
  expect(finding).toMatchObject({
    severity: 'error',
    stated: 'tahun kedua',
    expected: 'tahun keempat',
    arithmetic: '2023 − 2020 + 1 = 4',
  })
  expectFindings(
    rule,
    `${TITLE}Tahun 2023 adalah tahun ke-3 pelaksanaan Renstra Tahun 2020 sampai dengan 2024. {waktu/urutan-tahun}
Tahun 2023 adalah tahun terakhir Renstra 2020–2024. {waktu/urutan-tahun}`,
  )
})

test('without a year in its sentence it is the document that has one, and a person must look', () => {
  const [finding] = expectFindings(
    rule,
    `${TITLE}Laporan ini disusun pada tahun ketiga Renstra 2020–2024. {waktu/urutan-tahun}`,
  )
  expect(finding?.severity).toBe('warning')
})

test('the right place, a sentence of two years, and another period are silent', () => {
  expectSilence(
    rule,
    `${TITLE}Tahun 2023 merupakan tahun keempat periode Renstra 2020–2024.
Tahun 2024 merupakan tahun terakhir Renstra 2020–2024.
Target tahun 2023 disusun dari capaian tahun 2021 sebagai tahun kedua Renstra 2020–2024.
Tahun kelima Renstra 2015–2019 menjadi dasar.
Tahun kedua masa pandemi jatuh sebelum Pemilu serentak, lihat 2020-2024.`,
  )
})
