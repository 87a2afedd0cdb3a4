import type { RuleFinding } from '../engine/rule.ts'
import { tableName } from '../rules/cells.ts'
import { isWholeYear } from '../rules/indicators.ts'
import { fits } from './compare.ts'
import { isComputedBeside } from './explain.ts'
import { inForm, saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import { isBound, yearOf } from './roles.ts'
import type { Known } from './types.ts'

const MEAN = /\b(?:rata-rata|rerata|rataan|dirata-ratakan)\b/i
const ABOUT = /\b(?:capaian|kinerja|indikator|ketercapaian)\b/i
const PART =
  /\b(?:sasaran (?:\d|pertama|kedua|ketiga|ini|tersebut|strategis \d)|program|triwulan|semester|nasional|setiap|per |tahun (?:lalu|sebelumnya)|serapan|anggaran|ketiga sasaran|seluruh sasaran)\b/i

/** The mean of all achievements, in whatever words it is told. */
export function meanFindings({ facts, known, statements, own, broken }: ToldModel): RuleFinding[] {
  const tables = facts.tables.filter((table) => table.role === 'pengukuran' && isWholeYear(table))
  const achieved = known.filter(({ role, table }) => role === 'capaian' && tables.includes(table))
  const rows = achieved.filter(({ row }) => !row.isMean && !row.isTotal)
  const [first] = rows
  if (
    !first ||
    rows.length < 2 ||
    tables.length !== 1 ||
    tables.some((table) => broken.has(table)) ||
    new Set(rows.map(({ row }) => row)).size !== rows.length
  )
    return []
  // Means that the document prints itself are judged where they stand.
  if (achieved.length > rows.length) return []
  const mean = meanOf(rows)
  return statements.flatMap((statement) => {
    const { text } = statement
    if (!MEAN.test(text) || !ABOUT.test(text) || PART.test(text) || statement.named.length > 0) return []
    return statement.numbers.flatMap((told): RuleFinding[] => {
      const year = yearOf(statement, told, own)
      if (
        told.kind !== 'persen' ||
        told.points ||
        isBound(statement, told) ||
        (year !== null && year !== own)
      )
        return []
      const from = text.slice(0, told.at).search(MEAN)
      if (
        from < 0 ||
        /\d%/.test(text.slice(from, told.at)) ||
        fits(told, mean) ||
        isComputedBeside(statement, told)
      )
        return []
      const expected = inForm(told, (mean.low + mean.high) / 2)
      return [
        saying({
          statement,
          message: `Rata-rata capaian tertulis ${told.text}, padahal rata-rata ${rows.length} capaian pada ${tableName(first.table)} adalah ${expected}.`,
          stated: told.text,
          expected,
          arithmetic: `rata-rata ${rows.length} capaian = ${expected}`,
          related: [first.table.position],
          sure: 0.75,
        }),
      ]
    })
  })
}

function meanOf(rows: readonly Known[]): { low: number; high: number } {
  const sum = (pick: 'low' | 'high') => rows.reduce((all, one) => all + one[pick], 0) / rows.length
  return { low: sum('low'), high: sum('high') }
}
