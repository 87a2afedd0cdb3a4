import type { AnalisisTables } from './analisis.ts'
import type { AnggaranTables } from './anggaran.ts'
import type { AnggaranIndikatorTables } from './anggaran-indikator.ts'
import type { AuditTables } from './audit.ts'
import type { BeritaAcaraTables } from './berita-acara.ts'
import type { CapaianKeluaranTables } from './capaian-keluaran.ts'
import type { DaftarTables } from './daftar.ts'
import type { DasarHukumTables } from './dasar-hukum.ts'
import type { DokumenTables } from './dokumen.ts'
import type { EmailTables } from './email.ts'
import type { FormulirTables } from './formulir.ts'
import type { PeriksaTables } from './hasil-periksa.ts'
import type { ImporTables } from './impor.ts'
import type { IndikatorTables } from './indikator.ts'
import type { JendelaTables } from './jendela.ts'
import type { KalenderTables } from './kalender.ts'
import type { KebijakanTables } from './kebijakan.ts'
import type { KegiatanTables } from './kegiatan.ts'
import type { KeputusanTables } from './keputusan.ts'
import type { KomentarTables } from './komentar.ts'
import type { NomorTables } from './nomor.ts'
import type { OrganisasiTables } from './organisasi.ts'
import type { PadananTables } from './padanan.ts'
import type { PekerjaanTables } from './pekerjaan.ts'
import type { PemetaanTables } from './pemetaan.ts'
import type { PengukuranTables } from './pengukuran.ts'
import type { PeranTables } from './peran.ts'
import type { PkTables } from './pk.ts'
import type { PublikasiTables } from './publikasi.ts'
import type { RapatTables } from './rapat.ts'
import type { RencanaAksiTables } from './rencana-aksi.ts'
import type { RencanaPenarikanTables } from './rencana-penarikan.ts'
import type { RenstraTables } from './renstra.ts'
import type { RingkasanTables } from './ringkasan.ts'
import type { RkaTables } from './rka.ts'
import type { RktTables } from './rkt.ts'
import type { TahunTables } from './tahun.ts'
import type { TindakLanjutTables } from './tindak-lanjut.ts'
import type { UndanganTables } from './undangan.ts'
import type { UnitTables } from './unit.ts'

/** Every table of the application, as Kysely sees it. */
export interface Schema
  extends UnitTables,
    UndanganTables,
    KegiatanTables,
    KeputusanTables,
    KomentarTables,
    BeritaAcaraTables,
    RapatTables,
    KalenderTables,
    NomorTables,
    OrganisasiTables,
    PeranTables,
    PeriksaTables,
    RenstraTables,
    RencanaAksiTables,
    ImporTables,
    RencanaPenarikanTables,
    IndikatorTables,
    PkTables,
    PublikasiTables,
    AnalisisTables,
    AnggaranTables,
    AnggaranIndikatorTables,
    CapaianKeluaranTables,
    PengukuranTables,
    RingkasanTables,
    RkaTables,
    RktTables,
    FormulirTables,
    JendelaTables,
    DaftarTables,
    DasarHukumTables,
    DokumenTables,
    EmailTables,
    TahunTables,
    TindakLanjutTables,
    PekerjaanTables,
    PadananTables,
    PemetaanTables,
    KebijakanTables,
    AuditTables {}
