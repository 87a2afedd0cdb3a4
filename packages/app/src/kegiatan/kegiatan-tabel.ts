import { KEGIATAN_JENIS, KEGIATAN_STATES } from '@akuntabel/domain'
import type { Tabel, TabelColumn } from '../tabel/tabel.ts'

/** Cells that may be left out of a file, and say nothing where they are empty. */
const REST: readonly Omit<TabelColumn, 'as'>[] = [
  { key: 'rencana_selesai', label: 'Rencana selesai', hint: 'kosong bila satu hari.' },
  { key: 'subbagian', label: 'Bagian', hint: 'bagian kantor yang mengerjakan; kosong bila semua bagian.' },
  {
    key: 'orang',
    label: 'Penanggung jawab',
    hint: 'nama orang seperti dalam daftar pada halaman kegiatan; boleh kosong.',
  },
  {
    key: 'keadaan',
    label: 'Keadaan',
    hint: `${Object.values(KEGIATAN_STATES).join(', ')}; kosong untuk kegiatan baru berarti direncanakan.`,
  },
  { key: 'mulai', label: 'Dilaksanakan mulai', hint: 'hanya bila keadaannya Dilaksanakan.' },
  { key: 'selesai', label: 'Dilaksanakan sampai', hint: 'kosong bila satu hari.' },
  { key: 'alasan', label: 'Alasan', hint: 'mengapa tidak dilaksanakan.' },
  { key: 'dialihkan_ke', label: 'Dialihkan menjadi', hint: 'hanya bila keadaannya Dialihkan.' },
  { key: 'tempat', label: 'Tempat', hint: 'di mana; boleh kosong.' },
  { key: 'tahapan', label: 'Tahapan', hint: 'tahapan pemilihan yang dilayani; boleh kosong.' },
  {
    key: 'peserta',
    label: 'Peserta',
    hint: 'satu kelompok satu baris dalam sel: kelompok | laki-laki | perempuan, contoh: Pelajar | 18 | 22.',
  },
  {
    key: 'naskah',
    label: 'Dokumen hasil',
    hint: 'satu dokumen satu baris dalam sel: nomor | tanggal | perihal.',
  },
  { key: 'tujuan', label: 'Tujuan', hint: 'untuk apa dilaksanakan.' },
  { key: 'hasil', label: 'Hasil', hint: 'apa yang dicapai.' },
  { key: 'kendala', label: 'Kendala', hint: 'apa yang menghalangi.' },
  { key: 'solusi', label: 'Solusi', hint: 'bagaimana kendalanya diatasi.' },
  {
    key: 'untuk',
    label: 'Untuk',
    hint: 'satu kaitan satu baris dalam sel: kode indikator, kode keluaran anggaran, atau langkah: kode indikator | bulan | langkah.',
  },
]

/** The log of a year as people type and send it. */
export const KEGIATAN_TABEL: Tabel = {
  jenis: 'kegiatan',
  judul: 'Kegiatan',
  columns: [
    {
      key: 'nama',
      label: 'Nama kegiatan',
      as: 'teks',
      hint: 'contoh: Sosialisasi pendidikan pemilih di SMA.',
    },
    { key: 'jenis', label: 'Jenis', as: 'teks', hint: `${Object.values(KEGIATAN_JENIS).join(', ')}.` },
    { key: 'rencana_mulai', label: 'Rencana mulai', as: 'teks', hint: 'contoh: 12 Maret 2022.' },
    ...REST.map((column) => ({ ...column, as: 'teks' as const, optional: true as const })),
  ],
  petunjuk: [
    'Satu baris untuk satu kegiatan. Kegiatan dikenali dari nama, rencana tanggal, dan bagiannya: yang sama diubah, yang lain ditambahkan.',
    'Sel yang kosong tidak menghapus apa pun, dan kegiatan serta kaitan yang tidak ditulis di sini tetap seperti semula.',
    'Foto dan komentar ada pada halaman kegiatannya.',
  ],
}

/** Heads of the columns, by key. */
export const KEGIATAN_HEADS: Readonly<Record<string, string>> = Object.fromEntries(
  KEGIATAN_TABEL.columns.map(({ key, label }) => [key, label]),
)
