/** Figures stand as they were printed only where something was printed. */
export const UNDECREED =
  'Tulis nomor dan tanggal keputusannya. Angka hanya dicatat seperti tercetak untuk Renstra yang keputusannya sudah terbit.'
