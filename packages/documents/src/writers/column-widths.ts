import type { TableBlock } from '../tree/block.ts'
import type { Inline } from '../tree/inline.ts'
import { indentColumn, placeRows } from './table-layout.ts'
import { tableType } from './table-type.ts'

/** Points of one character of the table's sans serif at 10 points; bold letters are a little wider, bold figures are not. */
function characterWidth(character: string, bold: boolean): number {
  if (/\d/.test(character)) return 5.56
  if (/[.,:;'|!()/\-\s]/.test(character)) return 3
  if (character === '%') return 8.9
  return letterWidth(character) * (bold ? 1.07 : 1)
}

function letterWidth(letter: string): number {
  if (/[ijlftr]/.test(letter)) return 2.9
  if (/[mMW]/.test(letter)) return 8.5
  return /[A-Zw]/.test(letter) ? 7 : 5.56
}

/** Left and right inset of a cell, and a hair. */
const INSET = 10.5
/** Points a level of a table is indented by. */
export const LEVEL_INDENT = 7
/** A single word may not take more of the table than this; it is broken instead. */
const LARGEST = 0.4

/**
 * Widths of a table's columns in points, summing to `total`: in the proportions the template asks for, but never so
 * narrow that a figure, a code or a word would be broken. Where there is no room for all, the widest give way.
 */
export function columnWidths(table: TableBlock, total: number): number[] {
  const sum = table.columns.reduce((all, column) => all + column.width, 0)
  const wanted = table.columns.map((column) => (column.width / sum) * total)
  const least = leastWidths(table).map((width) => Math.min(width, total * LARGEST))
  const room = total - least.reduce((all, width) => all + width, 0)
  if (room <= 0) return levelled(least, total)
  // What a column wants beyond its least is shared out of the room in the same proportion.
  const beyond = wanted.map((width, at) => Math.max(0, width - (least[at] ?? 0)))
  const all = beyond.reduce((a, b) => a + b, 0)
  return least.map(
    (width, at) => width + (all === 0 ? room / least.length : ((beyond[at] ?? 0) / all) * room),
  )
}

/** Cuts the widest columns to one height, so that the sum is `total`: long words break before figures do. */
function levelled(widths: readonly number[], total: number): number[] {
  const ascending = widths.toSorted((a, b) => a - b)
  let [left, columns] = [total, widths.length]
  for (const width of ascending) {
    if (width * columns > left) break
    left -= width
    columns--
  }
  const height = left / columns
  return widths.map((width) => Math.min(width, height))
}

function leastWidths(table: TableBlock): number[] {
  const indented = indentColumn(table)
  const scale = tableType(table).size / 10
  const least = table.columns.map(
    ({ label, unit }, at) =>
      // The number below the head is in one line, too.
      Math.max(
        longestWord(`${label} ${unit ? `(${unit})` : ''}`, true),
        table.numberRow ? longestWord(String(at + 1), false) : 0,
      ) *
        scale +
      INSET,
  )
  for (const { row, cells } of placeRows(table)) {
    for (const { cell, column } of cells) {
      if ((cell.colspan ?? 1) > 1) continue
      const indent = column === indented ? (row.level ?? 0) * LEVEL_INDENT : 0
      const width =
        longestWord(cell.content.map(textOf).join(''), row.kind !== 'row') * scale + INSET + indent
      least[column] = Math.max(least[column] ?? 0, width)
    }
  }
  return least
}

function longestWord(text: string, bold: boolean): number {
  return Math.max(...text.split(/[ /]+/u).map((word) => textWidth(word, bold)))
}

function textWidth(text: string, bold: boolean): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character, bold), 0)
}

/** Lines that a text takes in a cell of this width, words whole. */
export function textLines(text: string, width: number, table: TableBlock, bold = true): number {
  const room = Math.max(1, ((width - INSET) * 10) / tableType(table).size)
  let [lines, used] = [1, 0]
  for (const word of text.split(/\s+/u)) {
    const wide = textWidth(word, bold)
    if (used > 0 && used + 3 + wide > room) [lines, used] = [lines + 1, wide]
    else used += (used > 0 ? 3 : 0) + wide
    const more = Math.max(0, Math.ceil(used / room) - 1)
    lines += more
    used -= more * room
  }
  return lines
}

function textOf(node: Inline): string {
  return 'text' in node ? node.text : ' '
}
