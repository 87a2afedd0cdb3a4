import { expect, test } from 'vitest'
import data from './wilayah.json' with { type: 'json' }
import { findWilayah, kindsNamed, nameAtStart, provinceOf } from './wilayah.ts'

test('38 provinces, 416 regencies and 98 cities, each code once', () => {
  const count = (jenis: string) => data.wilayah.filter((region) => region.jenis === jenis).length
  expect([count('provinsi'), count('kabupaten'), count('kota')]).toEqual([38, 416, 98])
  expect(new Set(data.wilayah.map(({ kode }) => kode)).size).toBe(552)
})

test('a name is found in any spelling of its letters, under its own kind only', () => {
  expect(findWilayah('kota', 'TANJUNG BALAI')).toBe('Tanjungbalai')
  expect(findWilayah('kota', 'Jakarta Pusat')).toBe('Jakarta Pusat')
  expect(findWilayah('kota', 'Ngawi')).toBeNull()
  expect(kindsNamed('Blitar').toSorted()).toEqual(['kabupaten', 'kota'])
})

test('the longest name wins, and every region knows its province', () => {
  expect(nameAtStart(['Aceh', 'Tengah', 'menyusun'], 'kabupaten')).toBe('Aceh Tengah')
  expect(nameAtStart(['Malang', 'Tengah'], 'kota')).toBe('Malang')
  expect(nameAtStart(['menyusun', 'laporan'], 'kota')).toBeNull()
  expect(provinceOf({ jenis: 'kota', nama: 'Ambon' })).toBe('Maluku')
})
