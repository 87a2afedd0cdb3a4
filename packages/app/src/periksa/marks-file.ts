import { parseSettings, SETTINGS_FILE, type Silence } from '@akuntabel/checker'
import { AppError } from '../errors/app-error.ts'
import type { ResultFile } from './apart/messages.ts'
import { lettersOf, MOST_MARKS, MOST_REASONS } from './marks.ts'

const MOST_BYTES = 1024 * 1024

/** `.akuntabel.json` as it was uploaded: the marks of an earlier check. */
export function readMarks(bytes: Uint8Array): Silence[] {
  const text =
    bytes.length > MOST_BYTES
      ? ''
      : Buffer.from(bytes)
          .toString('utf8')
          .replace(/^\uFEFF/, '')
  const read = parseSettings(text)
  if (!read.ok) throw new AppError('masukan-salah', { sentence: read.sentence })
  const { abaikan } = read.settings
  if (abaikan.length > MOST_MARKS || lettersOf(abaikan) > MOST_REASONS)
    throw new AppError('masukan-salah', {
      sentence: `Berkas ${SETTINGS_FILE} memuat lebih dari ${MOST_MARKS} tanda, atau alasannya terlalu panjang. Kurangi, lalu unggah lagi.`,
    })
  return abaikan
}

/** What `akuntabel periksa` reads beside the document. */
export function marksFile(abaikan: readonly Silence[]): ResultFile {
  const text = `${JSON.stringify({ abaikan }, null, 2)}\n`
  return { name: SETTINGS_FILE, type: 'application/json', bytes: Buffer.from(text, 'utf8') }
}
