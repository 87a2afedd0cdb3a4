import { formatDate, parseDate } from '@akuntabel/domain'
import type { Libur } from '@akuntabel/store'
import { z } from 'zod'
import type { Tabel, TabelRow } from '../tabel/tabel.ts'

/** Days off as people type, paste and send them. */
export const LIBUR_TABEL: Tabel = {
  jenis: 'libur',
  judul: 'Hari libur',
  columns: [
    {
      key: 'tanggal',
      label: 'Tanggal',
      as: 'teks',
      hint: 'contoh: 17 Agustus 2027, 17/8/2027, atau 2027-08-17.',
    },
    { key: 'nama', label: 'Nama', as: 'teks', hint: 'contoh: Hari Kemerdekaan.' },
    { key: 'sumber', label: 'Sumber', as: 'teks', hint: 'keputusan yang menetapkannya; boleh kosong.' },
  ],
  petunjuk: [
    'Satu baris untuk satu hari. Sabtu dan Minggu tidak perlu ditulis.',
    'Hari yang sudah tercatat diganti nama dan sumbernya; hari lain tetap.',
  ],
}

const cell = (max: number) => z.string().trim().max(max).default('')

/** A row as it was posted; rows without anything are left out. */
export const liburRows = z
  .array(z.object({ tanggal: cell(40), nama: cell(120), sumber: cell(200) }))
  .max(400, 'Paling banyak 400 baris.')
  .transform((rows) => rows.filter(({ tanggal, nama }) => tanggal !== '' || nama !== ''))

export type LiburPosted = z.output<typeof liburRows>

export interface LiburFault {
  at: number
  field: 'tanggal' | 'nama'
  sentence: string
}

/** The days that were typed, or every cell that is wrong. */
export function readLibur(
  unit: string,
  posted: LiburPosted,
): { ok: true; rows: Libur[] } | { ok: false; errors: LiburFault[] } {
  const errors: LiburFault[] = []
  const rows = posted.flatMap(({ tanggal, nama, sumber }, at): Libur[] => {
    const date = parseDate(tanggal)
    if (date === null)
      errors.push({ at, field: 'tanggal', sentence: 'Tulis tanggal yang benar, contoh: 17 Agustus 2027.' })
    if (nama === '') errors.push({ at, field: 'nama', sentence: 'Tulis nama hari liburnya.' })
    return date === null
      ? []
      : [{ unit_code: unit, tanggal: date, nama, sumber: sumber === '' ? null : sumber }]
  })
  const twice = rows.findIndex((row, at) => rows.findIndex((one) => one.tanggal === row.tanggal) < at)
  if (errors.length === 0 && twice >= 0)
    errors.push({ at: twice, field: 'tanggal', sentence: 'Tanggal ini tertulis dua kali.' })
  return errors.length > 0 ? { ok: false, errors } : { ok: true, rows }
}

/** As they are typed and written to files. */
export function liburTabelRow({ tanggal, nama, sumber }: Libur): TabelRow & LiburPosted[number] {
  return { tanggal: formatDate(tanggal), nama, sumber: sumber ?? '' }
}
