import {
  CARD_FIELDS,
  type CardField,
  CONSOLIDATIONS,
  FORMULA_JENIS,
  formulaKind,
  type Lembaga,
} from '@akuntabel/domain'
import type { Tabel, TabelColumn } from '../tabel/tabel.ts'
import { inWordsOf } from './card-form.ts'

/** Cells of a component; the name of its field in the card's form. */
export const KOMPONEN_CELLS = {
  komponenKode: 'kode',
  komponenNama: 'nama',
  komponenSatuan: 'satuan',
  komponenSetahun: 'consolidation',
  komponenSumber: 'sumberData',
  komponenBukti: 'bukti',
  komponenAsal: 'asal',
} as const

const KOMPONEN: readonly TabelColumn[] = [
  { key: 'komponenKode', label: 'Kode komponen', as: 'teks', hint: 'huruf yang dipakai rumus, misalnya A.' },
  { key: 'komponenNama', label: 'Nama komponen', as: 'teks', hint: 'apa yang dihitung.' },
  { key: 'komponenSatuan', label: 'Satuan komponen', as: 'teks', hint: 'misalnya dokumen.' },
  {
    key: 'komponenSetahun',
    label: 'Nilai setahun komponen',
    as: 'teks',
    hint: `${Object.values(CONSOLIDATIONS).join(', ')}.`,
  },
  { key: 'komponenSumber', label: 'Sumber data komponen', as: 'teks', hint: 'boleh kosong.' },
  { key: 'komponenBukti', label: 'Bukti komponen', as: 'teks', hint: 'boleh kosong.' },
  {
    key: 'komponenAsal',
    label: 'Asal angka komponen',
    as: 'teks',
    hint: 'kosong bila diisi orang; selain itu nama angka Akuntabel, atau kode IKU yang realisasinya dipakai.',
  },
]

/** Cards of main indicators as people type and send them, in the words of the office's agency. */
export function ikuTabel(lembaga: Lembaga): Tabel {
  return {
    jenis: 'iku',
    judul: 'IKU',
    columns: [
      { key: 'kode', label: 'Kode', as: 'teks', hint: 'kode IKU, misalnya IKU-1.' },
      { key: 'sasaran', label: 'Sasaran', as: 'teks', hint: 'bunyi sasaran yang diukurnya.' },
      ...inWordsOf(lembaga, [...CARD_FIELDS]).map(
        ({ field, label }): TabelColumn => ({
          ...{ key: field.key, label, as: 'teks', hint: hintOf(field) },
        }),
      ),
      {
        key: 'rumus',
        label: 'Rumus',
        as: 'teks',
        hint: `kosong bila nilainya ditulis langsung; selain itu ${FORMULA_JENIS.map((jenis) => formulaKind({ jenis }).label).join(', ')}.`,
      },
      {
        key: 'susunan',
        label: 'Susunan rumus',
        as: 'teks',
        hint: 'dengan kode komponen, misalnya A / B × 100.',
      },
      ...KOMPONEN,
    ],
    petunjuk: [
      'Satu baris untuk satu IKU. Komponen kedua dan seterusnya ditulis pada baris di bawahnya dengan kode IKU yang sama; kolom kartunya dikosongkan.',
      'IKU dikenali dari kodenya: yang sudah ada mendapat versi kartu berikutnya, yang lain ditambahkan.',
      'IKU yang tidak ditulis di sini tetap seperti semula.',
    ],
  }
}

function hintOf({ hint, options, required }: CardField): string {
  const choices = options === null ? null : `${Object.values(options).join(', ')}.`
  return [choices ?? hint, required ? 'wajib diisi.' : 'boleh kosong.'].filter(Boolean).join(' ')
}
