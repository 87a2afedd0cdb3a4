import { isFigure, runningNumber } from '../../draft/figure-text.ts'
import { brokenWord, isWholeFigure } from '../broken-word.ts'
import type { WrappedLine } from '../join-wrapped.ts'
import { isFull } from '../join-wrapped.ts'
import { wordWidth } from '../letter-width.ts'
import type { Lexicon } from '../lexicon.ts'
import { columnRooms } from '../table/column-rooms.ts'
import type { PdfCell, PdfRow, PdfTable } from '../table/pdf-table.ts'

/** Is this row, first on its page, the rest of the row that the page's end broke? The cells vote. */
export function goesOnBelow(above: PdfTable, first: PdfRow, lexicon: Lexicon): boolean {
  const last = above.rows.at(-1)
  if (!last) return false
  const roomOf = columnRooms(above.rows)
  const filled = first.cells.filter((cell) => cell.lines.length > 0)
  const ended = Math.max(...last.cells.map((cell) => cell.lines.at(-1)?.y ?? 0))
  const votes = filled.map((cell) => {
    const before = last.cells.find((other) => other.column === cell.column)
    return vote(before, cell, { lexicon, ended, room: roomOf(last, cell.column) })
  })
  return votes.reduce((sum, one) => sum + one, 0) + missing(above, filled) > 0
}

interface Around {
  lexicon: Lexicon
  /** Lowest baseline of the row above: a cell that ended higher had nothing left to say. */
  ended: number
  room: number
}

function vote(before: PdfCell | undefined, cell: PdfCell, around: Around): number {
  const [line] = cell.lines
  const upper = before?.lines.at(-1)
  if (!line || !upper) return -3
  if (upper.y < around.ended - 3.2 * lineHeight(before?.lines ?? [])) return -3
  const whole = textOf(before?.lines ?? [])
  const text = textOf(cell.lines)
  if (isFigure(text) || isFigure(whole)) return figureVote(whole, text)
  if (cell.column === 0 && (runningNumber(text) !== null || /^\d{3,4}(?:\.|$)/.test(text))) return -2
  if (isBrokenWord(upper, line, around)) return 2
  if (/^[\p{Ll}),;/]/u.test(text)) return /^[a-z][.)]\s/.test(text) ? -1 : 2
  if (!wouldNotFit(upper, line, around.room)) return -2
  return /[.;:]$/.test(whole) ? -1 : 0.3
}

/** A line is broken only where the next word does not fit: else something new begins. */
function wouldNotFit(upper: WrappedLine, lower: WrappedLine, room: number): boolean {
  const text = lower.text.trim()
  const letter = lower.width / Math.max(1, text.length)
  const word = text.split(/\s/, 1)[0] ?? ''
  return upper.width + wordWidth(word, letter) + 0.5 * letter > room
}

function figureVote(before: string, after: string): number {
  const [head, tail] = [before.replace(/\s/g, ''), after.replace(/\s/g, '')]
  if (isWholeFigure(head)) return isWholeFigure(tail) ? -2 : 0
  return isWholeFigure(head + tail) ? 3 : -1
}

function isBrokenWord(upper: WrappedLine, lower: WrappedLine, around: Around): boolean {
  const head = upper.text.trim()
  const tail = lower.text.trim().split(/\s/, 1)[0] ?? ''
  if (/\s/.test(head) || !isFull(upper, lower, around.room)) return false
  return !brokenWord([head, tail], around.lexicon).includes(' ')
}

/** Columns that speak in every row so far but not in this one: it is hardly a row of its own. */
function missing(above: PdfTable, filled: readonly PdfCell[]): number {
  const rows = above.rows.slice(1)
  if (rows.length === 0) return 0
  const spoken = new Set(filled.map((cell) => cell.column))
  let count = 0
  for (let column = 0; column < above.columns; column++) {
    const always = rows.every((row) =>
      row.cells.some((cell) => cell.column === column && cell.lines.length > 0),
    )
    if (always && !spoken.has(column)) count++
  }
  return Math.min(2, count)
}

function lineHeight(lines: readonly WrappedLine[]): number {
  const gaps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0))
  const usual = gaps.filter((gap) => gap > 4).sort((a, b) => a - b)[0]
  return usual ?? 14
}

function textOf(lines: readonly WrappedLine[]): string {
  return lines.map((line) => line.text.trim()).join(' ')
}
