import type { Tabel } from '../tabel/tabel.ts'

/** Spending as it is written out; the same columns are recognised when it comes in. */
export const REALISASI_TABEL: Tabel = {
  jenis: 'realisasi',
  judul: 'Realisasi',
  columns: [
    {
      key: 'kode',
      label: 'Kode anggaran',
      as: 'teks',
      hint: 'baris paling bawah DIPA, contoh: 3355.EAA.994.',
    },
    { key: 'uraian', label: 'Uraian', as: 'teks', hint: 'nama barisnya; tidak dibaca.' },
    { key: 'bulan', label: 'Bulan', as: 'teks', hint: 'nama bulannya, contoh: Maret.' },
    {
      key: 'realisasi',
      label: 'Realisasi (Rp)',
      as: 'uang',
      hint: 'rupiah penuh yang dibelanjakan pada bulan itu.',
    },
  ],
  petunjuk: ['Satu baris untuk satu kode dan bulan.', 'Bulan yang tidak ditulis di sini tidak berubah.'],
}
