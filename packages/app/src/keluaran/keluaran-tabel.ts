import type { Tabel } from '../tabel/tabel.ts'

/** What the rows of a DIPA bring about, as people type, paste and send it; which rows there are is decided by the DIPA. */
export const KELUARAN_TABEL: Tabel = {
  jenis: 'keluaran',
  judul: 'Keluaran',
  columns: [
    { key: 'kode', label: 'Kode', as: 'teks', hint: 'kode baris DIPA, misalnya 3355.EBA.994.' },
    { key: 'uraian', label: 'Uraian', as: 'teks', hint: 'uraian baris DIPA; hanya untuk dibaca.' },
    {
      key: 'entitas',
      label: 'Entitas',
      as: 'teks',
      hint: 'nama entitasnya; kosong berarti ikut baris di atasnya.',
    },
    {
      key: 'sumber',
      label: 'Sumber dana',
      as: 'teks',
      hint: 'kode sumber dananya, misalnya RM; kosong berarti ikut baris di atasnya.',
    },
    {
      key: 'indikator',
      label: 'Indikator kegiatan',
      as: 'teks',
      hint: 'hanya pada baris paling bawah; boleh kosong.',
    },
    { key: 'satuan', label: 'Satuan', as: 'teks', hint: 'hanya pada baris paling bawah, misalnya Dokumen.' },
    { key: 'volume', label: 'Volume', as: 'angka', hint: 'angka saja, misalnya 12.' },
    {
      key: 'target',
      label: 'Target (%)',
      as: 'angka',
      hint: 'berapa persen dari keluarannya yang hendak dicapai, misalnya 100.',
      optional: true,
    },
    {
      key: 'pelaksanaan',
      label: 'Target pelaksanaan',
      as: 'teks',
      hint: 'apa yang akan dilaksanakan; hanya pada baris paling bawah.',
    },
  ],
  petunjuk: [
    'Satu baris untuk satu kode DIPA.',
    'Baris DIPA yang tidak ditulis di sini tetap seperti semula. Pagu tidak diubah dari sini.',
  ],
}

/** Heads of the columns, for cells that are pasted without them. */
export const KELUARAN_HEADS: readonly string[] = KELUARAN_TABEL.columns.map(({ label }) => label)
