import { expect, test } from 'vitest'
import type { Finding } from '../src/engine/finding.ts'
import { matchFindings } from './match.ts'
import type { Expectation } from './types.ts'

const SISA: Expectation = {
  rule: 'hitung/sisa',
  defect: '10.977.150',
  clean: '10.799.150',
  stated: '10.977.150',
  expected: '10.799.150',
  also: ['hitung/induk'],
  place: {
    heading: 'C. Realisasi Anggaran',
    table: {
      number: '3.6',
      caption: 'Realisasi Anggaran',
      row: '3360 | Operasional | 10.977.150',
      label: 'Operasional',
    },
    text: '3360 | Operasional | 593.461.000 | 582.661.850 | 10.977.150',
  },
}

const LEFT_OUT: Expectation = {
  ...SISA,
  rule: 'susunan/bagian',
  defect: '',
  stated: '',
  also: [],
  place: { heading: 'BAB III', table: null, text: 'Kalimat terakhir bab.' },
}

function finding(changes: Partial<Finding>, excerpt = '', label = ''): Finding {
  return {
    rule: 'hitung/sisa',
    severity: 'error',
    message: '',
    location: {
      line: 1,
      page: null,
      heading: null,
      chapter: null,
      table: 1,
      row: 2,
      column: 3,
      excerpt,
      label,
      block: 0,
    },
    stated: '',
    expected: null,
    arithmetic: null,
    related: [],
    fingerprint: '',
    outcome: 'salah',
    cause: '',
    places: [],
    tags: [],
    sure: 1,
    ...changes,
  }
}

const ROW = '3360 | Operasional | 593.461.000 | 582.661.850 | 10.977.150'

test('a finding at the planted row is a hit', () => {
  const found = finding({ stated: '10.977.150' }, ROW)
  expect(matchFindings([SISA], [found]).hits).toEqual([{ expectation: SISA, finding: found }])
})

test('a finding that names the planted figure elsewhere is a hit', () => {
  expect(matchFindings([SISA], [finding({ stated: 'Rp10.977.150' }, 'Sisa anggaran …')]).misses).toEqual([])
})

test('another rule, row and figure is a miss and a false finding', () => {
  const other = finding({ stated: '1.619.000' }, '3355 | Layanan | 9.800.000 | 8.181.000 | 1.619.000')
  const matched = matchFindings([SISA], [other])
  expect(matched.misses).toEqual([SISA])
  expect(matched.wrong).toEqual([other])
})

test('one finding proves one plant; a second at the same place only repeats', () => {
  const first = finding({ stated: '10.977.150' }, ROW)
  const second = finding({}, ROW)
  const matched = matchFindings([SISA], [second, first])
  expect(matched.hits[0]?.finding).toBe(first)
  expect(matched.repeated).toEqual([second])
  expect(matchFindings([SISA, { ...SISA }], [first]).misses).toHaveLength(1)
})

test('an allowed consequence is neither hit nor false, but only near the plant', () => {
  const near = finding({ rule: 'hitung/induk' }, '076.01.WA | Program', 'Tabel 3.6, baris 076.01.WA')
  const far = finding({ rule: 'hitung/induk' }, '076.01.WA | Program', 'Tabel 4.1, baris 076.01.WA')
  const matched = matchFindings([SISA], [near, far])
  expect(matched.allowed).toEqual([near])
  expect(matched.wrong).toEqual([far])
})

test('what was left out is found wherever its rule speaks', () => {
  expect(matchFindings([LEFT_OUT], [finding({ rule: 'susunan/bagian' }, 'Judul')]).misses).toEqual([])
})

test('one cause proves a plant at each of its places', () => {
  const other = {
    ...SISA,
    place: { ...SISA.place, text: '3361 | Logistik | 10.000 | 9.000 | 2.000' },
    stated: '2.000',
  }
  const [first, second] = [finding({}, ROW), finding({}, other.place.text)]
  const cause = finding({
    places: [first.location, second.location].map((place) => ({ ...place, fingerprint: '' })),
  })
  const matched = matchFindings([SISA, other], [cause])
  expect([matched.hits.length, matched.misses, matched.wrong]).toEqual([2, [], []])
})
