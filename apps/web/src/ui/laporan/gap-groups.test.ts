import { expect, it } from 'vitest'
import { gapGroups } from './gap-groups.ts'

const path = { page: 'pengukuran', triwulan: 4, indikator: 'a' } as const

it('names an indicator once, with its unwritten texts in one sentence', () => {
  const groups = gapGroups([
    { judul: 'Bab I', sebab: 'Isu strategis belum ditulis.', path: { page: 'laporan' } },
    { judul: 'IKU-2 Informasi', sebab: 'Realisasi Triwulan IV belum diisi.', path },
    { judul: 'IKU-2 Informasi', sebab: 'Hambatan belum ditulis pada Pengukuran.', path },
    { judul: 'IKU-2 Informasi', sebab: 'Solusi belum ditulis pada Pengukuran.', path },
  ])
  expect(groups).toEqual([
    { judul: 'Bab I', sebab: ['Isu strategis belum ditulis.'], path: { page: 'laporan' } },
    {
      judul: 'IKU-2 Informasi',
      sebab: ['Realisasi Triwulan IV belum diisi.', 'Belum ditulis: hambatan; solusi.'],
      path,
    },
  ])
})

it('leaves a single sentence as it is', () => {
  const sebab = 'Hambatan belum ditulis pada Pengukuran.'
  expect(gapGroups([{ judul: 'IKU-1', sebab, path }])[0]?.sebab).toEqual([sebab])
})
