/** What can be asked of somebody, in the order of the year; closed. */
export const JENIS_KEWAJIBAN = [
  'tunjuk-orang',
  'tahun-buka',
  'pejabat-catat',
  'pejabat-akun',
  'renstra-susun',
  'renstra-tetapkan',
  'iku-tulis',
  'rkt-susun',
  'rkt-tetapkan',
  'dipa-isi',
  'pk-susun',
  'pk-ajukan',
  'pk-tandatangani',
  'rencana-aksi-susun',
  'pk-tinjau',
  'kegiatan-tandai',
  'realisasi-isi',
  'ukur-isi',
  'ukur-bukti',
  'ukur-ajukan',
  'ukur-perbaiki',
  'ukur-tanggapi',
  'ukur-periksa',
  'ukur-buka',
  'bukti-susulkan',
  'bukti-buka',
  'tindak-lanjut-jalankan',
  'tindak-lanjut-verifikasi',
  'putusan-jalankan',
  'putusan-verifikasi',
  'berkala-ajukan',
  'berkala-tandatangani',
  'lkj-isi',
  'lkj-ajukan',
  'lkj-kembalikan',
  'lkj-finalkan',
  'publikasi-catat',
] as const

export type JenisKewajiban = (typeof JENIS_KEWAJIBAN)[number]

/** The rights a kewajiban can ask for; who has the right owes it. */
export const IZIN_KEWAJIBAN = [
  'orang.kelola',
  'pengaturan.kelola',
  'tahun.buka',
  'pk.susun',
  'pk.tandatangani',
  'pengukuran.isi',
  'pengukuran.ajukan',
  'pengukuran.verifikasi',
  'pengukuran.setujui',
  'pengukuran.sahkan',
  'pengecualian.buka',
  'komentar.tulis',
  'tindak-lanjut.jalankan',
  'rapat.kelola',
  'anggaran.isi',
  'lkj.tulis',
  'lkj.final',
  'publikasi.catat',
] as const

export type IzinKewajiban = (typeof IZIN_KEWAJIBAN)[number]

/** Where a part of the report is filled in. */
export const BAGIAN_LKJ = [
  'laporan',
  'pengukuran',
  'pejabat',
  'perjanjian',
  'iku',
  'renstra',
  'anggaran',
] as const

export type BagianLkj = (typeof BAGIAN_LKJ)[number]
