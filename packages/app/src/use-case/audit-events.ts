/** Every event that can stand in the trail, with the words a reader sees. `{x}` is taken from the event's data or is the agency's word. */
export const AUDIT_EVENTS = {
  'kantor.disiapkan': 'menyiapkan kantor {kantor}',
  'contoh.dimuat': 'memuat kantor contoh {kantor}',
  'orang.dibuat': 'menambahkan {nama} sebagai {peran}',
  'orang.diundang': 'mengundang {nama} ({email}) sebagai {peran}, berlaku sampai {sampai}',
  'orang.undangan-dibatalkan': 'membatalkan tautan untuk {nama}',
  'orang.bergabung': 'menerima undangan {mengundang} untuk {nama} sebagai {peran}',
  'orang.tautan-sandi': 'membuat tautan kata sandi baru untuk {nama}, berlaku sampai {sampai}',
  'orang.sandi': 'mengganti kata sandi {nama} lewat {cara}',
  'orang.dinonaktifkan': 'menonaktifkan {nama}: {alasan}',
  'orang.diaktifkan': 'mengaktifkan kembali {nama}',
  'orang.masuk': 'masuk',
  'orang.ditolak': 'ditolak masuk: {sebab}',
  'orang.peran': 'mengubah peran {nama} menjadi {peran}',
  'pejabat.ditambahkan': 'mencatat {nama} sebagai {jabatan}, {masa}',
  'pejabat.diubah': 'mengubah catatan {nama}, {jabatan}: {perubahan}',
  'pejabat.dihapus': 'menghapus catatan {nama} sebagai {jabatan}, {masa}: {alasan}',
  'subbagian.ditambahkan': 'menambahkan {subbagian} {nama}',
  'subbagian.diubah': 'mengubah {subbagian} {nama}: {perubahan}',
  'subbagian.dihapus': 'menghapus {subbagian} {nama}',
  'kantor.diubah': 'mengubah data kantor: {perubahan}',
  'kantor.lambang': 'mengganti lambang kantor: {lambang}',
  'jadwal.diubah': 'mengubah jadwal tahun {tahun}: {perubahan}',
  'libur.dicatat': 'mencatat hari libur {hari}',
  'libur.dihapus': 'menghapus hari libur {hari}',
  'tahun.dibuka': 'membuka tahun {tahun}',
  'kebijakan.dipilih': 'memakai kebijakan {kebijakan} dan {skala} sejak tahun {tahun}, sebelumnya {sebelum}',
  'hukum.dicatat': 'mencatat dasar hukum {kode}',
  'hukum.diubah': 'mengubah dasar hukum {kode}: {perubahan}',
  'hukum.dihapus': 'menghapus dasar hukum {kode}',
  'hukum.disimpan': 'menyimpan daftar dasar hukum kantor, {jumlah} baris',
  'keputusan.dibuat': 'membuat draf Keputusan tentang {judul}',
  'keputusan.diubah': 'mengubah draf Keputusan tentang {judul}: {perubahan}',
  'keputusan.ditetapkan': 'menetapkan Keputusan Nomor {nomor} tentang {judul}',
  'berita-acara.dibuat': 'membuat draf Berita Acara tentang {judul}',
  'berita-acara.diubah': 'mengubah draf Berita Acara tentang {judul}: {perubahan}',
  'berita-acara.ditandatangani': 'mencatat Berita Acara Nomor {nomor} tentang {judul} sebagai ditandatangani',
  'rapat.dibuat': 'membuat {judul}',
  'rapat.diubah': 'mengubah {judul}: {perubahan}',
  'rapat.diputuskan': 'mencatat putusan rapat tentang {jenis}: {uraian}',
  'rapat.putusan-dihapus': 'menghapus putusan rapat: {uraian}',
  'rapat.tindak-lanjut': 'menandai putusan rapat {keadaan}: {perihal}',
  'kegiatan.dibuat': 'mencatat kegiatan {nama}',
  'kegiatan.diubah': 'mengubah kegiatan {nama}: {perubahan}',
  'kegiatan.keadaan': 'menandai kegiatan {nama} {keadaan}',
  'kegiatan.dikaitkan': 'mengaitkan kegiatan {nama} dengan {perihal}',
  'kegiatan.dilepas': 'melepas kaitan kegiatan {nama} dengan {perihal}',
  'kegiatan.foto': 'menambahkan foto kegiatan {nama}',
  'kegiatan.foto-dihapus': 'menghapus foto kegiatan {nama}',
  'kegiatan.dikomentari': 'mengomentari kegiatan {nama}',
  'kegiatan.dihapus': 'menghapus kegiatan {nama}',
  'nomor.diambil': 'mengambil nomor {nomor} untuk {perihal}',
  'nomor.dibatalkan': 'membatalkan nomor {nomor}: {alasan}',
  'nomor.pola': 'mengubah pola nomor {register} {tahun}: {sebelum} → {sesudah}',
  'renstra.disimpan': 'menyimpan Renstra {periode}, {jumlah} baris',
  'komentar.ditulis': 'mengomentari {kode}, {perihal}',
  'daftar.disimpan': 'menyimpan daftar {daftar} {tahun}: {jumlah}[ per {tanggal}]',
  'sumber-dana.disimpan': 'menyimpan daftar sumber dana, {jumlah} baris: {kode}',
  'renstra.target': 'menulis indikator dan target Renstra {periode}, {jumlah} baris berubah',
  'renstra.analisis': 'menulis analisis Renstra {periode}, bagian {bagian}: {jumlah} baris berubah',
  'renstra.teks': 'menulis bagian {judul} Renstra {periode}',
  'renstra.disalin': 'menyalin Renstra {asal} menjadi draf {periode}: {jumlah} baris, {kartu} indikator',
  'renstra.ditetapkan': 'menetapkan Renstra {periode} dengan Keputusan {nomor}',
  'renstra.dibuka': 'membuka kembali Renstra {periode} sebagai draf: {alasan}',
  'iku.ditambahkan': 'menambahkan {kode} {nama}',
  'iku.diubah': 'mengubah kartu {kode} menjadi versi {versi}, berlaku {berlaku}: {perubahan}',
  'iku.diimpor': 'mengimpor kartu {kode} versi {versi}, berlaku {berlaku}: {perubahan}',
  'iku.diletakkan': 'menempatkan indikator {kode} di bawah {sasaran} dalam Renstra {periode}',
  'iku.target': 'menulis target {kode}: {target}',
  'iku.ditarik': 'menarik {kode} mulai tahun {tahun}: {alasan}',
  'rkt.dibuat': 'membuat draf {judul}',
  'rkt.diubah': 'mengubah {judul}: {perubahan}',
  'rkt.ditetapkan': 'menetapkan {judul}',
  'rkt.versi-baru': 'membuat {judul}: {alasan}',
  'rencana-aksi.dilaksanakan': 'mencatat pelaksanaan {judul}: {langkah}: {hasil}',
  'rencana-aksi.diubah': 'mengubah {judul}: {perubahan}',
  'pk.dibuat': 'membuat draf {judul}',
  'pk.diubah': 'mengubah {judul}: {perubahan}',
  'pk.diajukan': 'mengajukan {judul}',
  'pk.dikembalikan': 'mengembalikan {judul}: {alasan}',
  'pk.ditandatangani': 'menandatangani {judul}',
  'pk.ditandatangani-kertas': 'mencatat tanda tangan {nama} di kertas pada {judul}, tanggal {tanggal}',
  'pk.disegel': 'menyegel {judul}, yang ditandatangani sebelum dokumen disegel',
  'pk.direvisi': 'membuat revisi {judul}: {alasan}',
  'pengukuran.disimpan': 'mengisi {kode} Triwulan {triwulan} {tahun}: {sebelum} → {sesudah}',
  'pengukuran.dipastikan': 'memastikan realisasi {kode} Triwulan {triwulan} {tahun} memang {nilai}',
  'pengukuran.diajukan': 'mengajukan pengukuran Triwulan {triwulan} {tahun}',
  'pengukuran.diverifikasi': 'memverifikasi pengukuran Triwulan {triwulan} {tahun}',
  'pengukuran.disetujui': 'menyetujui pengukuran Triwulan {triwulan} {tahun}',
  'pengukuran.disahkan': 'mengesahkan pengukuran Triwulan {triwulan} {tahun}',
  'pengukuran.dikembalikan': 'mengembalikan pengukuran Triwulan {triwulan} {tahun}: {alasan}',
  'tindak-lanjut.dicatat':
    'mencatat rencana tindak lanjut {kode} Triwulan {triwulan} {tahun}: {uraian}, oleh {siapa}, sampai {tenggat}',
  'tindak-lanjut.langkah': 'menandai rencana tindak lanjut {kode} {keadaan}: {perihal}',
  'pengecualian.dibuka': 'membuka pengecualian {jenis} sampai {sampai}: {alasan}',
  'tugas.diingatkan': 'mengingatkan {siapa}: {tugas}',
  'bukti.diunggah': 'mengunggah bukti {nama} untuk {kode} Triwulan {triwulan} {tahun}',
  'bukti.dipakai': 'memakai berkas {nama} sebagai bukti {kode} Triwulan {triwulan} {tahun}',
  'bukti.ditarik': 'menarik bukti {nama}: {alasan}',
  'bukti.kriteria': '{cara} berkas {nama} untuk kriteria evaluasi {kriteria} tahun {tahun}',
  'anggaran.dipa': 'menyimpan DIPA {tahun} ({tahap}): {jumlah} baris, pagu {pagu}',
  'anggaran.rka': 'menyimpan RKA {tahun} menurut {tahap}: {jumlah} baris, pagu {pagu}',
  'anggaran.keluaran': 'mengubah keluaran {kode} dalam DIPA {tahun}: {perubahan}',
  'anggaran.capaian': 'mengisi capaian keluaran {kode} bulan {bulan} {tahun}: {perubahan}',
  'anggaran.indikator': 'mengubah indikator yang dibiayai {kode} dalam DIPA {tahun}: {sebelum} → {indikator}',
  'anggaran.rencana': 'mengubah rencana penarikan {baris} {tahun}: {perubahan}',
  'anggaran.realisasi': 'mengisi realisasi anggaran bulan {bulan} {tahun}, {jumlah} baris',
  'anggaran.realisasi-berkas': 'mengimpor realisasi anggaran {tahun} dari {sumber}, {jumlah} baris',
  'anggaran.padanan': 'menyamakan kode {kode} dengan {ke}',
  'anggaran.padanan-dicabut': 'mencabut padanan kode {kode} dengan {ke}',
  'anggaran.pemetaan': 'menulis kolom laporan {nama}: {kolom}',
  'impor.dibatalkan': 'membatalkan impor {tabel} tanggal {tanggal}, {jumlah} baris kembali seperti semula',
  'lkj.teks': 'menulis bagian {judul} Laporan Kinerja {tahun}',
  'lkj.diajukan': 'mengajukan Laporan Kinerja {tahun} untuk diperiksa',
  'lkj.dikembalikan': 'mengembalikan Laporan Kinerja {tahun}: {alasan}',
  'lkj.final': 'memfinalkan Laporan Kinerja {tahun}',
  'laporan-berkala.teks': 'menulis bagian {judul} Laporan Kinerja {laporan}',
  'laporan-berkala.diajukan': 'mengajukan Laporan Kinerja {laporan} untuk diperiksa',
  'laporan-berkala.dikembalikan':
    'mengembalikan Laporan Kinerja {laporan}[ dan membatalkan nomor {nomor}]: {alasan}',
  'laporan-berkala.ditandatangani': 'mencatat Laporan Kinerja {laporan} sebagai ditandatangani',
  'laporan-berkala.koreksi': 'membuka koreksi ke-{koreksi} Laporan Kinerja {laporan}: {alasan}',
  'dokumen.dipublikasikan': 'mencatat {judul} dipublikasikan {tanggal} di {alamat}',
  'dokumen.publikasi-dihapus': 'menghapus catatan publikasi {judul} di {alamat}: {alasan}',
  'lkj.koreksi': 'membuka koreksi ke-{koreksi} Laporan Kinerja {tahun}: {alasan}',
} as const satisfies Record<string, string>

export type AuditEvent = keyof typeof AUDIT_EVENTS

export type AuditData = Record<string, string | number | boolean | null>

/** What the trail keeps of one action. */
export interface AuditEntry {
  /** What it was done to: `pengukuran/<id>`, `pk/<id>`. */
  subject: string
  data: AuditData
  /** Where one action did several things; left out, the use case's own. */
  event?: AuditEvent
}

/** Words of the office's agency that sentences of the trail use. */
export interface AuditWords {
  /** `subbagian`, `irban` */
  subbagian: string
}

/**
 * The event as a choice of a list, without what each entry fills in: `menambahkan subbagian`. The words before the first
 * of it say what was done; where they do not, the words of what follows stand for it.
 */
export function auditLabel(event: AuditEvent, words: AuditWords): string {
  const said = LABELS[event] ?? AUDIT_EVENTS[event].split(FILLED_IN)[0] ?? ''
  return said
    .replace('{subbagian}', words.subbagian)
    .replace(/(?: sebagai| untuk| tentang| pada| bulan| Nomor| Triwulan)?[\s:(,]*$/u, '')
}

/** What an entry fills in, but for the agency's own word. */
const FILLED_IN = /\{(?!subbagian\})\w+\}/u

/** Where the first words alone would not tell one event from another. */
const LABELS: Partial<Record<AuditEvent, string>> = {
  'orang.dibuat': 'menambahkan orang',
  'orang.diundang': 'mengundang orang',
  'orang.dinonaktifkan': 'menonaktifkan orang',
  'orang.diaktifkan': 'mengaktifkan kembali orang',
  'pejabat.ditambahkan': 'mencatat pejabat',
  'pejabat.dihapus': 'menghapus catatan pejabat',
  'rapat.dibuat': 'membuat rapat',
  'rapat.diubah': 'mengubah rapat',
  'komentar.ditulis': 'mengomentari indikator',
  'iku.ditambahkan': 'menambahkan IKU',
  'iku.ditarik': 'menarik IKU',
  'rkt.dibuat': 'membuat draf RKT',
  'rkt.diubah': 'mengubah RKT',
  'rkt.ditetapkan': 'menetapkan RKT',
  'rkt.versi-baru': 'membuat versi baru RKT',
  'rencana-aksi.diubah': 'mengubah Rencana Aksi',
  'rencana-aksi.dilaksanakan': 'mencatat pelaksanaan Rencana Aksi',
  'pk.dibuat': 'membuat draf PK',
  'pk.diubah': 'mengubah PK',
  'pk.diajukan': 'mengajukan PK',
  'pk.dikembalikan': 'mengembalikan PK',
  'pk.ditandatangani': 'menandatangani PK',
  'pk.disegel': 'menyegel PK',
  'pk.direvisi': 'membuat revisi PK',
  'pengukuran.disimpan': 'mengisi pengukuran',
  'bukti.kriteria': 'mengaitkan bukti dengan kriteria evaluasi',
  'dokumen.dipublikasikan': 'mencatat publikasi dokumen',
  'renstra.teks': 'menulis bagian Renstra',
  'lkj.teks': 'menulis bagian Laporan Kinerja',
  'lkj.koreksi': 'membuka koreksi Laporan Kinerja',
  'laporan-berkala.teks': 'menulis bagian Laporan Kinerja berkala',
  'laporan-berkala.diajukan': 'mengajukan Laporan Kinerja berkala',
  'laporan-berkala.dikembalikan': 'mengembalikan Laporan Kinerja berkala',
  'laporan-berkala.ditandatangani': 'menandatangani Laporan Kinerja berkala',
  'laporan-berkala.koreksi': 'membuka koreksi Laporan Kinerja berkala',
  'tugas.diingatkan': 'mengingatkan pemilik tugas',
}

/** What stands in brackets is said only where the data have it. */
export function auditSentence(
  event: string,
  data: Record<string, unknown>,
  words: AuditWords = { subbagian: 'subbagian' },
): string {
  const pattern = (AUDIT_EVENTS as Record<string, string>)[event] ?? event
  const said = (key: string): string | null => {
    const value = data[key] ?? (words as unknown as Record<string, unknown>)[key]
    return value === null || value === undefined || value === '' ? null : String(value)
  }
  return pattern
    .replace(/\[([^[\]]*\{(\w+)\})\]/g, (_, part: string, key: string) => (said(key) === null ? '' : part))
    .replace(/\{(\w+)\}/g, (_, key: string) => said(key) ?? '–')
}
