import { decodeText } from './decode-text.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { unzippedSheets } from './read-xlsx.ts'
import { rowsUnderHead } from './rows-under-head.ts'
import type { Tabel, TabelReading } from './tabel.ts'

/** Told apart by content. An XLSX file must have been measured before. */
export async function readTabel(tabel: Tabel, bytes: Uint8Array): Promise<TabelReading> {
  if (bytes.byteLength === 0) return { ok: false, sentence: 'Berkas kosong. Pilih berkas lain.' }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return rowsUnderHead(tabel, await unzippedSheets(bytes))
  const text = decodeText(bytes)
  if (/^[{[]/.test(text.trimStart())) return readJson(tabel, text)
  return rowsUnderHead(tabel, [readCsv(text)])
}
