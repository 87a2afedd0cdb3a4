/** Every address of the application. Nothing else writes a URL. */
import type { Entitas, Periode } from '@akuntabel/domain'

export type { Entitas }
export interface Place {
  unit: string
  entitas: Entitas
  tahun: number
}

/** Where a task or a gap points; the application layer knows no URLs. */
export interface PathHint {
  page: 'pengukuran' | 'perjanjian' | 'laporan' | 'anggaran' | 'renstra' | 'iku' | 'orang' | (string & {})
  triwulan?: number
  indikator?: string
  id?: string
  bulan?: number
  /** A part of the report. */
  bagian?: string
  /** Only what is missing. */
  kurang?: boolean
}

/** What of a result is shown. */
export interface PeriksaSaring {
  hasil?: string | null
  rumpun?: string | null
  bab?: string | null
  urut?: string | null
}

/** What can be taken away of a result: a Word document by its number, or one of all files together. */
export type PeriksaBerkas = number | 'html' | 'json' | 'akuntabel'

const at = (p: Place, rest: string): string => `/k/${p.unit}/${p.entitas}/${p.tahun}/${rest}`

function query(values: Record<string, string | number | undefined | null>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(values))
    if (value != null && value !== '') search.set(key, `${value}`)
  return search.size === 0 ? '' : `?${search}`
}

export const aturanId = (label: string): string => `aturan-${label.replace(' ', '-')}`

export const paths = {
  awal: () => '/',
  mulai: () => '/mulai',
  mulaiKantor: () => '/mulai/kantor',
  mulaiProses: () => '/mulai/proses',
  masuk: (ke?: string) => `/masuk${query({ ke })}`,
  keluar: () => '/keluar',
  akun: () => '/akun',
  emailBerhenti: (token: string) => `/email/${token}`,
  undangan: (token: string) => `/undangan/${token}`,
  periksa: () => '/periksa',
  periksaHasil: (id: string, saring: PeriksaSaring = {}) => `/periksa/hasil/${id}${query({ ...saring })}`,
  periksaBerkas: (id: string, berkas: PeriksaBerkas) => `/periksa/hasil/${id}/${berkas}`,

  periksaKantor: (p: Place) => at(p, 'periksa'),
  periksaKantorHasil: (p: Place, id: string, saring: PeriksaSaring = {}) =>
    at(p, `periksa/${id}${query({ ...saring })}`),
  periksaKantorBerkas: (p: Place, id: string, berkas: PeriksaBerkas) => at(p, `periksa/${id}/${berkas}`),

  kantor: (unit: string) => `/k/${unit}`,
  beranda: (p: Place) => at(p, 'beranda'),
  cari: (p: Place, q?: string, jenis?: string) => at(p, `cari${query({ q, jenis })}`),
  bantuan: (p: Place, peran?: string) => at(p, `bantuan${query({ peran })}`),
  renstra: (p: Place) => at(p, 'renstra'),
  renstraSusun: (p: Place) => at(p, 'renstra/susun'),
  renstraSusunUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') => at(p, `renstra/susun/unduh.${format}`),
  renstraSumberDana: (p: Place) => at(p, 'renstra/sumber-dana'),
  renstraAnalisis: (p: Place) => at(p, 'renstra/analisis'),
  renstraAnalisisBagian: (p: Place, bagian: string) => at(p, `renstra/analisis/${bagian}`),
  renstraNaskah: (p: Place) => at(p, 'renstra/naskah'),
  renstraTarget: (p: Place) => at(p, 'renstra/target'),
  renstraTargetUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') => at(p, `renstra/target/unduh.${format}`),
  iku: (p: Place) => at(p, 'iku'),
  ikuSatu: (p: Place, id: string) => at(p, `iku/${id}`),
  ikuBerkas: (p: Place) => at(p, 'iku/berkas'),
  ikuBerkasUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') => at(p, `iku/berkas/unduh.${format}`),
  ikuContoh: (p: Place) => at(p, 'iku/contoh'),
  ikuTarik: (p: Place, id: string) => at(p, `iku/${id}/tarik`),
  rkt: (p: Place, versi?: number) => at(p, `rkt${query({ versi })}`),
  rktUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') => at(p, `rkt/unduh.${format}`),
  rktTindakan: (p: Place, tindakan: RktTindakan) => at(p, `rkt/${tindakan}`),
  grafik: (p: Place, { jenis, indikatorId }: { jenis: string; indikatorId: string | null }, gambar: string) =>
    at(p, `grafik/${jenis}.${gambar}${query({ indikator: indikatorId })}`),
  rencanaAksi: (p: Place) => at(p, 'rencana-aksi'),
  rencanaAksiPelaksanaan: (p: Place) => at(p, 'rencana-aksi/pelaksanaan'),
  rencanaAksiUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') => at(p, `rencana-aksi/unduh.${format}`),
  perjanjian: (p: Place) => at(p, 'perjanjian'),
  perjanjianSatu: (p: Place, id: string) => at(p, `perjanjian/${id}`),
  perjanjianTindakan: (p: Place, id: string, tindakan: PkTindakan) => at(p, `perjanjian/${id}/${tindakan}`),
  perjanjianBanding: (p: Place, id: string, dengan?: number) =>
    at(p, `perjanjian/${id}/banding${query({ dengan })}`),
  perjanjianPindaian: (p: Place, id: string, tandaTangan: string) =>
    at(p, `perjanjian/${id}/pindaian/${tandaTangan}`),
  beritaAcara: (p: Place) => at(p, 'berita-acara'),
  beritaAcaraSatu: (p: Place, id: string) => at(p, `berita-acara/${id}`),
  beritaAcaraTandaTangan: (p: Place, id: string) => at(p, `berita-acara/${id}/tanda-tangan`),
  kalender: (p: Place) => at(p, 'kalender'),
  kalenderBerkas: (token: string) => `/kalender/${token}.ics`,
  kegiatan: (p: Place) => at(p, 'kegiatan'),
  kegiatanBerkas: (p: Place) => at(p, 'kegiatan/berkas'),
  kegiatanBerkasUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') =>
    at(p, `kegiatan/berkas/unduh.${format}`),
  kegiatanSatu: (p: Place, id: string) => at(p, `kegiatan/${id}`),
  kegiatanFoto: (p: Place, id: string, foto: string) => at(p, `kegiatan/${id}/foto/${foto}`),
  rapat: (p: Place) => at(p, 'rapat'),
  rapatSatu: (p: Place, id: string) => at(p, `rapat/${id}`),
  keputusan: (p: Place) => at(p, 'keputusan'),
  keputusanSatu: (p: Place, id: string) => at(p, `keputusan/${id}`),
  keputusanTetapkan: (p: Place, id: string) => at(p, `keputusan/${id}/tetapkan`),
  /** `tampil`: only what still lacks something. */
  pengukuran: (p: Place, tw?: number, tampil?: 'belum') => at(p, `pengukuran${query({ tw, tampil })}`),
  pengukuranTindakan: (p: Place, tw: number, tindakan: PengukuranTindakan) =>
    at(p, `pengukuran/${tw}/${tindakan}`),
  pengukuranPerubahan: (p: Place, tw: number, sejak?: number) =>
    at(p, `pengukuran/${tw}/perubahan${query({ sejak })}`),
  pengukuranIndikator: (p: Place, tw: number, indikator: string) => at(p, `pengukuran/${tw}/${indikator}`),
  buktiTahun: (p: Place, saring?: 'kurang') => at(p, `bukti${query({ saring })}`),
  buktiEvaluasi: (p: Place) => at(p, 'bukti/evaluasi'),
  buktiEvaluasiUnduh: (p: Place) => at(p, 'bukti/evaluasi/unduh'),
  buktiTampil: (p: Place, id: string) => at(p, `bukti/${id}/tampil`),
  bukti: (p: Place, id: string) => at(p, `bukti/${id}`),
  buktiLihat: (p: Place, id: string) => at(p, `bukti/${id}/lihat`),
  buktiHapus: (p: Place, id: string, tw: number, indikator: string) =>
    at(p, `bukti/${id}/tarik${query({ tw, indikator })}`),
  anggaran: (p: Place) => at(p, 'anggaran'),
  anggaranRealisasi: (p: Place, bulan?: number) => at(p, `anggaran/realisasi${query({ bulan })}`),
  anggaranRealisasiUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') =>
    at(p, `anggaran/realisasi/unduh.${format}`),
  anggaranImpor: (p: Place, kepala?: number) => at(p, `anggaran/impor${query({ kepala })}`),
  anggaranImporPratinjau: (p: Place) => at(p, 'anggaran/impor/pratinjau'),
  anggaranJenisBelanja: (p: Place, lihat?: 'realisasi') => at(p, `anggaran/jenis-belanja${query({ lihat })}`),
  anggaranJenisBelanjaUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') =>
    at(p, `anggaran/jenis-belanja/unduh.${format}`),
  anggaranAntarTahun: (p: Place, rinci?: 'ya') => at(p, `anggaran/antar-tahun${query({ rinci })}`),
  anggaranAntarTahunUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') =>
    at(p, `anggaran/antar-tahun/unduh.${format}`),
  anggaranKeluaran: (p: Place) => at(p, 'anggaran/keluaran'),
  anggaranKeluaranUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') =>
    at(p, `anggaran/keluaran/unduh.${format}`),
  anggaranCapaian: (p: Place, bulan?: number) => at(p, `anggaran/capaian${query({ bulan })}`),
  anggaranIndikator: (p: Place) => at(p, 'anggaran/indikator'),
  anggaranRencana: (p: Place) => at(p, 'anggaran/rencana'),
  anggaranRevisi: (p: Place, revisi: number) => at(p, `anggaran/revisi/${revisi}`),
  anggaranRka: (p: Place) => at(p, 'anggaran/rka'),
  anggaranRkaTahap: (p: Place, tahap: string) => at(p, `anggaran/rka/${tahap}`),
  anggaranRkaUnduh: (p: Place, tahap: string, format: 'xlsx' | 'csv' | 'json') =>
    at(p, `anggaran/rka/${tahap}/unduh.${format}`),
  anggaranDipa: (p: Place) => at(p, 'anggaran/dipa'),
  anggaranDipaUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') => at(p, `anggaran/dipa/unduh.${format}`),
  laporan: (p: Place) => at(p, 'laporan'),
  laporanBagian: (p: Place, bagian: string) => `${at(p, 'laporan')}#bagian-${bagian}`,
  laporanPratinjau: (p: Place) => at(p, 'laporan/pratinjau'),
  laporanTindakan: (p: Place, tindakan: LkjTindakan) => at(p, `laporan/${tindakan}`),
  laporanSusun: (p: Place, pekerjaan: string) => at(p, `laporan/susun/${pekerjaan}`),
  laporanSusunBerkas: (p: Place, pekerjaan: string) => at(p, `laporan/susun/${pekerjaan}/berkas`),
  laporanBerkala: (p: Place, periode: Periode) => at(p, `laporan/berkala/${periode}`),
  laporanBerkalaTindakan: (p: Place, periode: Periode, tindakan: BerkalaTindakan) =>
    at(p, `laporan/berkala/${periode}/${tindakan}`),
  dokumen: (p: Place) => at(p, 'dokumen'),
  dokumenIsi: (p: Place, { jenis, id }: DokumenAddress) =>
    at(p, `dokumen/${[jenis, id, 'isi'].filter(Boolean).join('/')}`),
  dokumenUnduh: (p: Place, { jenis, id, revisi }: DokumenAddress, format: Format) =>
    at(p, `dokumen/${[jenis, id, `unduh.${format}`].filter(Boolean).join('/')}${query({ revisi })}`),
  impor: (p: Place, tabel: ImporTabel) => at(p, `impor/${tabel}`),
  publikasi: (p: Place, dokumen: string) => at(p, `dokumen/publikasi/${dokumen}`),
  publikasiGambar: (p: Place, dokumen: string, id: string) =>
    at(p, `dokumen/publikasi/${dokumen}/gambar/${id}`),
  draf: (p: Place) => at(p, 'draf'),
  jejak: (p: Place, saring: { sebelum?: string; peristiwa?: string; perihal?: string } = {}) =>
    at(p, `jejak${query(saring)}`),
  pantauan: (p: Place, tw?: number, saring: Record<string, string | number | undefined> = {}) =>
    at(p, `pantauan${query({ tw, ...saring })}`),
  orang: (p: Place) => at(p, 'orang'),
  kebijakan: (p: Place) => at(p, 'kebijakan'),
  pengaturan: (p: Place) => at(p, 'pengaturan'),
  /** One kind of setting; people and law have pages of their own. */
  pengaturanBagian: (p: Place, bagian: string) =>
    at(p, bagian === 'orang' || bagian === 'kebijakan' ? bagian : `pengaturan/${bagian}`),
  daftarUnduh: (p: Place, daftar: string, format: 'xlsx' | 'csv' | 'json') =>
    at(p, `pengaturan/${daftar}/unduh.${format}`),
  jadwalUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json', isi?: 'libur') =>
    at(p, `pengaturan/jadwal/unduh.${format}${query({ isi })}`),
  pengaturanSatu: (p: Place, bagian: string, id: string) => at(p, `pengaturan/${bagian}/${id}`),
  dasarHukumUbah: (p: Place, ubah: string) => `${at(p, 'pengaturan/dasar-hukum')}${query({ ubah })}#ubah`,
  dasarHukumUnduh: (p: Place, format: 'xlsx' | 'csv' | 'json') =>
    at(p, `pengaturan/dasar-hukum/unduh.${format}`),
  /** Where a page says what its figures stand on: `kpu 3`. */
  aturan: (label: string) => `#${aturanId(label)}`,
}

export type Format = 'pdf' | 'docx' | 'html' | 'json' | 'pindaian'
/** A kind of document, and what it is about where it is about something. */
export interface DokumenAddress {
  jenis: string
  id?: string
  /** An earlier version; left out, the newest. */
  revisi?: number
}
export type RktTindakan = 'tetapkan' | 'versi-baru'
export type PkTindakan = 'ajukan' | 'tanda-tangan' | 'kertas' | 'kembalikan' | 'revisi'
export type BerkalaTindakan = 'ajukan' | 'kembalikan' | 'tanda-tangan' | 'koreksi'
export type LkjTindakan = 'ajukan' | 'kembalikan' | 'final' | 'koreksi'
export type PengukuranTindakan =
  | 'ajukan'
  | 'verifikasi'
  | 'setujui'
  | 'sahkan'
  | 'kembalikan'
  | 'pengecualian'

export function fromHint(p: Place, hint: PathHint): string {
  switch (hint.page) {
    case 'pengukuran':
      return hint.triwulan && hint.indikator
        ? paths.pengukuranIndikator(p, hint.triwulan, hint.indikator)
        : paths.pengukuran(p, hint.triwulan)
    case 'perjanjian':
      return hint.id ? paths.perjanjianSatu(p, hint.id) : paths.perjanjian(p)
    case 'laporan':
      return paths.laporan(p) + (hint.bagian ? `#bagian-${hint.bagian}` : '')
    case 'laporan-berkala':
      return paths.laporanBerkala(p, hint.id as Periode)
    case 'anggaran':
      return paths.anggaran(p)
    case 'kegiatan':
      return hint.id ? paths.kegiatanSatu(p, hint.id) : paths.kegiatan(p)
    case 'publikasi':
      return hint.id ? paths.publikasi(p, hint.id) : paths.dokumen(p)
    case 'alamat':
      return hint.id ?? paths.beranda(p)
    case 'dokumen':
      return paths.dokumen(p)
    case 'nomor':
      return hint.id ? paths.pengaturanSatu(p, 'nomor', hint.id) : paths.pengaturanBagian(p, 'nomor')
    case 'dasar-hukum':
      return paths.pengaturanBagian(p, 'dasar-hukum')
    case 'bukti':
      if (hint.id) return paths.buktiTampil(p, hint.id)
      return paths.buktiTahun(p, hint.kurang ? 'kurang' : undefined)
    case 'rapat':
      return hint.id ? paths.rapatSatu(p, hint.id) : paths.rapat(p)
    case 'realisasi':
      return paths.anggaranRealisasi(p, hint.bulan)
    case 'renstra':
      return paths.renstra(p)
    case 'iku':
      return hint.id ? paths.ikuSatu(p, hint.id) : paths.iku(p)
    case 'rencana-aksi':
      return paths.rencanaAksi(p)
    case 'rkt':
      return paths.rkt(p)
    case 'renstra-susun':
      return paths.renstraSusun(p)
    case 'keputusan':
      return hint.id ? paths.keputusanSatu(p, hint.id) : paths.keputusan(p)
    case 'berita-acara':
      return hint.id ? paths.beritaAcaraSatu(p, hint.id) : paths.beritaAcara(p)
    case 'dipa':
      return paths.anggaranDipa(p)
    case 'pejabat':
      return paths.pengaturanBagian(p, 'pejabat')
    case 'tahun':
      return paths.pengaturanBagian(p, 'tahun')
    case 'orang':
      return paths.orang(p)
    default:
      return paths.beranda(p)
  }
}

export type ImporTabel =
  | 'renstra'
  | 'renstra-target'
  | 'rka'
  | 'dipa'
  | 'keluaran'
  | 'iku'
  | 'rencana-aksi'
  | 'realisasi'
  | 'kegiatan'

/** The page of a table whose imports can be taken back. */
export function tabelPath(p: Place, tabel: ImporTabel): string {
  const pages = {
    renstra: paths.renstraSusun,
    'renstra-target': paths.renstraTarget,
    rka: paths.anggaranRka,
    dipa: paths.anggaranDipa,
    keluaran: paths.anggaranKeluaran,
    iku: paths.iku,
    'rencana-aksi': paths.rencanaAksi,
    realisasi: paths.anggaranImpor,
    kegiatan: paths.kegiatan,
  }
  return pages[tabel](p)
}

/** A same-site address to return to after signing in; anything else is dropped. */
export function safeReturn(value: string | null): string | null {
  return value && /^\/(?![/\\])[\w\-./?=&%#]*$/.test(value) ? value : null
}
