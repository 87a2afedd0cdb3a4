/** A backup file that cannot be written or used. The message is a sentence for the person who gave the command. */
export class BackupError extends Error {
  override name = 'BackupError'
}

const UNCHANGED = 'Tidak ada data yang diubah.'

export function notABackup(): BackupError {
  return new BackupError(`Berkas ini bukan cadangan Akuntabel. ${UNCHANGED}`)
}

export function broken(detail: string): BackupError {
  return new BackupError(`Berkas cadangan rusak atau terpotong (${detail}). ${UNCHANGED}`)
}

export function tooNew(): BackupError {
  return new BackupError(
    `Cadangan ini dibuat oleh versi Akuntabel yang lebih baru. Perbarui Akuntabel, lalu pulihkan lagi. ${UNCHANGED}`,
  )
}

export function missingFile(file: string): BackupError {
  return new BackupError(`Berkas cadangan ${file} tidak ditemukan. ${UNCHANGED}`)
}

export function inUse(): BackupError {
  return new BackupError(
    `Basis data sedang dipakai. Hentikan Akuntabel yang sedang berjalan, lalu pulihkan lagi. ${UNCHANGED}`,
  )
}

export function hiddenRows(table: string): BackupError {
  return new BackupError(
    `Pengguna basis data ini tidak boleh membaca seluruh isi tabel ${table}, sehingga cadangan tidak akan lengkap. ` +
      'Pakai pengguna pemilik basis data, atau beri hak BYPASSRLS.',
  )
}

export function notSavedBefore(folder: string, cause: unknown): BackupError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new BackupError(
    `Versi ini memperbarui isi basis data, tetapi cadangan sebelum pembaruan tidak dapat dibuat di ${folder} (${reason}). ` +
      `${UNCHANGED} Pastikan folder itu dapat ditulis dan tempatnya cukup, lalu jalankan lagi.`,
  )
}
