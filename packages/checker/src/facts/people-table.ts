import type { ReadCell, ReadTable } from '@akuntabel/documents'
import { looksLikeName, splitName } from './names.ts'
import { signatureIn } from './signature.ts'
import type { PersonFact } from './types.ts'

const MOST_ROWS = 12
const NIP = /^(?:NIP\.?\s*:?\s*)?(\d[\d\s]{15,25}\d)$/i
/** People in `Nama | : | …` rows, in tables with a column Nama, and in cells that hold a signature. */
export function peopleInTable(table: ReadTable): PersonFact[] {
  const keyed = table.rows.flatMap((row, at): PersonFact[] => {
    if (!/^nama\s*:?$/i.test(row.cells[0]?.text.trim() ?? '')) return []
    const cell = row.cells.find((other, index) => index > 0 && /\p{L}{2}/u.test(other.text))
    if (!cell) return []
    const next = table.rows.slice(at + 1, at + 4)
    const nip = besideKey(next, /^nip\.?\s*:?$/i)?.replace(/\s/g, '') ?? null
    return [toPerson(cell, cell.text, besideKey(next, /^jabatan\s*:?$/i), nip)]
  })
  return keyed.length > 0 ? keyed : [...listed(table), ...signed(table)]
}

function besideKey(rows: ReadTable['rows'], key: RegExp): string | null {
  const row = rows.find((other) => key.test(other.cells[0]?.text.trim() ?? ''))
  return row?.cells.slice(1).find((cell) => /[\p{L}\d]{2}/u.test(cell.text))?.text ?? null
}

function listed(table: ReadTable): PersonFact[] {
  const head = table.rows[0]?.cells ?? []
  const column = (pattern: RegExp) => head.find((cell) => pattern.test(cell.text.trim()))?.column ?? -1
  const [name, nip, office] = [
    column(/^nama(?: lengkap| pegawai| pejabat)?$/i),
    column(/^nip\b/i),
    column(/^jabatan/i),
  ]
  if (name < 0 || (nip < 0 && office < 0)) return []
  return table.rows.slice(1).flatMap((row) => {
    const at = (where: number) => row.cells.find((cell) => cell.column === where)
    const cell = at(name)
    if (!cell || !looksLikeName(cell.text)) return []
    const digits = NIP.exec(at(nip)?.text.trim() ?? '')?.[1]?.replace(/\s/g, '') ?? null
    return [toPerson(cell, cell.text, at(office)?.text ?? null, digits)]
  })
}

/** A signature laid out in cells: place and date, office, name and NIP in one cell. */
function signed(table: ReadTable): PersonFact[] {
  if (table.rows.length > MOST_ROWS) return []
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const found = signatureIn(cell.text)
      return found === null ? [] : [toPerson(cell, found.nama, found.jabatan, found.nip)]
    }),
  )
}

function toPerson(cell: ReadCell, nama: string, jabatan: string | null, nip: string | null): PersonFact {
  const text = nama.replace(/\s+/g, ' ').trim()
  return { nama: text, ...splitName(text), jabatan, nip, position: cell.position }
}
