import type { CountFact, Sentence } from './types.ts'

const NOUNS =
  'sasaran strategis|sasaran program|sasaran kegiatan|sasaran|indikator kinerja utama|indikator kinerja|indikator|program|kegiatan|output|keluaran|tujuan|misi|divisi|kecamatan|kelurahan|strategi|langkah|orang'
const COUNT = new RegExp(
  `(?<![\\d.,/%(-]|\\b(?:sasaran|indikator|program|kegiatan|tabel|bab|divisi|tujuan|misi|nomor|pasal|ayat|tahun) )\\b(\\d{1,3})\\s*(?:\\(\\s*([a-z ]+?)\\s*\\)\\s*)?(${NOUNS})\\b`,
  'gi',
)

/** Numbers of things that a reader can count in the document: `3 (tiga) sasaran`, `17 output`. */
export function extractCounts(sentences: readonly Sentence[]): CountFact[] {
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(COUNT)].map((found) => ({
      count: Number(found[1]),
      noun: nounOf(found[3] ?? ''),
      sentence: sentence.text,
      position: sentence.position,
    })),
  )
}

function nounOf(words: string): string {
  const noun = words.toLowerCase()
  if (noun.startsWith('indikator')) return 'indikator'
  if (noun === 'sasaran strategis') return 'sasaran'
  return noun === 'keluaran' ? 'output' : noun
}
