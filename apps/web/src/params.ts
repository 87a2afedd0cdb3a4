import {
  BAGIAN_ANALISIS,
  IMPOR_JENIS,
  type ImporJenis,
  isEntitas,
  PERIODE,
  type Periode,
} from '@akuntabel/domain'
import { defineParams } from '@sveltejs/kit/params'

export const params = defineParams({
  entitas: (value) => (isEntitas(value) ? value : undefined),
  tahun: (value) => (/^20\d\d$/.test(value) ? Number(value) : undefined),
  tw: (value) => (/^[1-4]$/.test(value) ? Number(value) : undefined),
  format: (value) => (['pdf', 'docx', 'html', 'json', 'pindaian'].includes(value) ? value : undefined),
  gambar: (value) => (['png', 'svg', 'csv'] as const).find((one) => one === value),
  tabel: (value) => (['xlsx', 'csv', 'json'].includes(value) ? value : undefined),
  impor: (value) => (Object.hasOwn(IMPOR_JENIS, value) ? (value as ImporJenis) : undefined),
  daftar: (value) =>
    ['pegawai', 'sarana', 'penghargaan', 'uraian-tugas'].includes(value) ? value : undefined,
  analisis: (value) => ((BAGIAN_ANALISIS as readonly string[]).includes(value) ? value : undefined),
  periode: (value) => (Object.hasOwn(PERIODE, value) ? (value as Periode) : undefined),
  berkala: (value) =>
    ['ajukan', 'kembalikan', 'tanda-tangan', 'koreksi'].includes(value) ? value : undefined,
  rkt: (value) => (['tetapkan', 'versi-baru'].includes(value) ? value : undefined),
  pk: (value) =>
    ['ajukan', 'tanda-tangan', 'kertas', 'kembalikan', 'revisi'].includes(value) ? value : undefined,
  lkj: (value) => (['ajukan', 'kembalikan', 'final', 'koreksi'].includes(value) ? value : undefined),
  langkah: (value) =>
    ['ajukan', 'verifikasi', 'setujui', 'sahkan', 'kembalikan', 'pengecualian'].includes(value)
      ? value
      : undefined,
})
