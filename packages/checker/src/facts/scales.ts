import { isBand, readBand } from './scale-band.ts'
import type { FactTable, ScaleBand, ScaleFact } from './types.ts'

/** Category scales: tables where a column of ranges stands beside a column of names. */
export function extractScales(tables: readonly FactTable[]): ScaleFact[] {
  return tables.flatMap((table, at) => {
    const column = table.columns.findIndex((role) => role.role === 'rentang')
    if (column < 0) return []
    const bands = [...headerBands(table, column), ...table.rows.flatMap((row) => bandOf(row.cells, column))]
    return bands.length >= 3 ? [{ bands, table: at, position: table.position }] : []
  })
}

/** `B`, `ST`: short for a name. */
const CODE = /^[A-Z]{1,3}$/

function bandOf(
  cells: { text: string; role: string; position: ScaleBand['position'] }[],
  column: number,
): ScaleBand[] {
  const cell = cells[column]
  const text = cell?.text ?? ''
  const band = isBand(text) ? readBand(text) : null
  if (!band || !cell) return []
  const names = cells.filter(
    (other, at) =>
      at !== column && /[a-z]{2}/i.test(other.text) && !isBand(other.text) && other.role !== 'kode',
  )
  const named = names.find((other) => other.role === 'kategori') ?? names[0]
  const code = cells.find((other, at) => at !== column && other !== named && CODE.test(other.text))
  const name = named?.text ?? code?.text
  return name === undefined || name.length > 60
    ? []
    : [
        {
          ...band,
          name,
          code: code?.text ?? null,
          text: text.replace(/^[-•]\s*(?=\d)/, ''),
          position: cell.position,
        },
      ]
}

/** A scale without header words: its first row was taken for the header. */
function headerBands(table: FactTable, column: number): ScaleBand[] {
  return table.table.rows
    .filter((row) => row.header)
    .flatMap((row) => {
      const at = row.cells.findIndex((cell) => cell.column === column)
      return at < 0
        ? []
        : bandOf(
            row.cells.map((cell) => ({ ...cell, role: 'lain' })),
            at,
          )
    })
}
