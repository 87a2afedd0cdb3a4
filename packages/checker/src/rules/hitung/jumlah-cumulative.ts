import type { RuleFinding } from '../../engine/rule.ts'
import type { FactRow, FactTable } from '../../facts/types.ts'
import { hasFigure, rowKey, rowName, sureness } from '../cells.ts'

const CUMULATIVE = /\bkumulatif\b/i
const NOT = /\b(?:bukan|tidak|non)[\s-]*kumulatif/i
/** What may fall again: shares, marks and means are not counted up. */
const RATE =
  /%|\b(?:persen\w*|prosentase|presentase|indeks|nilai|skor|rata-rata|rasio|tingkat|angka|predikat)\b/i

/** Counts under one head `Realisasi Kumulatif` that fall from one part of the year to the next. */
export function cumulativeFindings(table: FactTable): RuleFinding[] {
  return groupsOf(table).flatMap((columns) => table.rows.flatMap((row) => checkRow(table, row, columns)))
}

/** Columns beside each other under one head that says so. */
function groupsOf({ columns }: FactTable): number[][] {
  const heads = columns.flatMap(({ header }, at) => {
    const [head = '', ...parts] = header.split(' / ')
    return parts.length > 0 && CUMULATIVE.test(head) && !NOT.test(head) ? [{ head, at }] : []
  })
  return [...Map.groupBy(heads, ({ head }) => head).values()]
    .filter((group) => group.length >= 3)
    .map((group) => group.map(({ at }) => at))
}

function checkRow(table: FactTable, row: FactRow, columns: readonly number[]): RuleFinding[] {
  const unit = row.cells.find(({ role }) => role === 'satuan')?.text ?? ''
  const cells = columns.flatMap((at) => row.cells.slice(at, at + 1).filter(hasFigure))
  if (
    RATE.test(`${row.label} ${unit}`) ||
    cells.some(({ figure }) => figure.unit !== 'angka' || !figure.value.isInteger())
  )
    return []
  const at = cells.findIndex(({ figure }, place) => cells[place - 1]?.figure.value.gt(figure.value) === true)
  const [before, after] = [cells[at - 1], cells[at]]
  if (!before || !after) return []
  return [
    {
      message: `Angka kumulatif ${rowName(row)} turun dari ${before.text} menjadi ${after.text}, padahal angka kumulatif tidak dapat berkurang.`,
      at: before.position,
      stated: before.text,
      expected: null,
      arithmetic: `${after.text} < ${before.text}`,
      related: [{ position: after.position }],
      key: `${rowKey(table, row)} kumulatif`,
      confidence: sureness(table, [before.figure, after.figure]),
    },
  ]
}
