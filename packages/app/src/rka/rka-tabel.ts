import { KELUARAN_TABEL } from '../keluaran/keluaran-tabel.ts'
import type { Tabel } from '../tabel/tabel.ts'

/** A stage of the plan of money as people type, paste and send it. */
export const RKA_TABEL: Tabel = {
  jenis: 'rka',
  judul: 'RKA',
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
    // What a row brings about, as of a DIPA.
    ...KELUARAN_TABEL.columns
      .filter(({ key }) => key !== 'kode' && key !== 'uraian')
      .map((column) => ({ ...column, optional: true as const })),
  ],
  petunjuk: [
    'Satu baris untuk satu kode, program lebih dahulu, lalu kegiatan dan keluarannya.',
    'Semua baris berlaku sebagai isi tahap ini: baris yang tidak ditulis di sini dihapus dari tahapnya.',
  ],
}

/** Heads of the columns, for cells that are pasted without them. */
export const RKA_HEADS: readonly string[] = RKA_TABEL.columns.map(({ label }) => label)
