import type { Tabel } from '../tabel/tabel.ts'

/** A DIPA as people type, paste and send it. */
export const DIPA_TABEL: Tabel = {
  jenis: 'dipa',
  judul: 'DIPA',
  columns: [
    {
      key: 'kode',
      label: 'Kode',
      as: 'teks',
      hint: 'kode program (076.01.WA), kegiatan (3355), KRO (3355.EAA), atau keluaran (3355.EAA.994).',
    },
    { key: 'uraian', label: 'Uraian', as: 'teks', hint: 'nama program, kegiatan, atau keluaran.' },
    {
      key: 'pagu',
      label: 'Pagu (Rp)',
      as: 'uang',
      hint: 'rupiah penuh pada baris paling bawah; baris di atasnya dijumlahkan sendiri dan boleh kosong.',
    },
    {
      key: 'blokir',
      label: 'Blokir (Rp)',
      as: 'uang',
      hint: 'bagian pagu yang belum boleh dibelanjakan, pada baris paling bawah; kosong bila tidak ada.',
      optional: true,
    },
  ],
  petunjuk: [
    'Satu baris untuk satu kode, program lebih dahulu, lalu kegiatan dan keluarannya.',
    'Semua baris berlaku sebagai isi DIPA: baris yang tidak ditulis di sini dihapus dari DIPA.',
  ],
}
