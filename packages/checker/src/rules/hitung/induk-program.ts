import type { RuleFinding } from '../../engine/rule.ts'
import { agrees, rangeOf, sameFigure, sum } from '../../facts/interval.ts'
import type { FactRow, Facts, FactTable } from '../../facts/types.ts'
import { likeness, normalise } from '../../facts/words.ts'
import { hasFigure, sureness, tableName } from '../cells.ts'
import { inFormOf, middle, printed, sumText } from '../money-text.ts'

const SAME_PROGRAM = 0.6

/**
 * Funding per kegiatan in one table, per program in another: the rows under a program's heading row must sum, year by
 * year, to what the other table gives the program. A row that repeats the program's own figures is not counted.
 */
export function programFindings(facts: Facts): RuleFinding[] {
  const tables = facts.tables.filter((table) => table.role === 'pendanaan')
  return tables.flatMap((detail) =>
    groupsOf(detail).flatMap(({ program, rows }) => {
      const match = tables
        .filter((table) => table !== detail)
        .flatMap((table) =>
          table.rows.map((row) => ({ table, row, like: nameLikeness(row.label, program.label) })),
        )
        .filter(({ row, like }) => like >= SAME_PROGRAM && !row.isTotal && row.cells.some(hasFigure))
        .sort((a, b) => b.like - a.like)[0]
      return match
        ? detail.columns.flatMap((_, column) => checkYear({ detail, program, rows, column, whole: match }))
        : []
    }),
  )
}

/** A short name may open a longer one: `Program Dukungan Manajemen` and `… dan Pelaksanaan Tugas Teknis Lainnya`. */
function nameLikeness(a: string, b: string): number {
  const [one, other] = [normalise(a), normalise(b)]
  const opens = (one.startsWith(other) || other.startsWith(one)) && Math.min(one.length, other.length) > 15
  return opens ? 1 : likeness(a, b)
}

/** Heading rows without figures of their own, each with the rows up to the next. */
function groupsOf(table: FactTable): { program: FactRow; rows: FactRow[] }[] {
  const heads = table.rows.filter((row) => isHead(row))
  return heads.map((program, at) => ({
    program,
    rows: table.rows
      .slice(program.index + 1, heads[at + 1]?.index)
      .filter((row) => !row.isTotal && !row.isSubtotal),
  }))
}

function isHead(row: FactRow): boolean {
  const texts = row.cells.filter((cell) => cell.text !== '')
  return (
    !row.cells.some(hasFigure) &&
    texts.some((cell) => /^(?:[IVX]{1,4}\s+)?program\b/i.test(cell.text)) &&
    texts.length <= 2
  )
}

interface Year {
  detail: FactTable
  program: FactRow
  rows: readonly FactRow[]
  column: number
  whole: { table: FactTable; row: FactRow }
}

function checkYear({ detail, program, rows, column, whole }: Year): RuleFinding[] {
  const year = detail.columns[column]?.year ?? null
  const place = year === null ? -1 : whole.table.columns.findIndex((other) => other.year === year)
  const stated = whole.row.cells[place]
  if (!stated || !hasFigure(stated)) return []
  const cells = rows.flatMap((row) => row.cells.slice(column, column + 1).filter(hasFigure))
  const parts = cells.filter((cell) => !sameFigure(cell.figure, stated.figure))
  const computed = sum(parts.map((cell) => rangeOf(cell.figure)))
  if (parts.length < 2 || agrees(stated.figure, computed)) return []
  const expected = inFormOf(stated.figure, middle(computed))
  return [
    {
      message: `Rincian ${program.label} tahun ${year} pada ${tableName(detail)} berjumlah ${expected}, padahal ${tableName(whole.table)} menyebut ${printed(stated.figure)}.`,
      at: program.position,
      stated: expected,
      expected: printed(stated.figure),
      arithmetic: `${sumText(parts.map((cell) => cell.figure))} = ${expected}`,
      related: [{ position: stated.position }],
      key: `${program.label} ${year} rincian`,
      confidence:
        sureness(
          detail,
          parts.map((cell) => cell.figure),
        ) * whole.table.confidence,
    },
  ]
}
