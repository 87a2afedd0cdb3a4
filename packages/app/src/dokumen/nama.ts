import type { Jenis } from '@akuntabel/documents'

/** Every kind of document by its name for the command line, with its title; kept apart so that help loads nothing else. */
export const DOKUMEN = {
  renstra: 'Rencana Strategis',
  iku: 'Indikator Kinerja Utama',
  rkt: 'Rencana Kinerja Tahunan',
  'rencana-kerja': 'Rencana Kerja',
  rka: 'Matriks Rencana Kerja dan Anggaran',
  pk: 'Perjanjian Kinerja',
  'rencana-aksi': 'Rencana Aksi per triwulan',
  'rencana-aksi-bulanan': 'Rencana Aksi per bulan',
  'pengukuran-kegiatan': 'Pengukuran Kinerja Kegiatan',
  'pengukuran-sasaran': 'Pengukuran Pencapaian Sasaran',
  'laporan-berkala': 'Laporan Kinerja Triwulan dan Semester',
  'undangan-rapat': 'Undangan Rapat',
  'daftar-hadir': 'Daftar Hadir Rapat',
  notulen: 'Notulen Rapat',
  'daftar-kegiatan': 'Daftar Kegiatan',
  'berita-acara': 'Berita Acara',
  keputusan: 'Keputusan',
  lkj: 'Laporan Kinerja',
  'surat-pengantar': 'Surat Pengantar Laporan Kinerja',
} as const satisfies Record<Jenis, string>

/** Parts of the year that documents are made in, in its order. */
export const TAHAP = {
  rencana: 'Rencana',
  pelaksanaan: 'Pelaksanaan',
  rapat: 'Rapat dan keputusan',
  laporan: 'Laporan',
} as const

export type Tahap = keyof typeof TAHAP

export const TAHAP_OF: Record<Jenis, Tahap> = {
  renstra: 'rencana',
  iku: 'rencana',
  rkt: 'rencana',
  'rencana-kerja': 'rencana',
  rka: 'rencana',
  pk: 'rencana',
  'rencana-aksi': 'rencana',
  'rencana-aksi-bulanan': 'rencana',
  'pengukuran-kegiatan': 'pelaksanaan',
  'pengukuran-sasaran': 'pelaksanaan',
  'laporan-berkala': 'pelaksanaan',
  'daftar-kegiatan': 'pelaksanaan',
  'undangan-rapat': 'rapat',
  'daftar-hadir': 'rapat',
  notulen: 'rapat',
  'berita-acara': 'rapat',
  keputusan: 'rapat',
  lkj: 'laporan',
  'surat-pengantar': 'laporan',
}

/** In which forms each can be had. */
export const FORMATS = ['pdf', 'docx', 'html', 'json'] as const

/** Parts of a year that some are printed of. */
export { PERIODE_NAMES } from '@akuntabel/domain/notation'
