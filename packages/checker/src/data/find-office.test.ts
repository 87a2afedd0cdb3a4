import { expect, it } from 'vitest'
import { findOffice } from './find-office.ts'

it.each([
  ['3572', { jenis: 'kota', nama: 'Blitar' }],
  ['35.05', { jenis: 'kabupaten', nama: 'Blitar' }],
  ['11', { jenis: 'provinsi', nama: 'Aceh' }],
  ['KPU Kota Blitar', { jenis: 'kota', nama: 'Blitar' }],
  ['Kabupaten Ngawi', { jenis: 'kabupaten', nama: 'Ngawi' }],
  ['9999', null],
  ['Dinas Pendidikan', null],
])('%s', (text, office) => {
  expect(findOffice(text)).toEqual(office)
})
