import type { RuleFinding } from '../../engine/rule.ts'
import type { DateFact, Facts } from '../../facts/types.ts'

/** In the head of an SOP: made, revised, then approved. */
export function sopOrder(facts: Facts): RuleFinding[] {
  const dated = (words: RegExp): DateFact | undefined =>
    facts.dates.find((date) => date.iso !== null && words.test(labelOf(facts, date)))
  const made = dated(/tanggal\s+(?:pembuatan|dibuat)\s*:?\s*$/i)
  const revised = dated(/tanggal\s+(?:revisi|direvisi)\s*:?\s*$/i)
  const approved = dated(/tanggal\s+(?:pengesahan|disahkan|efektif)\s*:?\s*$/i)
  return [
    later(made, revised, 'Revisi', 'pembuatan'),
    later(made, approved, 'Pengesahan', 'pembuatan'),
    later(revised, approved, 'Pengesahan', 'revisi'),
  ].flat()
}

/** Words before the date, or the cell to its left. */
function labelOf(facts: Facts, date: DateFact): string {
  const before = date.sentence.slice(0, date.at).trim()
  const { table, row, column } = date.position
  if (before !== '' || table === null || row === null || column === null) return before
  const cells = facts.tables.find(({ position }) => position.table === table)?.table.rows[row]?.cells ?? []
  return cells.findLast((cell) => cell.column < column && /\p{L}{3}/u.test(cell.text))?.text.trim() ?? ''
}

function later(
  first: DateFact | undefined,
  second: DateFact | undefined,
  what: string,
  before: string,
): RuleFinding[] {
  if (!first?.iso || !second?.iso || second.iso >= first.iso) return []
  return [
    {
      message: `${what} bertanggal ${second.text}, sebelum tanggal ${before} ${first.text}.`,
      at: second.position,
      stated: second.text,
      expected: null,
      arithmetic: null,
      related: [{ position: first.position }],
      key: `${what} ${before}`,
      // An approved procedure may have been revised since.
      confidence: before === 'revisi' ? 0.6 : 1,
    },
  ]
}
