import type { Rule } from '../engine/rule.ts'
import { rule as anggaranKode } from './anggaran/kode.ts'
import { rule as anggaranRevisi } from './anggaran/revisi.ts'
import { rule as bentukAngka } from './bentuk/angka.ts'
import { rule as bentukIstilah } from './bentuk/istilah.ts'
import { rule as hitungBatas } from './hitung/batas.ts'
import { rule as hitungCapaian } from './hitung/capaian.ts'
import { rule as hitungHitungan } from './hitung/hitungan.ts'
import { rule as hitungInduk } from './hitung/induk.ts'
import { rule as hitungJumlah } from './hitung/jumlah.ts'
import { rule as hitungPersen } from './hitung/persen.ts'
import { rule as hitungPertumbuhan } from './hitung/pertumbuhan.ts'
import { rule as hitungRataRata } from './hitung/rata-rata.ts'
import { rule as hitungSisa } from './hitung/sisa.ts'
import { rule as hitungTerbilang } from './hitung/terbilang.ts'
import { rule as hukumKutipan } from './hukum/kutipan.ts'
import { rule as identitasEntitas } from './identitas/entitas.ts'
import { rule as identitasJenis } from './identitas/jenis.ts'
import { rule as identitasSatker } from './identitas/satker.ts'
import { rule as identitasTingkat } from './identitas/tingkat.ts'
import { rule as isiJudulBerlawanan } from './isi/judul-berlawanan.ts'
import { rule as isiSerapanSebagaiCapaian } from './isi/serapan-sebagai-capaian.ts'
import { rule as sepakatAngka } from './sepakat/angka.ts'
import { rule as sepakatDeret } from './sepakat/deret.ts'
import { rule as sepakatIndikator } from './sepakat/indikator.ts'
import { rule as sepakatNama } from './sepakat/nama.ts'
import { rule as sepakatNip } from './sepakat/nip.ts'
import { rule as sepakatRenstra } from './sepakat/renstra.ts'
import { rule as sepakatTarget } from './sepakat/target.ts'
import { rule as skalaCelah } from './skala/celah.ts'
import { rule as skalaKategori } from './skala/kategori.ts'
import { rule as skalaTumpang } from './skala/tumpang.ts'
import { rule as susunanBagian } from './susunan/bagian.ts'
import { rule as susunanDaftarIsi } from './susunan/daftar-isi.ts'
import { rule as susunanJudulIsi } from './susunan/judul-isi.ts'
import { rule as susunanNomor } from './susunan/nomor.ts'
import { rule as susunanRujukan } from './susunan/rujukan.ts'
import { rule as susunanSalin } from './susunan/salin.ts'
import { rule as waktuHari } from './waktu/hari.ts'
import { rule as waktuPemilu } from './waktu/pemilu.ts'
import { rule as waktuPeriode } from './waktu/periode.ts'
import { rule as waktuTahun } from './waktu/tahun.ts'
import { rule as waktuUrutan } from './waktu/urutan.ts'
import { rule as waktuUrutanTahun } from './waktu/urutan-tahun.ts'

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [
  anggaranKode,
  anggaranRevisi,
  bentukAngka,
  bentukIstilah,
  hitungBatas,
  hitungCapaian,
  hitungHitungan,
  hitungInduk,
  hitungJumlah,
  hitungPersen,
  hitungPertumbuhan,
  hitungRataRata,
  hitungSisa,
  hitungTerbilang,
  hukumKutipan,
  identitasEntitas,
  identitasJenis,
  identitasSatker,
  identitasTingkat,
  isiJudulBerlawanan,
  isiSerapanSebagaiCapaian,
  sepakatAngka,
  sepakatDeret,
  sepakatIndikator,
  sepakatNama,
  sepakatNip,
  sepakatRenstra,
  sepakatTarget,
  skalaCelah,
  skalaKategori,
  skalaTumpang,
  susunanBagian,
  susunanDaftarIsi,
  susunanJudulIsi,
  susunanNomor,
  susunanRujukan,
  susunanSalin,
  waktuHari,
  waktuPemilu,
  waktuPeriode,
  waktuTahun,
  waktuUrutan,
  waktuUrutanTahun,
]
