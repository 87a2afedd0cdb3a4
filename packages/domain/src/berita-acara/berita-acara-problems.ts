import type { BeritaAcaraIsi } from './berita-acara.ts'

/**
 * What keeps a Berita Acara from being signed, a sentence each. Units: none; `known` are the ids of officials that are
 * recorded, `today` an ISO date. Source: usage of official papers (a day, a place, those present, what was decided).
 * Example: without `tempat` → `Tempat rapat belum ditulis.` Edge: guests alone decide nothing. Error: there is no error.
 */
export function beritaAcaraProblems(
  { judul, rapat, tempat, tanggal, hadir, putusan }: BeritaAcaraIsi,
  { known, today }: { known: ReadonlySet<string>; today: string },
): string[] {
  return [
    ...(judul.trim() === '' ? ['Judul berita acara belum ditulis.'] : []),
    ...(/[.,;]\s*$/.test(judul) ? ['Judul berita acara ditulis tanpa tanda baca di akhir.'] : []),
    ...(rapat.trim() === '' ? ['Nama rapat belum ditulis, contoh: Rapat Pleno.'] : []),
    ...(tanggal === null ? ['Tanggal rapat belum ditulis.'] : []),
    ...(tanggal !== null && tanggal > today ? ['Tanggal rapat tidak boleh lewat hari ini.'] : []),
    ...(tempat.trim() === '' ? ['Tempat rapat belum ditulis.'] : []),
    ...(hadir.length === 0 ? ['Belum ada yang hadir. Centang paling sedikit satu orang.'] : []),
    ...(hadir.some((id) => !known.has(id))
      ? ['Ada yang hadir tetapi tidak lagi menjabat pada tanggal rapat. Centang lagi yang hadir.']
      : []),
    ...(putusan.length === 0 ? ['Hasil rapat belum ditulis, paling sedikit satu.'] : []),
  ]
}
