import { expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { checkDocuments } from './check-documents.ts'
import { fingerprint } from './fingerprint.ts'
import type { Rule } from './rule.ts'

const TEXT = `# LAPORAN KINERJA KPU KOTA CONTOH TAHUN 2021
## C. Realisasi Anggaran
Tabel 3.8 Realisasi
Uraian | Pagu | Realisasi | Sisa
Perkantoran | 200.000.000 | 195.000.000 | 6.000.000`

const findingsOf = (text: string, rules?: readonly Rule[]) =>
  checkDocuments([documentFromText(text).doc], { rules }).files[0]?.findings ?? []

test('a finding says where it stands, in numbers and in words', () => {
  const [finding] = findingsOf(TEXT)
  expect(finding).toMatchObject({
    rule: 'hitung/sisa',
    severity: 'error',
    location: {
      line: 5,
      heading: 'C. Realisasi Anggaran',
      table: 1,
      row: 2,
      column: 4,
      label: 'Tabel 3.8, baris Perkantoran, kolom Sisa',
    },
  })
  expect(finding?.location.excerpt).toBe('Perkantoran | 200.000.000 | 195.000.000 | 6.000.000')
})

test('a word that a PDF breaks leaves the fingerprint as it was', () => {
  expect(fingerprint('hitung/sisa', 'Pemilukada sisa', 0)).toBe(
    fingerprint('hitung/sisa', 'Pemiluk ada sisa', 0),
  )
  expect(fingerprint('hitung/sisa', 'Pemilukada sisa', 0)).not.toBe(
    fingerprint('hitung/sisa', 'Pemilukada sisa', 1),
  )
})

test('the fingerprint survives a new page, another row order and other findings', () => {
  const moved =
    `${TEXT.replace('Perkantoran', 'Logistik | 50.000.000 | 40.000.000 | 11.000.000\nPerkantoran')}`.replace(
      '# LAPORAN',
      '# SAMPUL\n\n# LAPORAN',
    )
  const [before] = findingsOf(TEXT)
  expect(findingsOf(moved).map((finding) => finding.fingerprint)).toContain(before?.fingerprint)
})

test('what is not sure never becomes an error', () => {
  const { doc } = documentFromText(TEXT)
  for (const block of doc.blocks) if (block.type === 'table') block.confidence = 0.5
  expect(checkDocuments([doc]).files[0]?.findings.map((finding) => finding.severity)).toEqual(['warning'])
})

test('rules are picked by pattern', () => {
  const { doc } = documentFromText(TEXT)
  expect(checkDocuments([doc], { aturan: 'skala/*, hitung/persen' }).files[0]?.findings).toEqual([])
  expect(checkDocuments([doc], { aturan: 'hitung/*' }).files[0]?.findings).toHaveLength(1)
})

test('the report says what was checked', () => {
  const [file] = checkDocuments([documentFromText(TEXT).doc]).files
  expect(file?.checked).toMatchObject({ tables: 1, figures: 3 })
  expect(file?.document).toEqual({ kind: 'lkj', satker: 'KPU Kota Contoh', tahun: 2021 })
})

test('a row without a name is told by its place, never by an empty one', () => {
  const [finding] = findingsOf(
    '# LAPORAN KINERJA TAHUN 2021\nTabel 3.8 Ringkasan\nNo | Pagu | Realisasi | %\n1 | 200.000.000 | 100.000.000 | 60%',
  )
  expect(finding?.message).toContain('Persentase baris ke-1 tertulis')
  expect(finding?.location.label).toBe('Tabel 3.8, baris ke-1, kolom %')
})

test('what was right and what was not looked at is said, too', () => {
  const [file] = checkDocuments([
    documentFromText(`${TEXT}\nJumlah | 200.000.000 | 195.000.000 | 5.000.000`).doc,
  ]).files
  expect(file?.passed.filter(({ rule }) => rule === 'hitung/sisa')).toMatchObject([
    {
      rule: 'hitung/sisa',
      message: 'Sisa anggaran jumlah sama dengan pagu dikurangi realisasi.',
      arithmetic: '200.000.000 − 195.000.000 = 5.000.000',
      location: { line: 6 },
    },
  ])
  expect(file?.unchecked).toContainEqual({
    rule: 'hitung/capaian',
    why: 'Tidak ada tabel pengukuran kinerja yang terbaca.',
    location: null,
  })
  expect(file?.unchecked.some(({ rule }) => rule === 'hitung/sisa')).toBe(false)
})

test('a table that a page broke before its total is not called checked', () => {
  const [file] = checkDocuments([
    documentFromText(`# REALISASI ANGGARAN
Tabel 3.1 Realisasi Anggaran
Kegiatan | Pagu | Realisasi
Satu | 100.000.000 | 90.000.000
Dua | 200.000.000 | 180.000.000

Kegiatan | Pagu | Realisasi
Tiga | 50.000.000 | 45.000.000
Jumlah | 350.000.000 | 315.000.000`).doc,
  ]).files
  expect(file?.findings).toEqual([])
  expect(file?.unchecked).toContainEqual(
    expect.objectContaining({
      rule: 'hitung/jumlah',
      why: 'Tabel 3.1 terputus oleh halaman; jumlahnya diperiksa pada bagian yang terakhir.',
    }),
  )
  const sums = file?.passed.filter(({ rule }) => rule === 'hitung/jumlah')
  expect(sums?.map(({ message }) => message)).toEqual([
    'Jumlah kolom Pagu pada tabel di bawah “REALISASI ANGGARAN” sama dengan penjumlahan barisnya.',
    'Jumlah kolom Realisasi pada tabel di bawah “REALISASI ANGGARAN” sama dengan penjumlahan barisnya.',
  ])
})

test('every rule says how much it looked at, or that there was nothing', () => {
  const { doc } = documentFromText(`# LAPORAN KINERJA KPU KOTA BLITAR TAHUN 2021
Berdasarkan Undang-Undang Nomor 7 Tahun 2017 dan Undang-Undang Nomor 25 Tahun 2004.
Tabel 3.1 Pengukuran Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
Persentase keputusan tepat waktu | 80% | 72% | 90%
Persentase informasi mutakhir | 30% | 27% | 96%
Persentase layanan tepat waktu | 90% | 90% | 100%`)
  const [file] = checkDocuments([doc]).files
  const said = (id: string) => [
    ...(file?.passed ?? []).filter(({ rule }) => rule === id).map(({ message }) => message),
    ...(file?.unchecked ?? []).filter(({ rule }) => rule === id).map(({ why }) => why),
  ]
  expect(said('hukum/kutipan')).toEqual(['2 kutipan peraturan diperiksa, tanpa temuan.'])
  expect(said('hitung/capaian')).toEqual(['3 capaian indikator diperiksa, temuan di 1 tempat.'])
  expect(said('sepakat/nip')).toEqual(['Tidak ada NIP yang terbaca.'])
  // Compared only when another report is given.
  const silent = rules.map(({ id }) => id).filter((id) => said(id).length === 0)
  const found = new Set(file?.findings.map(({ rule }) => rule))
  expect(silent.filter((id) => !found.has(id))).toEqual(['susunan/salin'])
})
