import { expect, test } from 'vitest'
import { documentFromText } from '../testing/document-from-text.ts'
import { extractFacts } from './extract-facts.ts'

function stated(sentence: string): string[] {
  const { doc } = documentFromText(`# LAPORAN KINERJA TAHUN 2021
${sentence}
Program | Pagu | Realisasi
Program Dukungan Manajemen | 300.000.000 | 290.000.000`)
  const facts = extractFacts(doc)
  return facts.quantities
    .filter((quantity) => quantity.source === 'prosa')
    .map(({ what, measure, figure, year }) => `${what} ${measure} ${figure.value.toFixed()} ${year}`)
}

test('measure, subject and year come from the words before the figure', () => {
  expect(
    stated('Pada tahun 2021 realisasi anggaran KPU Kota Contoh sebesar 99,5 % dari pagu Rp4.103.445.000.'),
  ).toEqual(['satker persen-serapan 99.5 2021', 'satker pagu 4103445000 2021'])
  expect(stated('Program Dukungan Manajemen sebesar Rp300.000.000,-.')).toEqual([
    'program dukungan manajemen pagu 300000000 2021',
  ])
  expect(stated('Dibandingkan capaian kinerja tahun 2020 sebesar 96%.')).toEqual(['satker capaian 96 2020'])
})

test('a part that no table names is nobody’s quantity', () => {
  expect(
    stated('Belanja modal untuk kegiatan rehabilitasi gudang dianggarkan sebesar Rp120.000.000.'),
  ).toEqual([])
})

test('a fund and what only came to a pagu are no pagu of the office', () => {
  expect(stated('DAK sebesar Rp35.500.000.000 terserap 91%.')).toEqual([])
  expect(
    stated('Pagu awal Rp6.500.000.000 direvisi menjadi Rp6.900.000.000 setelah tambahan Rp400.000.000.'),
  ).not.toContain('satker pagu 400000000 2021')
})

test('what was spent until a month is not what was spent in the year', () => {
  expect(stated('Sampai Juni 2021 anggaran terserap 41%.')).toEqual([])
  expect(stated('Sampai dengan akhir bulan Juni 2021 anggaran terserap 41%.')).toEqual([])
  expect(stated('Sampai 31 Desember 2021 anggaran terserap 96%.')).toEqual(['satker persen-serapan 96 2021'])
})
