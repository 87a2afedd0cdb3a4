import type { RuleFinding } from '../../engine/rule.ts'
import type { FactRow, Facts, FactTable } from '../../facts/types.ts'

const FEWEST = 4
const SURE = 0.8

/** The column No. of a table: the first number that does not follow the one before. */
export function rowNumbers(facts: Facts): RuleFinding[] {
  return facts.tables.flatMap(checkTable)
}

function checkTable(table: FactTable): RuleFinding[] {
  const column = table.columns.findIndex(({ role, header }) => role === 'nomor' && /^no/i.test(header))
  if (column !== 0 || table.confidence < SURE) return []
  const cells = table.rows.flatMap((row) => {
    const cell = row.cells[column]
    const number = /^(\d{1,3})[.)]?$/.exec(cell?.text.trim() ?? '')?.[1]
    return cell && !cell.inherited && number !== undefined ? [{ cell, number: Number(number), row }] : []
  })
  if (cells.length < FEWEST || cells[0]?.number !== 1) return []
  const at = cells.findIndex(({ number, row }, index) => {
    const previous = cells[index - 1]
    if (previous === undefined || number === 1 || number === previous.number + 1) return false
    return number !== previous.number || !isSame(previous.row, row, column + 1)
  })
  const [wrong, previous] = [cells[at], cells[at - 1]]
  // A number that goes back belongs to another group of rows.
  if (!wrong || !previous || wrong.number < previous.number || wrong.number > previous.number + 2) return []
  const twice = wrong.number === previous.number
  return [
    {
      message: `Nomor baris ${wrong.number} ${twice ? 'ada dua kali' : `langsung mengikuti ${previous.number}`} pada kolom nomor.`,
      at: wrong.cell.position,
      stated: wrong.cell.text,
      expected: String(previous.number + 1),
      arithmetic: null,
      related: [{ position: previous.cell.position }],
      key: `${table.caption ?? ''} baris ${wrong.row.label}`,
    },
  ]
}

/** A group of rows that goes on over a page is named again there, with its number. */
function isSame(one: FactRow, other: FactRow, column: number): boolean {
  const name = one.cells[column]?.text.trim() ?? ''
  return name !== '' && name === other.cells[column]?.text.trim()
}
