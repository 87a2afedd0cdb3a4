import type { Position, ReadDocument } from '@akuntabel/documents'
import type { Facts } from '../facts/types.ts'
import { chapterAt } from './chapters.ts'
import type { Location } from './finding.ts'

const LONGEST = 160

/** Turns a position into what reporters print: heading, table, row, column and the text that stands there. */
export function locate(position: Position, facts: Facts, doc: ReadDocument | undefined): Location {
  const heading =
    facts.sections.findLast((section) => section.position.block <= position.block)?.heading ?? null
  const found: Location = {
    line: position.line,
    page: position.page,
    heading,
    chapter: chapterAt(facts, position.block),
    table: position.table === null ? null : position.table + 1,
    row: position.row === null ? null : position.row + 1,
    column: position.column === null ? null : position.column + 1,
    excerpt: shorten(textAt(position, doc)),
    label: labelOf(position, facts),
    block: position.block,
  }
  return position.anchor === undefined ? found : { ...found, anchor: position.anchor }
}

function textAt(position: Position, doc: ReadDocument | undefined): string {
  const block = doc?.blocks[position.block]
  if (!block) return ''
  if (block.type !== 'table') return block.text
  const row = block.rows[position.row ?? -1]
  if (!row) return block.rows[0]?.cells.map((cell) => cell.text).join(' | ') ?? ''
  return row.cells
    .map((cell) => cell.text)
    .filter((text) => text !== '')
    .join(' | ')
}

function labelOf(position: Position, facts: Facts): string {
  const table =
    position.table === null ? undefined : facts.tables.find((fact) => fact.position.table === position.table)
  if (!table)
    return position.page === null
      ? position.line === null
        ? ''
        : `baris ${position.line}`
      : `halaman ${position.page}`
  const row = table.rows.find((fact) =>
    fact.cells.some((cell) => !cell.inherited && cell.position.row === position.row),
  )
  const column =
    position.column === null ? undefined : table.columns[position.column]?.header.split(' / ').at(-1)
  const parts = [
    table.number === null
      ? (table.caption ?? `Tabel ke-${(position.table ?? 0) + 1}`)
      : `Tabel ${table.number}`,
    row ? `baris ${shorten(row.kode ?? row.label, 60) || `ke-${row.index + 1}`}` : null,
    column ? `kolom ${column}` : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

function shorten(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}
