import { expect, test } from 'vitest'
import { checkDocuments } from '../engine/check-documents.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { splitSentences } from './sentences.ts'

test('a full stop ends a sentence, not one behind an abbreviation', () => {
  expect(splitSentences('Pagu Rp. 5.000.000. Realisasi menurut Drs. Harun naik. Selesai.')).toEqual([
    'Pagu Rp. 5.000.000.',
    'Realisasi menurut Drs. Harun naik.',
    'Selesai.',
  ])
})

test('text without a full stop is cut before a word, and no word is lost', () => {
  const words = Array.from({ length: 4000 }, (_, at) => `kata${at}`)
  const pieces = splitSentences(words.join(' '))
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(3000)
  expect(pieces.flatMap((piece) => piece.trim().split(' '))).toEqual(words)
  expect(splitSentences('a'.repeat(7000)).map(({ length }) => length)).toEqual([3000, 3000, 1000])
})

test('one endless sentence full of figures, dates and laws is checked to its end', () => {
  // By the square of its length it took many minutes.
  const part = (at: number) =>
    `pagu Program ${at % 97} sebesar Rp${1 + (at % 900)}.100.000 dengan realisasi Rp${1 + (at % 800)}.100.000 atau ${at % 100},50% pada tanggal ${1 + (at % 28)} Maret 2023 sesuai Undang-Undang Nomor ${1 + (at % 40)} Tahun ${2010 + (at % 14)} tentang hal yang ke-${at} serta ${at % 500} dari 500 berkas atau 55%, naik 9% dari 50 menjadi 60`
  const text = Array.from({ length: 2000 }, (_, at) => part(at)).join(', ')
  const { doc } = documentFromText(`# LAPORAN KINERJA TAHUN 2023\n${text}`)
  expect(checkDocuments([doc]).files[0]?.findings.length).toBeGreaterThan(500)
}, 120_000)
