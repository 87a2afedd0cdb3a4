/** Kinds of what an office works with; stored words. */
export const JENIS_SARANA = {
  tanah: 'Tanah',
  gedung: 'Gedung dan bangunan',
  kendaraan: 'Kendaraan',
  peralatan: 'Peralatan dan mesin',
  jaringan: 'Jaringan dan sistem informasi',
  lain: 'Lainnya',
} as const satisfies Record<string, string>

/** Whose it is. */
export const KEPEMILIKAN = {
  bmn: 'Barang milik negara',
  'pinjam-pakai': 'Pinjam pakai',
  sewa: 'Sewa',
} as const satisfies Record<string, string>

/** As goods of the state are judged. */
export const KONDISI_SARANA = {
  baik: 'Baik',
  'rusak-ringan': 'Rusak ringan',
  'rusak-berat': 'Rusak berat',
} as const satisfies Record<string, string>
