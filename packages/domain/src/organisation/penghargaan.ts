/** From how far an honour comes; stored words. */
export const TINGKAT_PENGHARGAAN = {
  nasional: 'Nasional',
  provinsi: 'Provinsi',
  kabkota: 'Kabupaten/Kota',
} as const satisfies Record<string, string>
