import type { TeksPart } from '../../teks/teks-part.ts'

/** Parts of the report people write, in the order of the document. */
export const LKJ_PARTS = [
  {
    bagian: 'kata-pengantar',
    judul: 'Kata Pengantar',
    hint: 'Bila kosong, kata pengantar baku dicetak.',
  },
  {
    bagian: 'ikhtisar',
    judul: 'Ikhtisar Eksekutif',
    hint: 'Angka dan tabel ditulis otomatis; tambahkan yang perlu diketahui pimpinan.',
  },
  {
    bagian: 'latar-belakang',
    judul: 'Bab I · Latar Belakang',
    hint: 'Keadaan kantor pada tahun ini, di luar uraian baku.',
  },
  {
    bagian: 'organisasi',
    judul: 'Bab I · Organisasi',
    hint: 'Susunan organisasi sudah dicetak dari data kantor.',
  },
  {
    bagian: 'sdm',
    judul: 'Bab I · Sumber Daya Manusia',
    hint: 'Jumlah dan susunan pegawai, serta akibatnya bagi kinerja.',
  },
  {
    bagian: 'isu-strategis',
    judul: 'Bab I · Isu Strategis',
    hint: 'Tulis satu isu per baris, diawali nomor.',
  },
  {
    bagian: 'anggaran',
    judul: 'Bab III · Realisasi Anggaran',
    hint: 'Penjelasan atas serapan; angkanya sudah dicetak dari Anggaran.',
  },
  {
    bagian: 'rekomendasi',
    judul: 'Bab IV · Rekomendasi',
    hint: 'Langkah perbaikan tahun berikutnya, satu per baris.',
  },
] as const satisfies readonly TeksPart[]
