import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import type { Tabel } from '../tabel/tabel.ts'
import type { DaftarKind } from './daftar-kind.ts'
import { PEGAWAI } from './pegawai.ts'
import { PENGHARGAAN } from './penghargaan.ts'
import { SARANA } from './sarana.ts'
import { URAIAN_TUGAS } from './uraian-tugas.ts'

export const DAFTAR = {
  pegawai: PEGAWAI,
  sarana: SARANA,
  penghargaan: PENGHARGAAN,
  'uraian-tugas': URAIAN_TUGAS,
} as const satisfies Record<string, DaftarKind>

/** Which list of which year. */
export const daftarYear = z.object({
  jenis: z.enum(['pegawai', 'sarana', 'penghargaan', 'uraian-tugas'], 'Pilih salah satu pilihan yang ada.'),
  tahun,
})

/** A list as a file: choices stand in it by their words. */
export function daftarTabel({ jenis, judul, columns, perTanggal }: DaftarKind): Tabel {
  return {
    jenis,
    judul,
    columns: columns.map(({ key, label, hint, angka, optional }) => ({
      ...{ key, label, as: angka ? 'angka' : 'teks', hint: `${hint}${optional ? '; boleh kosong' : ''}.` },
      ...(optional ? { optional } : {}),
    })),
    petunjuk: [
      'Semua baris berlaku sebagai daftar tahun itu: yang tidak ditulis di sini dihapus dari daftar.',
      ...(perTanggal ? ['Tanggal keadaannya ditulis di halaman, bukan di berkas.'] : []),
    ],
  }
}

/** A choice by its stored word, as people write it in files; what is no choice stays, to be judged. */
export function fromWords({ columns }: DaftarKind, cells: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ key, options }) => {
      const text = (cells[key] ?? '').trim()
      const known = options?.find(
        ({ value, label }) => label.toLowerCase() === text.toLowerCase() || value === text,
      )
      return [key, known?.value ?? text]
    }),
  )
}

/** A choice by the words people read. */
export function toWords({ columns }: DaftarKind, cells: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ key, options }) => {
      const text = cells[key] ?? ''
      return [key, options?.find(({ value }) => value === text)?.label ?? text]
    }),
  )
}
