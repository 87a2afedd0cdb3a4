import type { ReadDocument, ReadRow, ReadTable } from '@akuntabel/documents'
import type { Finding, Location } from '../engine/finding.ts'

/** The place of a finding as it stands in the document, with what is wrong marked. */
export type Excerpt =
  | { kind: 'text'; before: string; marked: string; after: string }
  | { kind: 'table'; columns: ExcerptCell[][]; rows: ExcerptCell[][] }

export interface ExcerptCell {
  text: string
  colspan: number
  marked: boolean
}

const AROUND = 160

/** What to show beside a finding; without the document only the shortened text of its place. */
export function excerptOf({ location, stated }: Finding, doc: ReadDocument | undefined): Excerpt {
  const block = doc?.blocks[location.block]
  if (!block) return textExcerpt(location.excerpt, stated)
  return block.type === 'table' ? tableExcerpt(block, location) : textExcerpt(block.text, stated)
}

function textExcerpt(text: string, stated: string): Excerpt {
  // A rule may state words in its own letters: `Cukup berhasil` for `Cukup Berhasil`.
  const at = stated === '' ? -1 : text.toLowerCase().indexOf(stated.toLowerCase())
  if (at < 0) return { kind: 'text', before: shorten(text, AROUND * 2), marked: '', after: '' }
  const before = text.slice(0, at)
  const after = text.slice(at + stated.length)
  return {
    kind: 'text',
    before: before.length <= AROUND ? before : `…${before.slice(-AROUND)}`,
    marked: text.slice(at, at + stated.length),
    after: shorten(after, AROUND),
  }
}

/** The header, the row before and the row itself. */
function tableExcerpt(table: ReadTable, { row, column }: Location): Excerpt {
  const at = (row ?? 1) - 1
  const header = table.rows.filter((one) => one.header).slice(0, 3)
  const wanted = [at - 1, at]
    .map((index) => table.rows[index])
    .filter((one): one is ReadRow => one !== undefined && !one.header)
  const cells = (one: ReadRow, marks: boolean): ExcerptCell[] =>
    one.cells.map((cell) => ({
      text: shorten(cell.text, AROUND),
      colspan: cell.colspan,
      marked: marks && column !== null && cell.column === column - 1,
    }))
  return {
    kind: 'table',
    columns: header.map((one) => cells(one, one === table.rows[at])),
    rows: wanted.map((one) => cells(one, one === table.rows[at])),
  }
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}
