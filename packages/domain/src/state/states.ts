/** docs/domain.md §5: closed unions, one label map each. */
export const PK_STATES = {
  draf: 'Draf',
  diajukan: 'Diajukan',
  ditandatangani: 'Ditandatangani',
  direvisi: 'Direvisi',
} as const

export const PENGUKURAN_STATES = {
  draf: 'Draf',
  diajukan: 'Diajukan',
  diverifikasi: 'Diverifikasi',
  disetujui: 'Disetujui',
  disahkan: 'Disahkan',
  dikembalikan: 'Dikembalikan',
} as const

export const DOKUMEN_STATES = {
  draf: 'Draf',
  diperiksa: 'Diperiksa',
  direviu: 'Direviu',
  final: 'Final',
  disampaikan: 'Disampaikan',
  diterima: 'Diterima',
} as const

/** A version of a Renstra. */
export const RENSTRA_STATES = {
  draf: 'Draf',
  ditetapkan: 'Ditetapkan',
  diganti: 'Diganti',
} as const

/** A version of an entity's plan of one year. */
export const RKT_STATES = {
  draf: 'Draf',
  ditetapkan: 'Ditetapkan',
  diganti: 'Diganti',
} as const

/** A decree. */
export const KEPUTUSAN_STATES = { draf: 'Draf', ditetapkan: 'Ditetapkan' } as const

/** What a meeting decided, on paper. */
export const BERITA_ACARA_STATES = { draf: 'Draf', ditandatangani: 'Ditandatangani' } as const

/** A plan of follow-up: done by who owes it, then seen by who verifies, or called off. */
export const TINDAK_LANJUT_STATES = {
  terbuka: 'Terbuka',
  selesai: 'Selesai',
  diverifikasi: 'Diverifikasi',
  dibatalkan: 'Dibatalkan',
} as const

/** A reporting year of an entity. */
export const TAHUN_STATES = {
  terbuka: 'Terbuka',
  ditutup: 'Ditutup',
  koreksi: 'Dibuka untuk koreksi',
} as const

/** Something that is to be carried out: planned, carried out, not yet and why, or something else instead. */
export const KEGIATAN_STATES = {
  direncanakan: 'Direncanakan',
  dilaksanakan: 'Dilaksanakan',
  belum: 'Belum dilaksanakan',
  dialihkan: 'Dialihkan',
} as const

/** A long job of the queue. */
export const PEKERJAAN_STATES = {
  antre: 'Antre',
  berjalan: 'Berjalan',
  selesai: 'Selesai',
  gagal: 'Gagal',
} as const

/** What stands behind a value: measured; not measurable, with a reason; measured, its evidence promised until a day. */
export const NILAI_STATUS = {
  diukur: 'Diukur',
  'tidak-dapat-diukur': 'Tidak dapat diukur',
  'bukti-menyusul': 'Bukti menyusul',
} as const

/** How a figure came about: of a card without components; counted from them; typed although the card has some. */
export const NILAI_ASAL = {
  langsung: 'Langsung',
  dihitung: 'Dihitung dari komponen',
  dilaporkan: 'Dilaporkan tanpa komponen',
} as const

export type NilaiAsal = keyof typeof NILAI_ASAL
export type NilaiStatus = keyof typeof NILAI_STATUS
export type PkState = keyof typeof PK_STATES
export type PengukuranState = keyof typeof PENGUKURAN_STATES
export type RenstraState = keyof typeof RENSTRA_STATES
export type KeputusanState = keyof typeof KEPUTUSAN_STATES
export type BeritaAcaraState = keyof typeof BERITA_ACARA_STATES
export type RktState = keyof typeof RKT_STATES
export type DokumenState = keyof typeof DOKUMEN_STATES
export type KegiatanState = keyof typeof KEGIATAN_STATES
export type TindakLanjutState = keyof typeof TINDAK_LANJUT_STATES
export type TahunState = keyof typeof TAHUN_STATES
export type PekerjaanState = keyof typeof PEKERJAAN_STATES

/** Machines whose moves are the same for everybody; those of a quarter follow its chain (`quarterMoves`), those of a year stand in the database. */
export interface MachineStates {
  pk: PkState
  dokumen: DokumenState
  renstra: RenstraState
  rkt: RktState
  keputusan: KeputusanState
  'berita-acara': BeritaAcaraState
  tindakLanjut: TindakLanjutState
  kegiatan: KegiatanState
}

export type Machine = keyof MachineStates
