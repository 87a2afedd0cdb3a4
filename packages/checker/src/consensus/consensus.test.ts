import { expect, test } from 'vitest'
import { extractFacts } from '../facts/extract-facts.ts'
import { ledgerOf } from '../ledger/ledger-of.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { sureOf } from './consensus.ts'

const consensusIn = (text: string) => ledgerOf(extractFacts(documentFromText(text).doc)).consensus

const REPORT = `# LAPORAN KINERJA
TAHUN 2023
KPU KOTA MADIUN
# KATA PENGANTAR
KPU Kota Madiun menyusun Laporan Kinerja Tahun 2023. Perjanjian Kinerja Tahun 2023 telah ditetapkan.
`

test('the majority by weight is the truth, and a minority is told with all its places', () => {
  const { year, office } = consensusIn(
    `${REPORT}Pengukuran kinerja tahun 2021 baik.\n\nTarget kinerja tahun 2021 tercapai.\n\nKPU Kota Blitar melaksanakan tugas.`,
  )
  expect(year).toMatchObject({ value: 2023, mentions: 2, support: 6 })
  expect(year.against).toMatchObject([{ value: 2021, weight: 2 }])
  expect(year.against[0]?.mentions.map(({ position }) => position.line)).toEqual([6, 8])
  expect(office).toMatchObject({ value: { nama: 'Madiun' }, against: [{ value: { nama: 'Blitar' } }] })
})

test('next year, the far past, company and the province are not against it', () => {
  const { year, office } = consensusIn(
    `${REPORT}Target kinerja tahun 2024 naik.\n\nCapaian kinerja tahun 2015 baik.\n\nKPU Provinsi Jawa Timur menetapkan jadwal.\n\nRapat bersama KPU Kota Blitar.`,
  )
  expect([year.against, office.against]).toEqual([[], []])
})

test('a few against many are surely wrong', () => {
  expect([sureOf(12, 3), sureOf(12, 4), sureOf(4, 1)]).toEqual([0.8, 0.6, 0.6])
})

test('a document that names no year has none', () => {
  expect(consensusIn('Dengan hormat.').year).toEqual({ value: null, support: 0, mentions: 0, against: [] })
})

test('whose report it is, and where its agency stands', () => {
  const { entity } = consensusIn(
    `# LAPORAN KINERJA KPU KOTA MADIUN\nTAHUN 2023\nLaporan Kinerja KPU Kota Madiun ini disusun.\nKinerja diukur.\nDemikian Laporan Kinerja Sekretariat KPU Kota Madiun disusun.`,
  )
  expect(entity).toMatchObject({ value: 'kpu', against: [{ value: 'sekretariat', weight: 1 }] })
  const { agency } = consensusIn(
    `LAPORAN KINERJA\nINSPEKTORAT DAERAH KOTA KENDARI\nTAHUN 2023\nInspektorat Daerah Kota Baubau meningkatkan pengawasan.`,
  )
  expect(agency).toMatchObject({
    value: { jenis: 'kota', nama: 'Kendari' },
    against: [{ value: { jenis: 'kota', nama: 'Bau Bau' }, weight: 1 }],
  })
})
