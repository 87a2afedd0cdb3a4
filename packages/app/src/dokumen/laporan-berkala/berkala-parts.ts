import type { TeksPart } from '../../teks/teks-part.ts'

/** Parts of the report people write, in the order of the document; each may stay empty. */
export const BERKALA_PARTS = [
  {
    bagian: 'pendahuluan',
    judul: 'A · Pendahuluan',
    hint: 'Keadaan kantor pada masa ini, sesudah kalimat pembuka yang dicetak otomatis.',
  },
  {
    bagian: 'capaian',
    judul: 'B · Penjelasan capaian',
    hint: 'Mengapa tercapai atau belum; tabel capaiannya sudah dicetak dari Pengukuran.',
  },
  {
    bagian: 'anggaran',
    judul: 'D · Penjelasan realisasi anggaran',
    hint: 'Angka pagu dan realisasi sudah dicetak dari Anggaran.',
  },
  {
    bagian: 'hambatan',
    judul: 'E · Ringkasan dan analisis hambatan',
    hint: 'Hambatan tiap indikator sudah dicetak dari Pengukuran; tulis sebab yang sama dan akibatnya.',
  },
  {
    bagian: 'saran',
    judul: 'G · Saran',
    hint: 'Langkah perbaikan berikutnya, satu per baris, diawali nomor.',
  },
] as const satisfies readonly TeksPart[]
