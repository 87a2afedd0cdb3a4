import type { Periode } from '@akuntabel/domain'
import type { Entitas, Triwulan } from '@akuntabel/store'

interface Year {
  entitas: Entitas
  tahun: number
}

/** Which form a draft belongs to: one for every page that is typed in. */
export const drafKey = {
  laporan: ({ entitas, tahun }: Year): string => `laporan/${entitas}/${tahun}`,
  laporanBerkala: ({ periode, ...year }: Year & { periode: Periode }): string =>
    `${drafKey.laporan(year)}/${periode}`,
  rkt: ({ entitas, tahun }: Year): string => `rkt/${entitas}/${tahun}`,
  rencanaAksi: ({ entitas, tahun }: Year): string => `rencana-aksi/${entitas}/${tahun}`,
  pelaksanaan: ({ entitas, tahun }: Year): string => `rencana-aksi/${entitas}/${tahun}/pelaksanaan`,
  keluaran: (tahun: number): string => `anggaran/${tahun}/keluaran`,
  capaianKeluaran: ({ tahun, bulan }: { tahun: number; bulan: number }): string =>
    `anggaran/${tahun}/capaian/${bulan}`,
  anggaranIndikator: (tahun: number): string => `anggaran/${tahun}/indikator`,
  rencanaPenarikan: (tahun: number): string => `anggaran/${tahun}/rencana`,
  perjanjian: (id: string): string => `perjanjian/${id}`,
  lembar: ({ entitas, tahun, triwulan }: Year & { triwulan: Triwulan }): string =>
    `pengukuran/${entitas}/${tahun}/${triwulan}`,
  indikator: ({ indikatorId, ...quarter }: Year & { triwulan: Triwulan; indikatorId: string }): string =>
    `${drafKey.lembar(quarter)}/${indikatorId}`,
  beritaAcara: (id: string): string => `berita-acara/${id}`,
  kegiatan: (id: string): string => `kegiatan/${id}`,
  keputusan: (id: string): string => `keputusan/${id}`,
  rka: ({ tahun, tahap }: { tahun: number; tahap: string }): string => `anggaran/${tahun}/rka/${tahap}`,
  dipa: (tahun: number): string => `anggaran/${tahun}/dipa`,
  /** Of a period, by its first year. */
  renstra: (mulai: number): string => `renstra/${mulai}`,
  /** Lists of an office: who works there, what it works with, what it was honoured for. */
  daftar: (jenis: 'pegawai' | 'sarana' | 'penghargaan' | 'uraian-tugas', tahun: number): string =>
    `pengaturan/${jenis}/${tahun}`,
  sumberDana: (): string => 'renstra/sumber-dana',
  /** Of a part of the analysis. */
  analisis: ({ mulai, bagian }: { mulai: number; bagian: string }): string =>
    `renstra/${mulai}/analisis/${bagian}`,
  /** Of the texts of a Renstra's book. */
  naskahRenstra: (mulai: number): string => `renstra/${mulai}/naskah`,
  renstraTarget: (mulai: number): string => `renstra/${mulai}/target`,
  realisasi: ({ tahun, bulan }: { tahun: number; bulan: number }): string => `anggaran/${tahun}/${bulan}`,
}
