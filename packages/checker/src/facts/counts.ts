import { terbilang } from '@akuntabel/domain/notation'
import type { CountFact, Sentence } from './types.ts'

const NOUNS =
  'sasaran strategis|sasaran program|sasaran kegiatan|sasaran|indikator kinerja utama|indikator kinerja|indikator|program|kegiatan|output|keluaran|tujuan|misi|divisi|kecamatan|kelurahan|strategi|langkah|orang'
const COUNT = new RegExp(
  `(?<![\\d.,/%(-]|\\b(?:sasaran|indikator|program|kegiatan|tabel|bab|divisi|tujuan|misi|nomor|pasal|ayat|tahun) )\\b(\\d{1,3})\\s*(?:\\(\\s*([a-z ]+?)\\s*\\)\\s*)?(${NOUNS})\\b`,
  'gi',
)

/** Two to twelve. */
export const NUMBER_WORDS: readonly string[] = Array.from({ length: 11 }, (_, at) =>
  terbilang(BigInt(at + 2)),
)
/** A number in words is one only behind a word that counts: `ketiga sasaran` and `dua kegiatan lain` are none. */
const WRITTEN = new RegExp(
  `\\b(?:seluruh|semua|sebanyak|memuat|menetapkan|memiliki|mempunyai|terdiri (?:dari|atas))\\s+(${NUMBER_WORDS.toReversed().join('|')})\\s+(${NOUNS})\\b`,
  'gi',
)

/** Numbers of things that a reader can count in the document: `3 (tiga) sasaran`, `17 output`. */
export function extractCounts(sentences: readonly Sentence[]): CountFact[] {
  return sentences.flatMap((sentence) => {
    const { text, position } = sentence
    const digits = [...text.matchAll(COUNT)].map((found) => ({ count: Number(found[1]), words: found[3] }))
    const written = [...text.matchAll(WRITTEN)].map((found) => ({
      count: NUMBER_WORDS.indexOf((found[1] ?? '').toLowerCase()) + 2,
      words: found[2],
    }))
    return [...digits, ...written].map(({ count, words = '' }) => ({
      count,
      noun: nounOf(words),
      sentence: text,
      position,
    }))
  })
}

function nounOf(words: string): string {
  const noun = words.toLowerCase()
  if (noun.startsWith('indikator')) return 'indikator'
  if (/^sasaran (?:strategis|kegiatan|program)$/.test(noun)) return 'sasaran'
  return noun === 'keluaran' ? 'output' : noun
}
