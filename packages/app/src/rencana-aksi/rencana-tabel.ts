import { monthName } from '@akuntabel/domain'
import type { Tabel } from '../tabel/tabel.ts'
import { BULAN, monthField } from './rencana-rows.ts'

/** Steps of a year as people type, paste and send them; which indicators there are is decided elsewhere. */
export const RENCANA_TABEL: Tabel = {
  jenis: 'rencana-aksi',
  judul: 'Rencana Aksi',
  columns: [
    { key: 'kode', label: 'Kode', as: 'teks', hint: 'kode indikator, seperti pada halaman Rencana Aksi.' },
    { key: 'indikator', label: 'Indikator', as: 'teks', hint: 'nama indikator; hanya untuk dibaca.' },
    { key: 'uraian', label: 'Langkah', as: 'teks', hint: 'apa yang dikerjakan untuk mencapai targetnya.' },
    ...BULAN.map((bulan) => ({
      key: monthField(bulan),
      label: monthName(bulan),
      as: 'teks' as const,
      hint: '✓ atau x bila langkahnya dikerjakan pada bulan ini.',
    })),
    {
      key: 'pic',
      label: 'Penanggung jawab',
      as: 'teks',
      hint: 'orang atau bagian yang mengerjakan; boleh kosong.',
    },
    {
      key: 'ro',
      label: 'Keluaran anggaran',
      as: 'teks',
      hint: 'kode keluaran, boleh dengan rupiahnya: 3355.EAA.994 = 5.000.000; 6386.EBD.952.',
    },
  ],
  petunjuk: [
    'Satu baris untuk satu langkah. Beberapa langkah satu indikator ditulis berurutan dengan kode yang sama.',
    'Langkah dikenali dari bunyinya: yang bunyinya sama diubah, yang lain ditambahkan.',
    'Langkah yang tidak ditulis di sini tetap seperti semula.',
  ],
}

/** Heads of the columns, for cells that are pasted without them. */
export const RENCANA_HEADS: readonly string[] = RENCANA_TABEL.columns.map(({ label }) => label)
