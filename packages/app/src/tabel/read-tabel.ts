import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { unzippedSheets } from './read-xlsx.ts'
import { rowsUnderHead } from './rows-under-head.ts'
import type { Tabel, TabelReading } from './tabel.ts'

/** Told apart by content. An XLSX file must have been measured before. */
export async function readTabel(tabel: Tabel, bytes: Uint8Array): Promise<TabelReading> {
  if (bytes.byteLength === 0) return { ok: false, sentence: 'Berkas kosong. Pilih berkas lain.' }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return rowsUnderHead(tabel, await unzippedSheets(bytes))
  const text = decode(bytes)
  if (/^[{[]/.test(text.trimStart())) return readJson(tabel, text)
  return rowsUnderHead(tabel, [readCsv(text)])
}

/** Excel writes CSV in the code page of Windows where it was not told otherwise. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
