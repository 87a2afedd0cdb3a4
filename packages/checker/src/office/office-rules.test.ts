import { Decimal } from '@akuntabel/domain/notation'
import { describe, expect, it } from 'vitest'
import { checkDocuments } from '../engine/check-documents.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import type { OfficeFigures } from './office-figures.ts'
import { officeRules } from './office-rules.ts'

const OWN: OfficeFigures = {
  tahun: 2021,
  entitas: 'kpu',
  indikator: [
    {
      uraian: 'Persentase partisipasi pemilih',
      target: new Decimal('77.5'),
      realisasi: new Decimal('80'),
      capaian: { raw: new Decimal('103.2258'), capped: new Decimal('100') },
    },
    {
      uraian: 'Jumlah pelatihan',
      target: null,
      realisasi: null,
      capaian: { raw: null, capped: null },
    },
  ],
  anggaran: [{ kode: '3355', pagu: 4_103_445_000n, realisasi: 4_082_850_734n }],
}

function found(rows: string, own = OWN): string[] {
  const text = `LAPORAN KINERJA KPU KOTA BLITAR TAHUN 2021\n# BAB III AKUNTABILITAS KINERJA\n${rows}`
  const { files } = checkDocuments([documentFromText(text).doc], { rules: officeRules([own]), tahun: 2021 })
  return files.flatMap((file) => file.findings.map((one) => `${one.rule} ${one.stated} ${one.expected}`))
}

const measured = (target: string, realisasi: string, capaian: string): string =>
  `Tabel 3.1 Pengukuran Kinerja
No | Indikator Kinerja | Target | Realisasi | Capaian
---
1 | Persentase partisipasi pemilih | ${target} | ${realisasi} | ${capaian}
2 | Jumlah pelatihan | 5 | 5 | 100%`
const budget = (pagu: string, realisasi: string): string =>
  `Tabel 3.2 Realisasi Anggaran
Kode | Program | Pagu (Rp) | Realisasi (Rp)
---
3355 | Dukungan Manajemen | ${pagu} | ${realisasi}
9999 | Program lain | 1.000.000 | 900.000`

describe('an office that knows its figures', () => {
  it.each([
    ['target', measured('79%', '80%', '103,23%'), ['data/target 79% 77,5%']],
    ['realisasi', measured('77,5%', '81%', '103,23%'), ['data/realisasi 81% 80%']],
    ['capaian', measured('77,5%', '80%', '104%'), ['data/capaian 104% 103,23%']],
    ['pagu', budget('4.103.445.001', '4.082.850.734'), ['data/pagu 4.103.445.001 4.103.445.000']],
    [
      'realisasi of a code',
      budget('4.103.445.000', '4.082.850.000'),
      ['data/realisasi-anggaran 4.082.850.000 4.082.850.734'],
    ],
  ])('finds another %s', (_, rows, expected) => {
    expect(found(rows)).toEqual(expected)
  })

  it.each([
    [
      'the same figures',
      `${measured('77,5%', '80%', '103,23%')}\n\n${budget('4.103.445.000', '4.082.850.734')}`,
    ],
    ['a capped capaian', measured('77,5%', '80%', '100%')],
    ['a rounded capaian', measured('77,5%', '80%', '103%')],
  ])('is silent on %s', (_, rows) => {
    expect(found(rows)).toEqual([])
  })

  it('is silent on another year', () => {
    expect(found(measured('79%', '80%', '104%'), { ...OWN, tahun: 2020 })).toEqual([])
  })
})
