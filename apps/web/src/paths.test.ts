import { describe, expect, it } from 'vitest'
import { fromHint, type Place, paths, safeReturn } from './paths.ts'

const blitar: Place = { unit: '3572', entitas: 'kpu', tahun: 2022 }

describe('fromHint', () => {
  it.each([
    [{ page: 'pengukuran', triwulan: 4, indikator: 'i1' }, '/k/3572/kpu/2022/pengukuran/4/i1'],
    [{ page: 'pengukuran', triwulan: 4 }, '/k/3572/kpu/2022/pengukuran?tw=4'],
    [{ page: 'pengukuran' }, '/k/3572/kpu/2022/pengukuran'],
    [{ page: 'perjanjian', id: 'p1' }, '/k/3572/kpu/2022/perjanjian/p1'],
    [{ page: 'orang' }, '/k/3572/kpu/2022/orang'],
    [{ page: 'laporan', bagian: 'sdm' }, '/k/3572/kpu/2022/laporan#bagian-sdm'],
    [{ page: 'unknown' }, '/k/3572/kpu/2022/beranda'],
  ])('%o leads to %s', (hint, url) => {
    expect(fromHint(blitar, hint)).toBe(url)
  })
})

describe('safeReturn', () => {
  it('keeps an address of this site', () => {
    expect(safeReturn(paths.pengukuran(blitar, 4))).toBe('/k/3572/kpu/2022/pengukuran?tw=4')
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null])(
    'drops %s',
    (value) => {
      expect(safeReturn(value)).toBeNull()
    },
  )
})
