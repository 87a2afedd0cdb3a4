import type { Triwulan } from '@akuntabel/store'

/** Where in the application something is done; the web makes the address. */
export type PathHint =
  | { page: 'pengukuran'; triwulan?: Triwulan; indikator?: string }
  | { page: 'perjanjian'; id?: string }
  | { page: 'realisasi'; bulan?: number }
  | { page: 'rapat'; id?: string }
  | { page: 'kegiatan'; id?: string }
  | { page: 'publikasi'; id: string }
  | { page: 'bukti'; kurang?: boolean }
  | { page: 'laporan'; bagian?: string }
  | {
      page:
        | 'anggaran'
        | 'renstra'
        | 'iku'
        | 'orang'
        | 'pejabat'
        | 'tahun'
        | 'renstra-susun'
        | 'rencana-aksi'
        | 'rkt'
        | 'dipa'
        | 'keputusan'
        | 'berita-acara'
    }
