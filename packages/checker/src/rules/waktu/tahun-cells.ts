import type { RuleFinding } from '../../engine/rule.ts'
import type { FactCell, Facts, FactTable } from '../../facts/types.ts'
import { tableName } from '../cells.ts'

const WHEN = /\b(?:waktu|jadwal|bulan|periode|pelaksanaan|batas)\b/i
const PLAN = /\b(?:rencana aksi|rencana kerja|jadwal|tindak lanjut)\b/i
const FEWEST = 2

/** When the steps of a plan are taken: one cell of the year before among others of the year is a leftover. */
export function cellFindings(facts: Facts): RuleFinding[] {
  const { tahun } = facts.document
  if (tahun === null) return []
  return facts.tables
    .filter(({ caption, heading }) => PLAN.test(caption ?? heading ?? ''))
    .flatMap((table) =>
      leftovers(table, tahun).map((cell) => ({
        message: `Waktu “${cell.text}” pada ${tableName(table)} bukan tahun ${tahun} seperti baris lainnya.`,
        at: cell.position,
        stated: String(tahun - 1),
        expected: String(tahun),
        arithmetic: null,
        related: [],
        key: `waktu ${cell.text}`,
        cause: `tahun ${tahun - 1}`,
        confidence: 0.6,
      })),
    )
}

function leftovers({ columns, rows }: FactTable, tahun: number): FactCell[] {
  return columns.flatMap(({ header }, at) => {
    if (!WHEN.test(header)) return []
    const cells = rows.flatMap((row) => row.cells.slice(at, at + 1))
    const of = (year: number) =>
      cells.filter(
        ({ text }) => new RegExp(`\\b${year}$`).test(text.trim()) && !text.includes(String(year + 1)),
      )
    const before = of(tahun - 1)
    return of(tahun).length >= FEWEST && before.length === 1 ? before : []
  })
}
