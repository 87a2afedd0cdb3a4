import type { UnreadableCode } from './unreadable.ts'

/** The old container of Office holds a DOCX behind a password, a Word 97 document, or something else. */
export function oleKind(bytes: Uint8Array): UnreadableCode {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (directory.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'kata-sandi'
  if (directory.includes(Buffer.from('WordDocument', 'utf16le'))) return 'word-lama'
  return 'jenis-tidak-dikenal'
}
