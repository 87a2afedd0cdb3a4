import { parseSettings, SETTINGS_FILE, type Silence } from '@akuntabel/checker'
import { AppError } from '../errors/app-error.ts'
import type { ResultFile } from './apart/messages.ts'

export const LONGEST_REASON = 500
const MOST_MARKS = 2000
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
  return read.settings.abaikan.slice(0, MOST_MARKS)
}

/** The marks with one more; the same finding is marked once, with the newer reason. */
export function withMark(marks: readonly Silence[], { sidik, alasan }: Silence): Silence[] {
  const reason = alasan.trim()
  if (reason === '')
    throw new AppError('masukan-salah', { sentence: 'Tulis dahulu mengapa temuan ini bukan kesalahan.' })
  if (reason.length > LONGEST_REASON)
    throw new AppError('masukan-salah', {
      sentence: `Alasan paling panjang ${LONGEST_REASON} huruf. Persingkat, lalu simpan lagi.`,
    })
  if (!/^[0-9a-f]{16}$/.test(sidik))
    throw new AppError('masukan-salah', { sentence: 'Temuan ini tidak dikenal. Muat ulang halaman hasil.' })
  const others = marks.filter((mark) => mark.sidik !== sidik)
  if (others.length >= MOST_MARKS)
    throw new AppError('masukan-salah', {
      sentence: `Paling banyak ${MOST_MARKS} temuan dapat ditandai dalam satu hasil.`,
    })
  return [...others, { sidik, alasan: reason }]
}

/** What `akuntabel periksa` reads beside the document. */
export function marksFile(abaikan: readonly Silence[]): ResultFile {
  const text = `${JSON.stringify({ abaikan }, null, 2)}\n`
  return { name: SETTINGS_FILE, type: 'application/json', bytes: Buffer.from(text, 'utf8') }
}
