import type { DocumentKind } from '../../facts/types.ts'
import type { TextPlace } from '../places.ts'

/** What each kind of document can only say of its own year. */
export const REPORTS: Partial<Record<DocumentKind, string>> = {
  lkj: 'laporan kinerja|lkj|perjanjian kinerja|pengukuran kinerja|realisasi anggaran|capaian kinerja|program dan anggaran|penetapan kinerja|rencana kinerja tahunan|target kinerja',
  pk: 'perjanjian kinerja|penetapan kinerja|program dan anggaran|target kinerja',
  keputusan: 'perjanjian kinerja|penetapan kinerja|capaian kinerja',
}

/** Another year is named on purpose. */
const OTHER_YEAR =
  /banding|sebelumnya|yang lalu|tahun lalu|sedangkan|sementara|berbeda|berkurang|bertambah|naik|turun|meningkat|menurun|dari tahun|sejak|berikutnya|mendatang|evaluasi|tindak ?lanjut|hasil (?:reviu|pemeriksaan|penilaian|survei|audit|pemilihan|pemilu|pengawasan)|rekomendasi|penghargaan|lampau|terakhir|nomor|peraturan|undang|sampai|hingga|s\.d|semester|triwulan|opini|penyusunan|menyusun laporan|telah disampaikan|dokumen|lama|terdahulu|awal/i

/** A report is written when its own year has ended. */
const ENDED = /\b(?:setelah|sesudah)\s+(?:berakhirnya\s+)?tahun(?:\s+anggaran)?\s+(20\d\d)\b/i

/** `Setelah tahun anggaran 2023 berakhir, … menyusun laporan kinerja`. */
function endedYear(kind: DocumentKind, text: string): { year: number; words: string; bare: boolean } | null {
  const found = ENDED.exec(text)
  if (kind !== 'lkj' || !found || yearsIn(text).length !== 1 || !/\blaporan kinerja\b/i.test(text))
    return null
  return { year: Number(found[1]), words: found[0], bare: false }
}

/** The one year a title or sentence gives to a report, agreement or measurement; null when it names several. */
export function statedYear(
  kind: DocumentKind,
  place: TextPlace,
): { year: number; words: string; bare: boolean } | null {
  const words = REPORTS[kind]
  if (words === undefined) return null
  const ended = endedYear(kind, place.text)
  if (ended) return ended
  const title = place.kind === 'judul' || /^(?:tabel|gambar|grafik)\b/i.test(place.text)
  if (OTHER_YEAR.test(title ? place.text.replace(/\bnomor\b/gi, '') : place.text)) return null
  const years = new Set(yearsIn(place.text))
  const found = new RegExp(
    `\\b(?:${words})\\b[^.;\\d]{0,70}?\\b(?:tahun(?:\\s+anggaran)?|ta\\.?)\\s+(20\\d\\d)\\b(?!\\s*[-–—/])`,
    'i',
  ).exec(place.text)
  if (!found || years.size !== 1) return null
  return { year: Number(found[1]), words: found[0], bare: false }
}

export function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<![\d.,/])(20\d\d)(?![\d.,]\d|\d)/g)].map((found) => Number(found[1]))
}
