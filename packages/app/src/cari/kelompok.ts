import type { CariRow, Triwulan } from '@akuntabel/store'
import type { PathHint } from '../view/path-hint.ts'

interface Kelompok {
  label: string
  /** Where a row of it is seen. */
  ke(row: Pick<CariRow, 'id' | 'sub'>): PathHint
}

const quarter = ({ sub }: Pick<CariRow, 'sub'>) => Number(sub) as Triwulan

/** What can be found, by the kind of its row. */
export const KELOMPOK = {
  halaman: { label: 'Halaman', ke: ({ id }) => ({ page: 'alamat', id }) },
  bantuan: { label: 'Bantuan', ke: ({ id }) => ({ page: 'alamat', id }) },
  indikator: { label: 'Indikator', ke: ({ id }) => ({ page: 'iku', id }) },
  renstra: { label: 'Renstra', ke: () => ({ page: 'renstra' }) },
  perjanjian: { label: 'Perjanjian Kinerja', ke: ({ id }) => ({ page: 'perjanjian', id }) },
  langkah: { label: 'Rencana aksi', ke: () => ({ page: 'rencana-aksi' }) },
  anggaran: { label: 'Anggaran', ke: () => ({ page: 'anggaran' }) },
  pengukuran: {
    label: 'Uraian pengukuran',
    ke: (row) => ({ page: 'pengukuran', triwulan: quarter(row), indikator: row.id }),
  },
  bukti: { label: 'Bukti', ke: ({ id }) => ({ page: 'bukti', id }) },
  'tindak-lanjut': {
    label: 'Tindak lanjut',
    ke: (row) => ({ page: 'pengukuran', triwulan: quarter(row), indikator: row.id }),
  },
  kegiatan: { label: 'Kegiatan', ke: ({ id }) => ({ page: 'kegiatan', id }) },
  rapat: { label: 'Rapat', ke: ({ id }) => ({ page: 'rapat', id }) },
  putusan: { label: 'Keputusan rapat', ke: ({ id }) => ({ page: 'rapat', id }) },
  dokumen: { label: 'Dokumen', ke: () => ({ page: 'dokumen' }) },
  laporan: { label: 'Isi Laporan Kinerja', ke: ({ id }) => ({ page: 'laporan', bagian: id }) },
  keputusan: { label: 'Keputusan', ke: ({ id }) => ({ page: 'keputusan', id }) },
  'berita-acara': { label: 'Berita Acara', ke: ({ id }) => ({ page: 'berita-acara', id }) },
  nomor: { label: 'Nomor surat', ke: ({ id }) => ({ page: 'nomor', id }) },
  hukum: { label: 'Dasar hukum', ke: () => ({ page: 'dasar-hukum' }) },
  pejabat: { label: 'Pejabat', ke: () => ({ page: 'pejabat' }) },
  orang: { label: 'Orang', ke: () => ({ page: 'orang' }) },
} as const satisfies Record<string, Kelompok>

export type CariJenis = keyof typeof KELOMPOK

export const CARI_JENIS = Object.keys(KELOMPOK) as CariJenis[]
