import { Decimal } from '@akuntabel/domain'
import { shareOf, type Watched } from './office-row.ts'

/** Which offices are shown. */
export const SARING = {
  semua: 'Semua',
  'belum-mulai': 'Belum mulai',
  terlambat: 'Terlambat',
  diam: 'Pemilik tugas diam',
  selesai: 'Selesai',
} as const

export type Saring = keyof typeof SARING

/** In which order; offices as the tree has them where it says nothing else. */
export const URUT = {
  kantor: 'Kantor',
  terisi: 'Paling sedikit terisi',
  capaian: 'Capaian terendah',
  serapan: 'Serapan terendah',
  diam: 'Paling lama diam',
} as const

export type Urut = keyof typeof URUT

const KEEPS: Record<Saring, (row: Watched) => boolean> = {
  semua: () => true,
  'belum-mulai': ({ row }) => row.ringkasan === null,
  terlambat: ({ owner }) => owner?.late === true,
  diam: ({ owner }) => owner?.diam === true,
  selesai: ({ row }) => row.ringkasan?.selesai === true,
}

export function sift(rows: readonly Watched[], saring: Saring): Watched[] {
  return rows.filter(KEEPS[saring])
}

/** What is not known comes last, never first as if it were nothing. */
const KEY: Record<Exclude<Urut, 'kantor'>, (watched: Watched) => Decimal | string | null> = {
  terisi: ({ row: { ringkasan } }) =>
    ringkasan?.jumlah ? new Decimal(ringkasan.terisi).div(ringkasan.jumlah) : null,
  capaian: ({ row: { ringkasan } }) => (ringkasan?.capaian == null ? null : new Decimal(ringkasan.capaian)),
  serapan: ({ row: { ringkasan } }) => (ringkasan === null ? null : shareOf(ringkasan)),
  diam: ({ owner }) => (owner?.diam ? (owner.sejak ?? '0000-00-00') : null),
}

export function inOrderOf(rows: readonly Watched[], urut: Urut): readonly Watched[] {
  if (urut === 'kantor') return rows
  const keyed = rows.map((row) => ({ row, key: KEY[urut](row) }))
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ row }) => row)
}

function compare(a: Decimal | string | null, b: Decimal | string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  if (typeof a === 'string' || typeof b === 'string') return String(a) < String(b) ? -1 : a === b ? 0 : 1
  return a.cmp(b)
}
