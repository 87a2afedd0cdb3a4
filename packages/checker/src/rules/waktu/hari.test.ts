import { dayName, formatDate } from '@akuntabel/domain/notation'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './hari.ts'

test('a day that is not the day of its date is found', () => {
  const [finding] = expectFindings(
    rule,
    `Rapat pleno diselenggarakan pada hari Senin, 4 Maret 2021. {waktu/hari}
Berita acara dibuat Rabu tanggal 2 Maret 2021. {waktu/hari}
Rapat berlangsung Minggu, 15-03-2021. {waktu/hari}`,
  )
  expect(finding).toMatchObject({ stated: 'Senin', expected: 'Kamis' })
})

test('right days, dates without a day and weeks are silent', () => {
  expectSilence(
    rule,
    `Rapat pleno diselenggarakan pada hari Kamis, 4 Maret 2021.
Rapat kedua pada hari Jum'at tanggal 5 Maret 2021 dan Ahad, 7 Maret 2021.
Pelatihan berlangsung Senin - Rabu, 1 - 3 Maret 2021.
Laporan selesai satu minggu 4 Maret 2021.
Ditetapkan 4 Maret 2021.`,
  )
})

test('the calendar itself is always right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2001, max: 2099 }), fc.integer({ min: 0, max: 364 }), (year, day) => {
      const iso = new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)
      expectSilence(rule, `Rapat diadakan pada hari ${dayName(iso)}, ${formatDate(iso)}.`)
    }),
    { numRuns: 50 },
  )
})
