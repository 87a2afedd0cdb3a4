import type { DocumentKind } from '../../facts/types.ts'
import type { YearMention } from '../../mentions/years.ts'

const NOUNS: Partial<Record<DocumentKind, string>> = {
  lkj: 'laporan kinerja|lkj|perjanjian kinerja|pengukuran kinerja|realisasi anggaran|capaian kinerja|program dan anggaran|penetapan kinerja|rencana kinerja tahunan|target kinerja',
  pk: 'perjanjian kinerja|penetapan kinerja|program dan anggaran|target kinerja',
  keputusan: 'perjanjian kinerja|penetapan kinerja|capaian kinerja',
}
const ENDED = /\b(?:setelah|sesudah)\s+(?:berakhirnya\s+)?tahun(?:\s+anggaran)?\s+(20\d\d)\b/i

/** The words that a finding's fingerprint was always made of: from the noun to its year. */
export function wordsOfYear(kind: DocumentKind, { sentence, value, place, governedBy }: YearMention): string {
  if (place === 'sampul') return sentence
  const ended = ENDED.exec(sentence)
  if (ended && Number(ended[1]) === value) return ended[0]
  const found = new RegExp(
    `\\b(?:${NOUNS[kind] ?? ''})\\b[^.;\\d]{0,70}?\\b(?:tahun(?:\\s+anggaran)?|ta\\.?)\\s+(20\\d\\d)\\b(?!\\s*[-–—/])`,
    'i',
  ).exec(sentence)
  return found && Number(found[1]) === value ? found[0] : `${governedBy ?? ''} ${sentence.slice(0, 80)}`
}

/** The kind of place, in the words fingerprints were always made of. */
export function kindOf({ place, sentence }: YearMention): string {
  return place === 'judul' && !/^(?:tabel|gambar|grafik)\b/i.test(sentence) ? 'judul' : 'kalimat'
}
