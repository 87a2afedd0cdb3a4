/** Parts of a Renstra's book that must be written: nothing else of the plan says what they say. */
export const NASKAH_WAJIB = [
  'latar-belakang',
  'kondisi-umum',
  'pengertian-umum',
  'isu-strategis',
  'arah-kebijakan-nasional',
  'kerangka-regulasi',
  'kerangka-kelembagaan',
] as const

export type NaskahWajib = (typeof NASKAH_WAJIB)[number]
