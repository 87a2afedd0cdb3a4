import type { Entitas } from './entitas.ts'

/** What a post is to its office; its name is the office's own. */
export const KEDUDUKAN = {
  kepala: 'Kepala entitas utama',
  'kepala-pendukung': 'Kepala entitas pendukung',
  kasubbag: 'Kepala subbagian',
  anggota: 'Anggota',
  kpa: 'Kuasa Pengguna Anggaran',
  ppk: 'Pejabat Pembuat Komitmen',
  bendahara: 'Bendahara Pengeluaran',
  ppspm: 'Pejabat Penanda Tangan SPM',
  lain: 'Jabatan lain',
} as const satisfies Record<string, string>

export type Kedudukan = keyof typeof KEDUDUKAN

export const KEDUDUKAN_NAMES = Object.keys(KEDUDUKAN) as Kedudukan[]

/**
 * The entity a post belongs to. Units: none. Source: PermenPANRB 53/2014, who promises for whom.
 * Example: `kepala` → kpu, `kasubbag` → sekretariat. Edge: an agency without supporting entity has all posts in the main one.
 * Error: none possible.
 */
export function entitasOfKedudukan(kedudukan: Kedudukan, has: { pendukung: boolean }): Entitas {
  return has.pendukung && kedudukan !== 'kepala' && kedudukan !== 'anggota' ? 'sekretariat' : 'kpu'
}
