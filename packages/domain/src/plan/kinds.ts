/** Kinds of nodes of a Renstra. */
export const RENSTRA_KINDS = {
  tujuan: 'Tujuan',
  sasaran: 'Sasaran strategis',
  program: 'Program',
  kegiatan: 'Kegiatan',
  'sasaran-program': 'Sasaran program',
  'sasaran-kegiatan': 'Sasaran kegiatan',
} as const

export type RenstraNodeKind = keyof typeof RENSTRA_KINDS

/** What level of the plan an indicator measures. */
export const INDIKATOR_TINGKAT = {
  strategis: 'Sasaran strategis',
  program: 'Sasaran program',
  kegiatan: 'Sasaran kegiatan',
} as const

/** What an indicator tells: PermenPANRB 53/2014 and PER/09/M.PAN/5/2007 speak of outcome and output; older plans of all six. */
export const INDIKATOR_JENIS = {
  masukan: 'Masukan (input)',
  proses: 'Proses',
  keluaran: 'Keluaran (output)',
  hasil: 'Hasil (outcome)',
  manfaat: 'Manfaat (benefit)',
  dampak: 'Dampak (impact)',
} as const

/** Levels of a budget row, highest first. */
export const ANGGARAN_TINGKAT = {
  program: 'Program',
  kegiatan: 'Kegiatan',
  kro: 'Klasifikasi Rincian Output',
  output: 'Rincian Output',
} as const

export type AnggaranTingkat = keyof typeof ANGGARAN_TINGKAT

/** Work of a year that has windows, in the order it is due. */
export const JENIS_JENDELA = {
  pk: 'Perjanjian Kinerja',
  pengukuran: 'Pengukuran',
  lkj: 'Laporan Kinerja',
  reviu: 'Reviu',
} as const

export type JenisJendela = keyof typeof JENIS_JENDELA

/** How a PK was signed: by an account, or by hand with a scan of the paper. */
export const CARA_TANDA_TANGAN = ['sistem', 'kertas'] as const

export type CaraTandaTangan = (typeof CARA_TANDA_TANGAN)[number]
