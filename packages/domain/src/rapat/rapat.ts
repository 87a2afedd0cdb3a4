/** What a meeting is held for; kinds are data, each with the name it bears on paper. */
export const RAPAT_JENIS = {
  'evaluasi-triwulan': 'Rapat Evaluasi Triwulan',
  pleno: 'Rapat Pleno Rutin',
  internal: 'Rapat Internal',
  koordinasi: 'Rapat Koordinasi',
} as const

export type RapatJenis = keyof typeof RAPAT_JENIS
export const RAPAT_JENIS_NAMES = Object.keys(RAPAT_JENIS) as RapatJenis[]

/** A meeting: written while it is held, then closed. */
export const RAPAT_STATES = { draf: 'Draf', selesai: 'Selesai' } as const

export type RapatState = keyof typeof RAPAT_STATES

/** What a decision changes (PermenPANRB 88/2021, use of measuring). */
export const PUTUSAN_JENIS = {
  strategi: 'Strategi',
  kebijakan: 'Kebijakan',
  aktivitas: 'Aktivitas',
  anggaran: 'Anggaran',
  organisasi: 'Organisasi',
  tunjangan: 'Tunjangan, penghargaan, atau sanksi',
  jabatan: 'Penempatan jabatan',
  'tidak-ada': 'Tidak perlu perubahan',
} as const

export type PutusanJenis = keyof typeof PUTUSAN_JENIS
export const PUTUSAN_JENIS_NAMES = Object.keys(PUTUSAN_JENIS) as PutusanJenis[]

/**
 * Whether a decision is about people, so that only the head of the office reads it. Units: none.
 * Source: PermenPANRB 88/2021 Lampiran, 2.c (tunjangan, penempatan jabatan). Example: `isAboutPeople('jabatan')` → true.
 * Edge: `organisasi` is about posts, not people. Error: none possible.
 */
export function isAboutPeople(jenis: PutusanJenis): boolean {
  return jenis === 'tunjangan' || jenis === 'jabatan'
}
