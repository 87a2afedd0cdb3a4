import type { Facts, FactTable } from '../facts/types.ts'

/** Blocks that may stand between two parts: a note, a source, what a page prints. */
const NEAR = 4

/**
 * The table that this one may go on from: a page may have broken it where no reader can tell. Null when this one has
 * a caption or a header of its own, stands under another heading, or the one before it ended with its total.
 */
export function partAbove(facts: Facts, table: FactTable): FactTable | null {
  const before = facts.tables[facts.tables.indexOf(table) - 1]
  if (!before || table.number !== null || table.caption !== null) return null
  const [from, to] = [before.position.block, table.position.block]
  const parted = facts.sections.some(({ position }) => position.block > from && position.block < to)
  if (parted || to - from > NEAR || before.rows.at(-1)?.isTotal) return null
  if (hasHeader(table) && !sameHeader(headed(facts, before), table)) return null
  return before
}

/** The part with the header that this one stands under. */
function headed(facts: Facts, table: FactTable): FactTable {
  const above = hasHeader(table) ? null : partAbove(facts, table)
  return above ? headed(facts, above) : table
}

export function partBelow(facts: Facts, table: FactTable): FactTable | null {
  const next = facts.tables[facts.tables.indexOf(table) + 1]
  return next && partAbove(facts, next) === table ? next : null
}

/** A page may have put some of its rows into a table of their own: what is counted in it is not all there is. */
export function isBroken(facts: Facts, table: FactTable): boolean {
  return partAbove(facts, table) !== null || partBelow(facts, table) !== null
}

/** A row with blanks for most of its cells heads no columns: it is the first on its page. */
export function hasHeader({ table }: FactTable): boolean {
  return table.rows.some(
    (row) => row.header && row.cells.filter(({ text }) => text.trim() !== '').length * 2 > row.cells.length,
  )
}

function sameHeader(one: FactTable, other: FactTable): boolean {
  const words = ({ columns }: FactTable) => columns.map(({ header }) => header).join('|')
  return hasHeader(one) && words(one) === words(other)
}
