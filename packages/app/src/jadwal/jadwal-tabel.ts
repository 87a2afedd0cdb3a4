import { formatDate } from '@akuntabel/domain'
import type { Jendela } from '@akuntabel/store'
import { z } from 'zod'
import type { Tabel, TabelRow } from '../tabel/tabel.ts'
import { HARI, HARI_NAMES, windowName } from './jadwal-rows.ts'

/** When each work of a year opens, is due and locks, as it goes out and in. */
export const JADWAL_TABEL: Tabel = {
  jenis: 'jadwal',
  judul: 'Jadwal',
  columns: [
    { key: 'tugas', label: 'Tugas', as: 'teks', hint: 'seperti tertulis, contoh: Pengukuran Triwulan I.' },
    ...HARI_NAMES.map((hari) => ({
      ...{ key: hari, label: HARI[hari], as: 'teks' as const },
      hint: 'contoh: 15 April 2027, 15/4/2027, atau 2027-04-15.',
    })),
  ],
  petunjuk: [
    'Satu baris untuk satu tugas. Tugas yang tidak ditulis tetap seperti semula.',
    'Tenggat tidak sebelum hari dibuka, dan hari terakhir tidak sebelum tenggat.',
  ],
}

const cell = z.string().trim().max(60).default('')

/** A row as a file has it; rows without anything are left out. */
export const jadwalRows = z
  .array(z.object({ tugas: cell, buka: cell, tenggat: cell, kunci: cell }))
  .max(100, 'Paling banyak 100 baris.')
  .transform((rows) => rows.filter((row) => Object.values(row).some((text) => text !== '')))

export type JadwalPosted = z.output<typeof jadwalRows>

export function jadwalTabelRow(window: Jendela): TabelRow & JadwalPosted[number] {
  const { buka, tenggat, kunci } = window
  const days = { buka: formatDate(buka), tenggat: formatDate(tenggat), kunci: formatDate(kunci) }
  return { tugas: windowName(window), ...days }
}

/** In the order of the year. */
export function byYear(windows: readonly Jendela[]): Jendela[] {
  return windows.toSorted((a, b) => (a.buka < b.buka ? -1 : 1))
}
