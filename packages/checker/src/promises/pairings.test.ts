import { expect, test } from 'vitest'
import { extractFacts } from '../facts/extract-facts.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { pairings } from './pairings.ts'

const pairsOf = (text: string) =>
  pairings(extractFacts(documentFromText(text).doc)).map(
    ({ promised, measured }) => `${promised?.row.label ?? '-'} = ${measured?.row.label ?? '-'}`,
  )

test('promises are answered one to one, the rest stands alone', () => {
  expect(
    pairsOf(`# PERJANJIAN KINERJA
Tabel 2.1 Perjanjian Kinerja
Indikator Kinerja | Target
Persentase layanan informasi tepat waktu | 100%
Persentase arsip tertata menurut pedoman | 90%
# AKUNTABILITAS
Tabel 3.1 Pengukuran Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
Persentase arsip yang tertata menurut pedoman | 90% | 90% | 100%
Persentase logistik terpelihara di gudang | 95% | 95% | 100%`),
  ).toEqual([
    'Persentase layanan informasi tepat waktu = -',
    'Persentase arsip tertata menurut pedoman = Persentase arsip yang tertata menurut pedoman',
    '- = Persentase logistik terpelihara di gudang',
  ])
})

test('of two alike, the target decides', () => {
  expect(
    pairsOf(`# PERJANJIAN KINERJA
Tabel 2.1 Perjanjian Kinerja
Indikator Kinerja | Target
Persentase laporan keuangan semester pertama | 80%
Persentase laporan keuangan semester kedua | 95%
# AKUNTABILITAS
Tabel 3.1 Pengukuran Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
Persentase laporan keuangan | 95% | 95% | 100%
Persentase laporan keuangan semester pertama | 80% | 80% | 100%`),
  ).toEqual([
    'Persentase laporan keuangan semester pertama = Persentase laporan keuangan semester pertama',
    'Persentase laporan keuangan semester kedua = Persentase laporan keuangan',
  ])
})
