import { expect, test } from 'vitest'
import { documentFromText } from '../testing/document-from-text.ts'
import { reportLedger } from './ledger.ts'

const { doc } = documentFromText(`# LAPORAN KINERJA KPU KOTA MADIUN
TAHUN 2023
# BAB III AKUNTABILITAS KINERJA
Pengukuran kinerja tahun 2021 baik.
Tabel 3.1 Realisasi Anggaran
Kode | Uraian | Pagu | Realisasi
3355 | Akuntabilitas | 100.000.000 | 90.000.000
Tabel 3.2 Capaian Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
Persentase arsip tertata | 90% | 90% | 100%

Seluruh indikator mencapai di atas 95%. Persentase arsip tertata sebesar 90%.
Tabel 3.3 Perbandingan Realisasi
Indikator Kinerja | 2022 | 2023
Persentase arsip tertata | 85% | 90%
Tabel 3.4 Target Jangka Menengah
Indikator Kinerja | Target 2022 | Target 2023
Persentase arsip tertata | 88% | 92%
Permohonan yang selesai sebanyak 40 dari 50 permohonan.
Tabel 3.5 Layanan
Bidang | Permohonan | Selesai
Hukum | 30 | 25
Umum | 20 | 17
Jumlah | 50 | 42`)

test('every stage is printed, with the place of each mention', () => {
  const { version, files } = JSON.parse(reportLedger([doc]))
  expect(version).toBe(1)
  expect(Object.keys(files[0])).toEqual([
    'file',
    'document',
    'mentions',
    'consensus',
    'quantities',
    'bounds',
    'claims',
    'series',
    'yearly',
    'planned',
    'rows',
    'reached',
    'codes',
    'sums',
    'promises',
    'told',
  ])
  expect(files[0].mentions).toContainEqual(
    expect.objectContaining({ kind: 'year', value: 2021, role: 'laporan', governedBy: 'pengukuran kinerja' }),
  )
  expect(files[0].consensus.year).toMatchObject({
    value: 2023,
    against: [{ value: 2021, places: [{ line: 4 }] }],
  })
  expect(files[0].consensus.office).toMatchObject({ value: 'KPU Kota Madiun', against: [] })
  expect(files[0].consensus.entity).toMatchObject({ value: 'kpu', against: [] })
  expect(files[0].consensus.agency).toMatchObject({ value: null })
  expect(files[0].quantities[0]).toMatchObject({ measure: 'pagu', subject: '3355', value: '100.000.000' })
  expect(files[0].quantities).toContainEqual(
    expect.objectContaining({ measure: 'sisa', subject: '3355', value: '10.000.000', source: 'hitungan' }),
  )
  expect(files[0].sums).toEqual([])
  expect(files[0].bounds).toMatchObject([{ noun: 'indikator', count: null, text: 'di atas 95%' }])
  expect(files[0].claims).toMatchObject([{ subject: 'Persentase arsip tertata', value: '90%' }])
  expect(files[0].series).toMatchObject([{ year: 2023, value: '90%' }])
  expect(files[0].planned).toMatchObject([{ year: 2023, value: '92%', measured: '90%' }])
  expect(files[0].rows).toMatchObject([{ value: '40', noun: '', table: '42' }])
  expect(files[0].codes).toMatchObject([{ code: '3355', level: 'kegiatan', names: ['Akuntabilitas'] }])
  expect(files[0].told.subjects).toContainEqual({
    name: 'Persentase arsip tertata',
    names: ['arsip tertata', 'pat'],
    figures: 7,
  })
  expect(files[0].told.statements).toContainEqual(
    expect.objectContaining({
      text: 'Persentase arsip tertata sebesar 90%.',
      named: [{ subject: 'Persentase arsip tertata', partial: false }],
      numbers: [
        expect.objectContaining({ text: '90%', subject: 'Persentase arsip tertata', isBound: false }),
      ],
      place: expect.objectContaining({ line: 12 }),
    }),
  )
  expect(files[0].promises).toMatchObject([{ promised: null, measured: { target: '90%', table: '3.2' } }])
})
