import type { Rule } from '../engine/rule.ts'
import { rule as anggaranKode } from './anggaran/kode.ts'
import { rule as anggaranRevisi } from './anggaran/revisi.ts'
import { rule as hitungCapaian } from './hitung/capaian.ts'
import { rule as hitungHitungan } from './hitung/hitungan.ts'
import { rule as hitungInduk } from './hitung/induk.ts'
import { rule as hitungJumlah } from './hitung/jumlah.ts'
import { rule as hitungPersen } from './hitung/persen.ts'
import { rule as hitungPertumbuhan } from './hitung/pertumbuhan.ts'
import { rule as hitungRataRata } from './hitung/rata-rata.ts'
import { rule as hitungSisa } from './hitung/sisa.ts'
import { rule as hitungTerbilang } from './hitung/terbilang.ts'
import { rule as sepakatAngka } from './sepakat/angka.ts'
import { rule as sepakatIndikator } from './sepakat/indikator.ts'
import { rule as sepakatTarget } from './sepakat/target.ts'
import { rule as skalaCelah } from './skala/celah.ts'
import { rule as skalaKategori } from './skala/kategori.ts'
import { rule as skalaTumpang } from './skala/tumpang.ts'

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [
  anggaranKode,
  anggaranRevisi,
  hitungCapaian,
  hitungHitungan,
  hitungInduk,
  hitungJumlah,
  hitungPersen,
  hitungPertumbuhan,
  hitungRataRata,
  hitungSisa,
  hitungTerbilang,
  sepakatAngka,
  sepakatIndikator,
  sepakatTarget,
  skalaCelah,
  skalaKategori,
  skalaTumpang,
]
