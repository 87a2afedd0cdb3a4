import { aboutOf } from './attach.ts'
import { absolute, difference, fits, growth, ratio, type Span, total } from './compare.ts'
import type { ToldModel } from './model.ts'
import type { Known, Statement, Told } from './types.ts'

/** How many numbers of a sentence are tried with each other. */
const MOST = 12

/** Could the number follow from others: those beside it, or the figures of the rows the sentence speaks of? */
export function isComputed(model: ToldModel, statement: Statement, told: Told): boolean {
  return (
    isComputedBeside(statement, told) ||
    followsFrom(told, figuresAbout(statement, told)) ||
    isShareOfTotal(model, statement, told) ||
    isOfSeveral(statement, told)
  )
}

/** From the numbers of the sentence and of the one before it alone. */
export function isComputedBeside(statement: Statement, told: Told): boolean {
  return followsFrom(told, besideOf(statement, told))
}

/** The other numbers of the sentence and of the one before it. */
export function besideOf(statement: Statement, told: Told): Told[] {
  const own = statement.numbers.filter((one) => one !== told)
  const above = statement.before?.numbers ?? []
  return [...own, ...above].slice(0, MOST)
}

/** a − b, a ÷ b, growth from a to b, a + b, a × b, or the sum of all: whatever fits the told number's kind. */
function followsFrom(told: Told, parts: readonly (Span & { kind: Told['kind']; value: number })[]): boolean {
  const used = parts.slice(0, MOST)
  for (const one of used)
    for (const other of used) {
      if (one === other || one.kind !== other.kind) continue
      // One of something makes any number follow from itself.
      const isPlain = one.value <= 1 || other.value <= 1
      if (told.kind === 'persen' && !told.points) {
        const share = ratio(one, other, 100)
        const grown = growth(one, other)
        if (share && (fits(told, share) || fits(told, { low: 100 - share.high, high: 100 - share.low })))
          return true
        if (grown && fits(told, grown)) return true
      }
      if (one.kind === told.kind || (told.points && one.kind === 'persen')) {
        if (fits(told, absolute(difference(one, other)))) return true
        if (fits(told, total([one, other]))) return true
      }
      if (told.kind === 'angka' && !isPlain) {
        const by = ratio(one, other)
        if (by && (fits(told, by) || (isWhole(told) && Math.abs(told.value - by.low) < 1))) return true
        if (Math.abs(one.value * other.value - told.value) < 0.5) return true
      }
    }
  const same = used.filter(({ kind }) => kind === told.kind)
  if (same.length < 3) return false
  return same.some((_, from) =>
    same.some((_, to) => to > from + 1 && fits(told, total(same.slice(from, to + 1)))),
  )
}

function isWhole({ low, high }: Told): boolean {
  return low === high
}

function figuresAbout(statement: Statement, told: Told): Known[] {
  return aboutOf(statement)
    .flatMap(({ known }) => known)
    .filter(({ kind }) => kind === told.kind || told.kind === 'persen' || told.points)
    .filter(
      (one, at, all) => all.findIndex(({ value, kind }) => value === one.value && kind === one.kind) === at,
    )
}

/** A row's share of the total of its own table. */
export function isShareOfTotal({ totals }: ToldModel, statement: Statement, told: Told): boolean {
  if (told.kind !== 'persen') return false
  const parts = [...aboutOf(statement).flatMap(({ known }) => known), ...cellsToldIn(statement, totals)]
  return parts.some((part) =>
    totals.some((whole) => {
      const share = whole.table === part.table && whole.kind === part.kind ? ratio(part, whole, 100) : null
      return share !== null && fits(told, share)
    }),
  )
}

function cellsToldIn({ numbers }: Statement, totals: readonly Known[]): Known[] {
  return totals.filter((one) => numbers.some(({ kind, value }) => kind === one.kind && value === one.value))
}

/** Sum or difference of the same measure of two or three rows. */
function isOfSeveral(statement: Statement, told: Told): boolean {
  const about = aboutOf(statement)
  if (about.length < 2 || about.length > 4) return false
  const [first, ...others] = about.map(({ known }) => known.filter(({ kind }) => kind === told.kind))
  return (first ?? []).some((one) => {
    const same = others.map((known) =>
      known.find(
        (other) => other.table === one.table && other.cell.position.column === one.cell.position.column,
      ),
    )
    if (same.some((other) => other === undefined)) return false
    const all = [one, ...same.filter((other) => other !== undefined)]
    return (
      fits(told, total(all)) ||
      (all.length === 2 && all[1] !== undefined && fits(told, absolute(difference(one, all[1]))))
    )
  })
}
