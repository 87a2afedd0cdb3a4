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
Persentase arsip tertata | 90% | 90% | 100%`)

test('every stage is printed, with the place of each mention', () => {
  const { version, files } = JSON.parse(reportLedger([doc]))
  expect(version).toBe(1)
  expect(Object.keys(files[0])).toEqual([
    'file',
    'document',
    'mentions',
    'consensus',
    'quantities',
    'codes',
    'promises',
  ])
  expect(files[0].mentions).toContainEqual(
    expect.objectContaining({ kind: 'year', value: 2021, role: 'laporan', governedBy: 'pengukuran kinerja' }),
  )
  expect(files[0].consensus.year).toMatchObject({
    value: 2023,
    against: [{ value: 2021, places: [{ line: 4 }] }],
  })
  expect(files[0].consensus.office).toMatchObject({ value: 'KPU Kota Madiun', against: [] })
  expect(files[0].quantities[0]).toMatchObject({ measure: 'pagu', subject: '3355', value: '100.000.000' })
  expect(files[0].codes).toMatchObject([{ code: '3355', level: 'kegiatan', names: ['Akuntabilitas'] }])
  expect(files[0].promises).toMatchObject([{ promised: null, measured: { target: '90%', table: '3.2' } }])
})
