/** What a class of a scale is drawn in, everywhere the same; its look is the page's and the document's. */
export const WARNA = { baik: 'Baik', cukup: 'Cukup', kurang: 'Kurang', netral: 'Netral' } as const

export type Warna = keyof typeof WARNA

/** Scales stored before a class had its colour: the words of the scales that shipped then. */
const EARLIER: Record<string, Warna> = {
  'Sangat Berhasil': 'baik',
  Berhasil: 'baik',
  'Cukup Berhasil': 'cukup',
  'Kurang Berhasil': 'kurang',
  'Tidak Berhasil': 'kurang',
  AA: 'baik',
  A: 'baik',
  BB: 'baik',
  B: 'cukup',
  CC: 'cukup',
  C: 'kurang',
  D: 'kurang',
}

/**
 * Colour of a stored class. Units: none. Source: the scale itself; PermenPANRB 88/2021 for the predicates.
 * Example: `readWarna('baik', 'Berhasil')` → baik. Edge: a class stored without colour gets that of its word, an
 * unknown word `netral`. Error: a colour that does not exist gives null.
 */
export function readWarna(stored: unknown, name: string): Warna | null {
  if (stored === undefined) return EARLIER[name] ?? 'netral'
  return typeof stored === 'string' && Object.hasOwn(WARNA, stored) ? (stored as Warna) : null
}
