import { reportHtml, reportJson, silence } from '@akuntabel/checker'
import type { ResultFile } from './apart/messages.ts'
import type { KeptCheck } from './kept-check.ts'
import { marksFile } from './marks-file.ts'
import { unpackCheck } from './stored-check.ts'

/** What can be taken away of a result: `html`, `json`, `akuntabel`, or the number of a Word document. */
export async function resultFile(
  { check, abaikan, words }: Omit<KeptCheck, 'ringkas'>,
  which: string,
): Promise<ResultFile | null> {
  if (/^\d{1,2}$/.test(which)) return words[Number(which)] ?? null
  if (which === 'akuntabel') return marksFile(abaikan)
  if (which !== 'html' && which !== 'json') return null
  const { report, excerpts } = await unpackCheck(check)
  const quiet = { ...report, files: report.files.map((file) => silence(file, { abaikan })) }
  if (which === 'json') return text('hasil-periksa.json', 'application/json', reportJson(quiet))
  const page = reportHtml(quiet, (place, at) => excerpts[at]?.[place.fingerprint] ?? null)
  return text('hasil-periksa.html', 'text/html; charset=utf-8', page)
}

function text(name: string, type: string, value: string): ResultFile {
  return { name, type, bytes: Buffer.from(value, 'utf8') }
}
