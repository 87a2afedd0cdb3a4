/** One table: failure → HTTP status, exit code of the command line, sentence that says what to do. */
export const errorTable = {
  'belum-masuk': { http: 401, exit: 1, sentence: 'Anda belum masuk. Masuk dahulu, lalu ulangi.' },
  'sandi-salah': {
    http: 401,
    exit: 1,
    sentence: 'Alamat email atau kata sandi tidak cocok. Periksa lagi, lalu coba kembali.',
  },
  'tidak-berwenang': {
    http: 403,
    exit: 1,
    sentence: 'Peran Anda tidak mencakup tindakan ini. Hubungi admin kantor bila seharusnya boleh.',
  },
  'tidak-ditemukan': {
    http: 404,
    exit: 1,
    sentence: 'Yang Anda cari tidak ada, atau bukan milik kantor Anda.',
  },
  'masukan-salah': { http: 422, exit: 2, sentence: 'Ada isian yang perlu diperbaiki.' },
  konflik: {
    http: 409,
    exit: 1,
    sentence:
      'Orang lain sudah mengubah isian ini sejak Anda membukanya. Bandingkan kedua isian, lalu simpan pilihan Anda.',
  },
  terkunci: { http: 423, exit: 1, sentence: 'Bagian ini terkunci.' },
  'keadaan-salah': {
    http: 409,
    exit: 1,
    sentence: 'Keadaannya sudah berubah sejak halaman ini dibuka. Muat ulang halaman.',
  },
  'sudah-ada': { http: 409, exit: 1, sentence: 'Yang sama sudah ada.' },
  'belum-lengkap': { http: 422, exit: 1, sentence: 'Belum lengkap. Lengkapi bagian yang disebut dahulu.' },
  'berkas-ditolak': {
    http: 422,
    exit: 2,
    sentence: 'Jenis berkas tidak diterima. Unggah PDF, DOCX, XLSX, JPG, PNG, TXT, atau CSV.',
  },
  'berkas-terlalu-besar': {
    http: 413,
    exit: 2,
    sentence: 'Berkas terlalu besar. Batasnya 20 MB; perkecil atau pecah berkasnya.',
  },
  'berkas-rusak': {
    http: 500,
    exit: 1,
    sentence:
      'Berkas yang tersimpan tidak sama lagi dengan sidik jarinya, sehingga tidak dibuka. Hubungi admin untuk memulihkan cadangan.',
  },
  'kiriman-beda': {
    http: 409,
    exit: 1,
    sentence: 'Formulir ini sudah pernah dikirim dengan isi lain. Muat ulang halaman, lalu kirim lagi.',
  },
  'kiriman-terlalu-besar': {
    http: 413,
    exit: 2,
    sentence:
      'Isian ini terlalu panjang, sehingga tidak disimpan. Ringkas atau bagi isiannya, lalu kirim lagi.',
  },
  'kiriman-rusak': {
    http: 400,
    exit: 2,
    sentence: 'Kiriman ini rusak di jalan, sehingga tidak disimpan. Muat ulang halaman, lalu kirim lagi.',
  },
  'kiriman-asing': {
    http: 415,
    exit: 2,
    sentence: 'Kiriman ini bukan formulir Akuntabel. Buka halamannya di peramban, lalu kirim dari sana.',
  },
  'terlalu-sering': {
    http: 429,
    exit: 1,
    sentence: 'Terlalu banyak percobaan. Tunggu lima menit, lalu coba lagi.',
  },
  'cadangan-rusak': {
    http: 422,
    exit: 2,
    sentence: 'Berkas cadangan rusak atau bukan cadangan Akuntabel. Tidak ada yang diubah.',
  },
  'cadangan-gagal': {
    http: 500,
    exit: 1,
    sentence: 'Cadangan tidak dapat dibuat. Tidak ada yang diubah.',
  },
  sibuk: {
    http: 503,
    exit: 1,
    sentence: 'Akuntabel sedang sibuk, sehingga ini belum dikerjakan. Coba lagi sebentar lagi.',
  },
  gagal: {
    http: 500,
    exit: 1,
    sentence: 'Terjadi gangguan pada program. Isian Anda belum disimpan; coba lagi sebentar lagi.',
  },
} as const satisfies Record<string, { http: number; exit: number; sentence: string }>

export type ErrorCode = keyof typeof errorTable
