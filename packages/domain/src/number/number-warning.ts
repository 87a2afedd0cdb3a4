/** Why a number was readable but not written as Indonesian writes it (docs/domain.md §1). */
export type NumberWarning = 'titik-desimal' | 'kelompok-ribuan' | 'spasi' | 'ribuan-ambigu' | 'gaya-inggris'

export const NUMBER_WARNINGS: Record<NumberWarning, string> = {
  'titik-desimal': 'Titik dibaca sebagai tanda desimal. Dalam bahasa Indonesia desimal ditulis dengan koma.',
  'kelompok-ribuan': 'Titik ribuan tidak lengkap. Tulis titik pada setiap tiga angka.',
  spasi: 'Ada spasi di dalam angka. Tulis angka tanpa spasi.',
  'ribuan-ambigu': 'Titik dibaca sebagai tanda ribuan: 8.000 adalah delapan ribu. Untuk desimal pakai koma.',
  'gaya-inggris': 'Angka ditulis dengan gaya Inggris. Pakai titik untuk ribuan dan koma untuk desimal.',
}
