import { expect, test } from 'vitest'
import { rule as celah } from '../rules/skala/celah.ts'
import { rule } from '../rules/skala/kategori.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { expectFindings, expectSilence } from '../testing/expect-findings.ts'
import { extractFacts } from './extract-facts.ts'

function scale(sentence: string): string[] {
  const { scales } = extractFacts(documentFromText(sentence).doc)
  return scales.flatMap(({ bands }) => bands.map(({ name, text }) => `${text} ${name}`))
}

test('a scale told in a sentence, range or name first', () => {
  expect(
    scale(
      'Kriteria yang dipakai adalah: lebih dari 100% sangat berhasil, 90% - 100% berhasil, dan kurang dari 90% kurang berhasil.',
    ),
  ).toEqual(['lebih dari 100% sangat berhasil', '90% - 100% berhasil', 'kurang dari 90% kurang berhasil'])
  expect(scale('Skala penilaian: Tinggi (≥ 90); Sedang (70 - 89,99); Rendah (< 70).')).toEqual([
    '≥ 90 Tinggi',
    '70 - 89,99 Sedang',
    '< 70 Rendah',
  ])
  expect(scale('Target dengan kriteria: 90% tercapai, 80% berjalan, dan 70% tertunda.')).toEqual([])
})

const PROSE =
  'Capaian dinilai dengan kriteria: di atas 100 sangat baik, 76 - 100 baik, dan di bawah 76 kurang.'

test('a row is held against the scale of a sentence, which quotes a regulation with its gaps', () => {
  const table = (category: string) => `${PROSE}
Indikator | Target | Realisasi | Capaian | Kriteria
Persentase berkas lengkap | 90 | 81 | 90% | ${category}
Persentase berkas tepat waktu | 90 | 99 | 110% | Sangat baik`
  const [finding] = expectFindings(rule, table('Kurang {skala/kategori}'))
  expect(finding?.expected).toBe('baik')
  expectSilence(rule, table('Baik'))
  expectSilence(celah, PROSE.replace('76 - 100', '80 - 100'))
})
