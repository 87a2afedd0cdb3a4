/** How often a person wants to be told by mail what is owed. */
export const EMAIL_KERAP = {
  harian: 'Setiap hari kerja, bila ada yang mendesak atau baru',
  mingguan: 'Sekali seminggu, bila ada tugas',
  tidak: 'Tidak dikirim',
} as const

export type EmailKerap = keyof typeof EMAIL_KERAP

/** One letter of a person and a day. */
export const EMAIL_STATES = {
  antre: 'Menunggu dikirim',
  mengirim: 'Sedang dikirim',
  terkirim: 'Terkirim',
  'tidak-pasti': 'Tidak pasti sampai',
  gagal: 'Gagal',
  dilewati: 'Tidak perlu lagi',
} as const

export type EmailState = keyof typeof EMAIL_STATES
