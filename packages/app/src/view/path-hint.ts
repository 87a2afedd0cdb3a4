import type { Periode } from '@akuntabel/domain'
import type { Triwulan } from '@akuntabel/store'

/** Where in the application something is done; the web makes the address. */
export type PathHint =
  | { page: 'pengukuran'; triwulan?: Triwulan; indikator?: string }
  | { page: 'perjanjian'; id?: string }
  | { page: 'realisasi'; bulan?: number }
  | { page: 'rapat'; id?: string }
  | { page: 'kegiatan'; id?: string }
  | { page: 'publikasi'; id: string }
  | { page: 'bukti'; kurang?: boolean; id?: string }
  | { page: 'iku' | 'keputusan' | 'berita-acara'; id?: string }
  | { page: 'nomor' | 'dokumen' | 'dasar-hukum'; id?: string }
  /** An address the web gave. */
  | { page: 'alamat'; id: string }
  | { page: 'laporan'; bagian?: string }
  | { page: 'laporan-berkala'; id: Periode }
  | {
      page:
        | 'anggaran'
        | 'renstra'
        | 'orang'
        | 'pejabat'
        | 'tahun'
        | 'renstra-susun'
        | 'rencana-aksi'
        | 'rkt'
        | 'dipa'
    }
