/** What a Keputusan is about; each begins with texts of its own. */
export const KEPUTUSAN_JENIS = {
  'penetapan-kinerja': 'Penetapan kinerja',
  iku: 'Indikator Kinerja Utama',
  rkt: 'Rencana Kinerja Tahunan',
  renstra: 'Rencana Strategis',
  umum: 'Lainnya',
} as const satisfies Record<string, string>

export type KeputusanJenis = keyof typeof KEPUTUSAN_JENIS

export const KEPUTUSAN_JENIS_NAMES = Object.keys(KEPUTUSAN_JENIS) as KeputusanJenis[]

/** What a Lampiran holds, always in this order. */
export const LAMPIRAN_ISI = {
  rkt: 'Rencana Kinerja Tahunan',
  iku: 'Indikator Kinerja Utama',
} as const satisfies Record<string, string>

export type LampiranIsi = keyof typeof LAMPIRAN_ISI

export const LAMPIRAN_NAMES = Object.keys(LAMPIRAN_ISI) as LampiranIsi[]

export interface Diktum {
  isi: string
  /** Its list a., b., …; empty where it is one sentence. */
  rincian: string[]
}

/** The words of a Keputusan; the last consideration is computed from the others. */
export interface KeputusanIsi {
  judul: string
  menimbang: readonly string[]
  /** Codes of the library of laws. */
  mengingat: readonly string[]
  memerhatikan: readonly string[]
  dikta: readonly Diktum[]
  lampiran: readonly LampiranIsi[]
}
