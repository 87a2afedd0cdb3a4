import type { Tabel } from '../tabel/tabel.ts'

/** The rows of a plan as a file; one column of funding for each year of its period. */
export function renstraTabel(years: readonly number[]): Tabel {
  return {
    jenis: 'renstra',
    judul: 'Renstra',
    columns: [
      {
        key: 'jenis',
        label: 'Jenis',
        as: 'teks',
        hint: 'Tujuan, Sasaran strategis, Program, Sasaran program, Kegiatan, atau Sasaran kegiatan.',
      },
      { key: 'kode', label: 'Kode', as: 'teks', hint: 'boleh kosong, misalnya T1 atau 076.01.WA.' },
      {
        key: 'uraian',
        label: 'Uraian',
        as: 'teks',
        hint: 'bunyi tujuan, sasaran, program, atau kegiatannya.',
      },
      ...years.map((year) => ({
        key: `dana${year}`,
        label: `Pendanaan ${year} (Rp)`,
        as: 'uang' as const,
        hint: 'rupiah penuh; kosong berarti tidak disebut.',
      })),
      {
        key: 'sumber',
        label: 'Sumber dana',
        as: 'teks',
        optional: true,
        hint: 'kode sumber dananya, misalnya RM; kosong berarti RM. Kolom ini boleh tidak ada.',
      },
    ],
    petunjuk: [
      'Satu baris untuk satu tujuan, sasaran, program, atau kegiatan, dalam urutan seperti di Renstra.',
      'Setiap baris menginduk pada baris di atasnya: sasaran pada tujuan, kegiatan pada program.',
    ],
  }
}
