import type { Tabel } from '../tabel/tabel.ts'

/** An RKT as people type, paste and send it; which indicators there are is decided on its page. */
export const RKT_TABEL: Tabel = {
  jenis: 'rkt',
  judul: 'RKT',
  columns: [
    { key: 'kode', label: 'Kode', as: 'teks', hint: 'kode indikator, seperti pada halaman RKT.' },
    { key: 'indikator', label: 'Indikator', as: 'teks', hint: 'nama indikator; hanya untuk dibaca.' },
    { key: 'satuan', label: 'Satuan', as: 'teks', hint: 'satuan indikator; hanya untuk dibaca.' },
    {
      key: 'target',
      label: 'Target',
      as: 'angka',
      hint: 'angka atau predikat, contoh: 97,5 atau BB; – bila belum ditargetkan.',
    },
    {
      key: 'alasan',
      label: 'Alasan berbeda dari Renstra',
      as: 'teks',
      hint: 'ditulis bila targetnya lain dari target Renstra tahun itu.',
    },
  ],
  petunjuk: [
    'Satu baris untuk satu indikator.',
    'Indikator yang tidak ditulis di sini tetap seperti semula.',
  ],
}
