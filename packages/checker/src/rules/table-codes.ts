import { parseKode } from '@akuntabel/domain/notation'
import { codeOf } from '../facts/row-code.ts'
import type { FactTable } from '../facts/types.ts'

export interface TableCodes {
  program: Set<string>
  kegiatan: Set<string>
  output: Set<string>
}

/** The different codes a table names, also where program, kegiatan and output stand side by side in one row. */
export function codesIn(table: FactTable): TableCodes {
  const codes: TableCodes = { program: new Set(), kegiatan: new Set(), output: new Set() }
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    if (cell.figure !== null || cell.role === 'keterangan') continue
    const reading = parseKode(codeOf(cell.text)?.kode ?? '')
    if (!reading.ok) continue
    const { program, kegiatan, tingkat, kode } = reading.value
    if (program !== null) codes.program.add(program)
    if (kegiatan !== null) codes.kegiatan.add(kegiatan)
    if (tingkat === 'output') codes.output.add(kode)
  }
  return codes
}
