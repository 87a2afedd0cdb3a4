import { describe, expect, it } from 'vitest'
import { checkDocuments } from '../engine/check-documents.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { repairsOf } from './repairs.ts'

const REPORT = `# LAPORAN KINERJA
KPU KOTA MADIUN
TAHUN 2022
# BAB I
# PENDAHULUAN
Laporan ini memuat capaian.
# BAB III AKUNTABILITAS KINERJA
Dibandingkan dengan tahun sebelumnya capaian naik.
Tabel 3.1 Pengukuran Kinerja Tahun 2022
Indikator Kinerja | Target | Realisasi | Capaian
Persentase pemilih | 80% | 72% | 90%
Tabel 3.2 Realisasi Anggaran Tahun 2022
Kode | Program | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp)
3355 | Dukungan Manajemen | 400.000.000 | 300.000.000 | 90.000.000
Jumlah | | 400.000.000 | 300.000.000 | 100.000.000
# BAB IV PENUTUP
Capaian Persentase pemilih sebesar 91% pada Tahun 2022.`

const fileOf = (text: string) => {
  const [file] = checkDocuments([documentFromText(text).doc]).files
  if (file === undefined) throw new Error('nothing was checked')
  return file
}

describe('parts of a report', () => {
  const { parts } = fileOf(REPORT)
  const part = (name: string) => parts.find((one) => one.name === name)

  it('are named with their place where they are, and without where they are not', () => {
    expect(part('Pendahuluan')).toMatchObject({ found: true, place: { heading: 'PENDAHULUAN' } })
    expect(part('Akuntabilitas kinerja')).toMatchObject({ found: true, analysis: false })
    expect(part('Ikhtisar eksekutif')).toMatchObject({ found: false, place: null })
    expect(part('Penutup')?.place?.chapter).toBe('BAB IV PENUTUP')
  })

  it('hold the analyses that the rule on missing parts finds or misses, and no other', () => {
    const missing = fileOf(REPORT)
      .findings.filter(({ rule }) => rule === 'susunan/bagian')
      .map(({ expected }) => expected?.toLowerCase())
    const absent = parts.filter((one) => one.analysis && !one.found).map(({ name }) => name.toLowerCase())
    expect(absent.length).toBeGreaterThan(2)
    for (const name of absent) expect(missing).toContain(name)
    expect(part('Perbandingan dengan tahun-tahun sebelumnya')).toMatchObject({ found: true })
  })

  it('that a table of contents only names are not there', () => {
    const empty = fileOf(REPORT.replace('Laporan ini memuat capaian.\n', ''))
    expect(empty.parts.find(({ name }) => name === 'Pendahuluan')).toMatchObject({ found: false })
  })

  it('are asked of no other document', () => {
    expect(fileOf('# PERJANJIAN KINERJA\nTAHUN 2022\nIsi.').parts).toEqual([])
  })
})

describe('key figures', () => {
  const { keyFigures } = fileOf(REPORT)

  it('stand once for every value, with the places that tell it', () => {
    expect(keyFigures.satker.find(({ measure }) => measure === 'pagu')).toMatchObject({
      name: 'Pagu seluruhnya',
      values: [{ text: '400.000.000', places: [{ label: expect.stringContaining('Tabel 3.2') }] }],
    })
    const achieved = keyFigures.indikator.find(({ measure }) => measure === 'capaian')
    expect(achieved?.values[0]).toMatchObject({ text: '90%', places: [{ row: 2 }] })
  })

  it('that only differ by rounding are one value', () => {
    const twice = `${REPORT}\nTabel 4.1 Pengukuran Kinerja Tahun 2022\nIndikator Kinerja | Target | Realisasi | Capaian\nPersentase pemilih | 80% | 72% | 90,00%`
    const achieved = fileOf(twice).keyFigures.indikator.filter(({ measure }) => measure === 'capaian')
    expect(achieved.map(({ values }) => values.map(({ places }) => places.length))).toEqual([[2]])
    const other = fileOf(twice.replace('90,00%', '95,00%')).keyFigures.indikator
    expect(other.find(({ measure }) => measure === 'capaian')?.values.map(({ text }) => text)).toEqual([
      '90%',
      '95,00%',
    ])
  })
})

describe('repairs', () => {
  it('hold what one row makes wrong together, and spelling by itself', () => {
    const file = fileOf(REPORT.replace('90.000.000\nJumlah', '90.000.000\nJumlah'))
    const repairs = repairsOf(file)
    expect(repairs.flatMap(({ findings }) => findings)).toHaveLength(file.findings.length)
    expect(repairs[0]?.findings.map(({ rule }) => rule)).toContain('hitung/sisa')
    const order = repairs.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
})

it('a chapter is told by its whole title, also where it stands in two lines', () => {
  const { parts } = fileOf(REPORT)
  expect(parts.find(({ name }) => name === 'Pendahuluan')?.place?.chapter).toBe('BAB I PENDAHULUAN')
})
