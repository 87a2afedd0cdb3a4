/** `laporan` the year this document is about, `cetak` a year alone on the cover, `deret` one of several in a sentence. */
export type YearRole =
  | 'laporan'
  | 'cetak'
  | 'deret'
  | 'pembanding'
  | 'rencana'
  | 'evaluasi'
  | 'kegiatan'
  | 'hukum'
  | 'periode'
  | 'pemilu'
  | 'tanggal'
  | 'lain'
