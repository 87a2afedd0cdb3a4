import type { ColumnName } from './types.ts'

/** Header words to role; the first that fits wins. Tested on the lowest header cell, then on the whole path. */
const WORDS: readonly [ColumnName, RegExp][] = [
  ['nomor', /^(?:no|nomor|nomor urut|no urut)$/],
  ['kode', /^kode\b|\bkode akun\b/],
  ['persen', /^(?:%|persen|persentase|% realisasi|% capaian anggaran)$/],
  [
    'persen',
    /^(?:realisasi|serapan|penyerapan|daya serap|capaian)(?: anggaran)? %$|^% (?:serapan|penyerapan|realisasi)|^persentase (?:serapan|penyerapan|realisasi)/,
  ],
  ['pagu-awal', /^(?:pagu|anggaran|dipa|nilai)? ?(?:awal|semula|sebelum(?: revisi| perubahan)?)$/],
  [
    'pagu-revisi',
    /^(?:pagu|anggaran|dipa|nilai)? ?(?:revisi|menjadi|sesudah(?: revisi| perubahan)?|setelah(?: revisi| perubahan)?|perubahan|akhir)$/,
  ],
  ['selisih', /^selisih\b|^(?:perubahan|bertambah|berkurang|naik turun|tambah kurang)\b/],
  ['sisa', /^sisa\b/],
  ['rentang', /^(?:rentang|interval|range|skala)\b/],
  ['formula', /\b(?:cara|metode) (?:peng)?hitung|^formula|^rumus/],
  ['sumber', /^sumber data|^sumber$/],
  ['satuan', /^satuan\b/],
  ['keterangan', /^(?:keterangan|ket|catatan)\b/],
  ['realisasi', /\brealisasi\b|\bpenyerapan\b|\bserapan\b/],
  ['target', /^target sasaran\b/],
  ['indikator', /\bindikator\b/],
  ['sasaran', /\bsasaran\b|^tujuan\b/],
  ['capaian', /\bcapaian\b|% kinerja/],
  ['target', /\btarget\b/],
  ['jumlah', /^(?:jumlah|total)\b/],
  ['program', /^program\b/],
  ['pagu', /\bpagu\b|\banggaran\b|\balokasi\b|^dipa\b|\bpendanaan\b/],
  ['kegiatan', /\bkegiatan\b/],
  ['output', /\boutput\b|\bkeluaran\b|\brincian\b/],
  ['kategori', /^(?:kategori|predikat|kriteria|makna|interpretasi)\b/],
  ['label', /^(?:uraian|nama|jenis|golongan|bagian|jabatan)\b/],
]

export function roleOfWords(words: string): ColumnName | null {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
