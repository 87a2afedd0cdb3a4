import type { Migration } from 'kysely/migration'
import * as m0001 from './migrations/0001-context.ts'
import * as m0002 from './migrations/0002-organisation.ts'
import * as m0003 from './migrations/0003-renstra.ts'
import * as m0004 from './migrations/0004-indikator.ts'
import * as m0005 from './migrations/0005-perjanjian.ts'
import * as m0006 from './migrations/0006-anggaran.ts'
import * as m0007 from './migrations/0007-pengukuran.ts'
import * as m0008 from './migrations/0008-dokumen.ts'
import * as m0009 from './migrations/0009-kebijakan.ts'
import * as m0010 from './migrations/0010-audit.ts'
import * as m0011 from './migrations/0011-row-security.ts'
import * as m0012 from './migrations/0012-auth.ts'
import * as m0013 from './migrations/0013-tahun.ts'
import * as m0014 from './migrations/0014-pk-guards.ts'
import * as m0015 from './migrations/0015-kebijakan-berversi.ts'
import * as m0016 from './migrations/0016-lembaga.ts'
import * as m0017 from './migrations/0017-segel.ts'
import * as m0018 from './migrations/0018-keadaan-nilai.ts'
import * as m0019 from './migrations/0019-alasan-sasaran-triwulan.ts'
import * as m0020 from './migrations/0020-alasan-lebih-pagu.ts'
import * as m0021 from './migrations/0021-rantai.ts'
import * as m0022 from './migrations/0022-identitas-indikator.ts'
import * as m0023 from './migrations/0023-draf-berversi.ts'
import * as m0024 from './migrations/0024-organisasi.ts'
import * as m0025 from './migrations/0025-orang.ts'
import * as m0026 from './migrations/0026-tanpa-pembaca.ts'
import * as m0027 from './migrations/0027-komponen.ts'
import * as m0028 from './migrations/0028-rkt.ts'
import * as m0029 from './migrations/0029-rencana-aksi.ts'
import * as m0030 from './migrations/0030-keluaran.ts'
import * as m0031 from './migrations/0031-tanda-tangan-pk.ts'
import * as m0032 from './migrations/0032-nomor.ts'
import * as m0033 from './migrations/0033-dasar-hukum.ts'
import * as m0034 from './migrations/0034-tahun-dibuka.ts'
import * as m0035 from './migrations/0035-libur.ts'
import * as m0036 from './migrations/0036-anggota.ts'
import * as m0037 from './migrations/0037-sumber-dana.ts'
import * as m0038 from './migrations/0038-impor.ts'
import * as m0039 from './migrations/0039-sumber-pk.ts'
import * as m0040 from './migrations/0040-alasan-revisi.ts'
import * as m0041 from './migrations/0041-bagian-dipa.ts'
import * as m0042 from './migrations/0042-berita-acara.ts'
import * as m0043 from './migrations/0043-keputusan.ts'
import * as m0044 from './migrations/0044-publikasi.ts'
import * as m0046 from './migrations/0046-pegawai-sarana.ts'
import * as m0047 from './migrations/0047-pilihan-kebijakan.ts'
import * as m0048 from './migrations/0048-komentar.ts'
import * as m0049 from './migrations/0049-penghargaan.ts'
import * as m0050 from './migrations/0050-kendala-tindak-lanjut.ts'
import * as m0052 from './migrations/0052-langkah-pengukuran.ts'
import * as m0053 from './migrations/0053-rencana-aksi-bulan.ts'
import * as m0054 from './migrations/0054-revisi-lengkap.ts'
import * as m0055 from './migrations/0055-rencana-penarikan.ts'
import * as m0056 from './migrations/0056-anggaran-indikator.ts'
import * as m0057 from './migrations/0057-capaian-keluaran.ts'
import * as m0059 from './migrations/0059-rapat.ts'
import * as m0061 from './migrations/0061-kalender.ts'
import * as m0063 from './migrations/0063-hasil-periksa.ts'
import * as m0064 from './migrations/0064-kiriman-tanpa-waktu.ts'
import * as m0066 from './migrations/0066-uraian-tugas.ts'
import * as m0067 from './migrations/0067-berkas-bukti.ts'
import * as m0068 from './migrations/0068-kegiatan.ts'
import * as m0069 from './migrations/0069-naskah-rapat.ts'
import * as m0071 from './migrations/0071-berkas-bukti-tetap.ts'
import * as m0073 from './migrations/0073-pemetaan.ts'
import * as m0075 from './migrations/0075-email.ts'
import * as m0076 from './migrations/0076-realisasi-dipastikan.ts'
import * as m0079 from './migrations/0079-realisasi-belum-diisi.ts'
import * as m0080 from './migrations/0080-target-keluaran.ts'
import * as m0081 from './migrations/0081-rka.ts'
import * as m0083 from './migrations/0083-rincian-anggaran.ts'
import * as m0084 from './migrations/0084-padanan-kode.ts'
import * as m0085 from './migrations/0085-baca-negeri.ts'
import * as m0086 from './migrations/0086-impor-kegiatan.ts'
import * as m0088 from './migrations/0088-analisis-renstra.ts'
import * as m0089 from './migrations/0089-teks-per-naskah.ts'
import * as m0091 from './migrations/0091-teks-renstra.ts'
import * as m0094 from './migrations/0094-versi-tabel.ts'

/** A migration says whether it changes what rows hold: rewrites, moves or drops it. A backup is made before such a one. */
export interface DeclaredMigration extends Migration {
  changesRows: boolean
}

/** Of the first published version; frozen. */
const FIRST = {
  '0001-context': m0001,
  '0002-organisation': m0002,
  '0003-renstra': m0003,
  '0004-indikator': m0004,
  '0005-perjanjian': m0005,
  '0006-anggaran': m0006,
  '0007-pengukuran': m0007,
  '0008-dokumen': m0008,
  '0009-kebijakan': m0009,
  '0010-audit': m0010,
  '0011-row-security': m0011,
  '0012-auth': m0012,
} satisfies Record<string, Migration>

/** Each exports `changesRows`; one that is true works inside `withoutGuards`. */
const SINCE: Record<string, DeclaredMigration> = {
  '0013-tahun': m0013,
  '0014-pk-guards': m0014,
  '0015-kebijakan-berversi': m0015,
  '0016-lembaga': m0016,
  '0017-segel': m0017,
  '0018-keadaan-nilai': m0018,
  '0019-alasan-sasaran-triwulan': m0019,
  '0020-alasan-lebih-pagu': m0020,
  '0021-rantai': m0021,
  '0022-identitas-indikator': m0022,
  '0023-draf-berversi': m0023,
  '0024-organisasi': m0024,
  '0025-orang': m0025,
  '0026-tanpa-pembaca': m0026,
  '0027-komponen': m0027,
  '0028-rkt': m0028,
  '0029-rencana-aksi': m0029,
  '0030-keluaran': m0030,
  '0031-tanda-tangan-pk': m0031,
  '0032-nomor': m0032,
  '0033-dasar-hukum': m0033,
  '0034-tahun-dibuka': m0034,
  '0035-libur': m0035,
  '0036-anggota': m0036,
  '0037-sumber-dana': m0037,
  '0038-impor': m0038,
  '0039-sumber-pk': m0039,
  '0040-alasan-revisi': m0040,
  '0041-bagian-dipa': m0041,
  '0042-berita-acara': m0042,
  '0043-keputusan': m0043,
  '0044-publikasi': m0044,
  '0046-pegawai-sarana': m0046,
  '0047-pilihan-kebijakan': m0047,
  '0048-komentar': m0048,
  '0049-penghargaan': m0049,
  '0050-kendala-tindak-lanjut': m0050,
  '0052-langkah-pengukuran': m0052,
  '0053-rencana-aksi-bulan': m0053,
  '0054-revisi-lengkap': m0054,
  '0055-rencana-penarikan': m0055,
  '0056-anggaran-indikator': m0056,
  '0057-capaian-keluaran': m0057,
  '0059-rapat': m0059,
  '0061-kalender': m0061,
  '0063-hasil-periksa': m0063,
  '0064-kiriman-tanpa-waktu': m0064,
  '0066-uraian-tugas': m0066,
  '0067-berkas-bukti': m0067,
  '0068-kegiatan': m0068,
  '0069-naskah-rapat': m0069,
  '0071-berkas-bukti-tetap': m0071,
  '0073-pemetaan': m0073,
  '0075-email': m0075,
  '0076-realisasi-dipastikan': m0076,
  '0079-realisasi-belum-diisi': m0079,
  '0080-target-keluaran': m0080,
  '0081-rka': m0081,
  '0083-rincian-anggaran': m0083,
  '0084-padanan-kode': m0084,
  '0085-baca-negeri': m0085,
  '0086-impor-kegiatan': m0086,
  '0088-analisis-renstra': m0088,
  '0089-teks-per-naskah': m0089,
  '0091-teks-renstra': m0091,
  '0094-versi-tabel': m0094,
}

/** Every migration, in the order it runs. Listed by hand so that a bundled program carries them; a test compares the folder. */
export const MIGRATIONS: Record<string, Migration & Partial<DeclaredMigration>> = { ...FIRST, ...SINCE }
