import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, addMonths, daysBetween, lastDayOfQuarter, quarterOf } from './calendar.ts'
import { dayName, formatDate, parseDate } from './date.ts'
import { parseNip } from './nip.ts'
import { romanMonth, toRoman } from './roman.ts'

describe('dates', () => {
  it('writes 4 Maret 2021 and knows that 15 Maret 2020 was a Minggu', () => {
    expect(formatDate('2021-03-04')).toBe('4 Maret 2021')
    expect(dayName('2020-03-15')).toBe('Minggu')
    expect(dayName('2021-01-04')).toBe('Senin')
  })

  test.each([
    ['28 Februari 2022', '2022-02-28'],
    ['Minggu, 15 Maret 2020', '2020-03-15'],
    ['2022-02-28', '2022-02-28'],
    ['28/2/2022', '2022-02-28'],
    ['28-02-2022', '2022-02-28'],
    ['1 Pebruari 2021', '2021-02-01'],
    ['10 nopember 2021', '2021-11-10'],
    ['3 Des 2021', '2021-12-03'],
    ['29 Februari 2020', '2020-02-29'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso)
  })

  test.each([
    '29 Februari 2021',
    '31/4/2021',
    '28 Februari',
    '2021-13-01',
    '1 constructor 2021',
    'besok',
    '',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  it('reads back every date it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (days) => {
        const iso = addDays('1970-01-01', days)
        expect(parseDate(formatDate(iso))).toBe(iso)
        expect(daysBetween('1970-01-01', iso)).toBe(days)
      }),
    )
  })

  it('refuses to print an impossible date', () => {
    expect(() => formatDate('2021-02-29')).toThrow(RangeError)
    expect(() => dayName('2021-02-30')).toThrow(RangeError)
  })
})

describe('calendar', () => {
  it('knows quarters', () => {
    expect(quarterOf('2021-03-31')).toBe(1)
    expect(quarterOf('2021-04-01')).toBe(2)
    expect([1, 2, 3, 4].map((q) => lastDayOfQuarter(2021, q))).toEqual([
      '2021-03-31',
      '2021-06-30',
      '2021-09-30',
      '2021-12-31',
    ])
    expect(() => lastDayOfQuarter(2021, 5)).toThrow(RangeError)
  })

  test.each([
    ['2020-11-23', 1, '2020-12-23'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-12-31', 2, '2022-02-28'],
    ['2021-01-15', -1, '2020-12-15'],
  ])('addMonths %s %i', (iso, months, expected) => {
    expect(addMonths(iso, months)).toBe(expected)
  })
})

describe('Roman numbers', () => {
  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [1994, 'MCMXCIV'],
  ])('%i → %s', (number, text) => {
    expect(toRoman(number)).toBe(text)
  })

  it('writes months of letter numbers only', () => {
    expect(romanMonth(3)).toBe('III')
    expect(() => romanMonth(13)).toThrow(RangeError)
    expect(() => toRoman(0)).toThrow(RangeError)
  })
})

describe('NIP', () => {
  it('is read into birth, appointment, sex and serial', () => {
    expect(parseNip('19700101 200504 1 001')).toEqual({
      ok: true,
      value: {
        nip: '197001012005041001',
        lahir: '1970-01-01',
        pengangkatan: '2005-04',
        jenisKelamin: 'laki-laki',
        urut: '001',
      },
    })
  })

  test.each([
    ['19700101200504100', 'NIP terdiri atas 18 angka.'],
    ['197002302005041001', 'Tanggal lahir di dalam NIP tidak mungkin.'],
    ['197001012005131001', 'Bulan pengangkatan di dalam NIP tidak mungkin.'],
    ['197001011980041001', 'Bulan pengangkatan di dalam NIP tidak mungkin.'],
    ['197001012005043001', 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan).'],
  ])('%s is refused', (text, error) => {
    expect(parseNip(text)).toEqual({ ok: false, error })
  })
})
