import { formatRupiah } from '../number/rupiah.ts'
import { type BudgetRevision, selisih } from './revision.ts'

/** Why a DIPA is revised, and what that does to its total. */
export const JENIS_REVISI = {
  'pencatatan-hibah': { label: 'Pencatatan hibah', total: 'naik' },
  'pengembalian-hibah': { label: 'Pengembalian hibah', total: 'turun' },
  penambahan: { label: 'Penambahan pagu', total: 'naik' },
  pengurangan: { label: 'Pengurangan pagu', total: 'turun' },
  pok: { label: 'Revisi POK', total: 'tetap' },
  'halaman-iii': { label: 'Revisi halaman III', total: 'tetap' },
  pergeseran: { label: 'Pergeseran antarbaris', total: 'tetap' },
  'antar-satker': { label: 'Pergeseran antarsatker', total: 'bebas' },
  lain: { label: 'Lainnya', total: 'bebas' },
} as const satisfies Record<string, { label: string; total: 'naik' | 'turun' | 'tetap' | 'bebas' }>

export type JenisRevisi = keyof typeof JENIS_REVISI

export const JENIS_REVISI_NAMES = Object.keys(JENIS_REVISI) as JenisRevisi[]

/**
 * Whether a revision moves a grant, so that only rows a grant pays change by it. Units: none. Source: docs/domain.md §3.
 * Example: `pencatatan-hibah` does. Edge: a revision that says no kind does not. Error: none.
 */
export function isHibah(jenis: JenisRevisi | null): boolean {
  return jenis === 'pencatatan-hibah' || jenis === 'pengembalian-hibah'
}

/**
 * Holds what a revision is called against what it does to the total; null where they agree. Units: whole rupiah. Source:
 * docs/domain.md §3. Example: a Revisi POK that lowers the total by 95.615.000 is called something else. Edge: the first
 * DIPA has nothing to compare with; `antar-satker` and `lain` may go either way. Error: one Indonesian sentence.
 */
export function jenisProblem(
  jenis: JenisRevisi,
  revision: Pick<BudgetRevision, 'sebelum' | 'sesudah'>,
): string | null {
  if (revision.sebelum === null) return null
  const { label, total } = JENIS_REVISI[jenis]
  const change = selisih(revision)
  if (total === 'tetap' && change !== 0n)
    return `${label} tidak mengubah jumlah pagu, tetapi pagu berubah ${formatRupiah(change)}. Pilih jenis lain, atau periksa pagunya.`
  if (total === 'naik' && change <= 0n)
    return `${label} menambah jumlah pagu, tetapi pagu ${change === 0n ? 'tetap' : 'berkurang'}. Pilih jenis lain, atau periksa pagunya.`
  if (total === 'turun' && change >= 0n)
    return `${label} mengurangi jumlah pagu, tetapi pagu ${change === 0n ? 'tetap' : 'bertambah'}. Pilih jenis lain, atau periksa pagunya.`
  return null
}
