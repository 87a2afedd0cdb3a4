/** Kinds of spending that an office of the state has, by the first two digits of their akun. Source: PMK on the chart of accounts. */
export const JENIS_BELANJA = {
  '51': 'Belanja Pegawai',
  '52': 'Belanja Barang',
  '53': 'Belanja Modal',
  '57': 'Belanja Bantuan Sosial',
  lain: 'Belanja lain',
} as const

export type JenisBelanja = keyof typeof JENIS_BELANJA

export const JENIS_BELANJA_NAMES: readonly JenisBelanja[] = ['51', '52', '53', '57', 'lain']

/**
 * The kind of spending of an akun. Units: none. Source: chart of accounts of the treasury. Example: `521111` → 52.
 * Edge: what begins otherwise is *lain*. Error: none.
 */
export function jenisBelanja(akun: string): JenisBelanja {
  return JENIS_BELANJA_NAMES.find((jenis) => akun.startsWith(jenis)) ?? 'lain'
}
