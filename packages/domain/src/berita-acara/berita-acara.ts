import type { Diktum } from '../keputusan/keputusan.ts'

/** The words of a Berita Acara: what a meeting decided, where and when, and who was there. */
export interface BeritaAcaraIsi {
  judul: string
  /** What the meeting is called: `Rapat Pleno`. */
  rapat: string
  tempat: string
  /** ISO date of the meeting. */
  tanggal: string | null
  /** Ids of the officials who were there and sign. */
  hadir: readonly string[]
  /** Others who were there, each as the list of those present prints it. */
  undangan: readonly string[]
  putusan: readonly Diktum[]
}
