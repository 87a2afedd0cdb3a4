import { expect, it } from 'vitest'
import { canMove } from '../state/can-move.ts'
import { formatSpan, monthsOfSpan } from './kegiatan.ts'

it('touches the months between its first and its last day, of its year alone', () => {
  expect(monthsOfSpan({ mulai: '2022-03-30', selesai: null }, 2022)).toEqual([3])
  expect(monthsOfSpan({ mulai: '2022-03-30', selesai: '2022-05-02' }, 2022)).toEqual([3, 4, 5])
  expect(monthsOfSpan({ mulai: '2021-12-30', selesai: '2022-01-02' }, 2022)).toEqual([1])
  expect(monthsOfSpan({ mulai: '2021-12-30', selesai: null }, 2022)).toEqual([])
})

it('was carried out, or not yet, or something else was, and goes back only to its plan', () => {
  for (const to of ['dilaksanakan', 'belum', 'dialihkan'] as const)
    expect(canMove('kegiatan', 'direncanakan', to)).toBe(true)
  expect(canMove('kegiatan', 'belum', 'dilaksanakan')).toBe(true)
  expect(canMove('kegiatan', 'dilaksanakan', 'direncanakan')).toBe(true)
  expect(canMove('kegiatan', 'dilaksanakan', 'dialihkan')).toBe(false)
  expect(canMove('kegiatan', 'dialihkan', 'dilaksanakan')).toBe(false)
})

it.each([
  ['2022-03-12', null, '12 Maret 2022'],
  ['2022-03-12', '2022-03-12', '12 Maret 2022'],
  ['2022-03-12', '2022-03-14', '12–14 Maret 2022'],
  ['2022-03-30', '2022-04-02', '30 Maret – 2 April 2022'],
  ['2022-12-30', '2023-01-02', '30 Desember 2022 – 2 Januari 2023'],
])('writes %s until %s as %s', (mulai, selesai, text) => {
  expect(formatSpan({ mulai, selesai })).toBe(text)
})
