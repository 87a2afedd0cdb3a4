import type { RuleFinding } from '../engine/rule.ts'
import { clausesOf } from './clauses.ts'
import { absolute, difference, fits, growth } from './compare.ts'
import { isComputed } from './explain.ts'
import { inForm, saying } from './finding.ts'
import { isChange } from './is-change.ts'
import type { ToldModel } from './model.ts'
import { pairOf } from './pairs.ts'

const OTHERS = /\b(?:nasional|provinsi|triwulan|semester|per tahun|rata-rata)\b/i

/** By how much something changed, or is apart from its target, and the two figures it is told of. */
export function changeFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap(clausesOf).flatMap((statement) =>
    statement.numbers.flatMap((told): RuleFinding[] => {
      if (!isChange(statement, told) || OTHERS.test(statement.text)) return []
      const pair = pairOf(model, statement, told)
      if (pair === null || (!pair.ordered && isComputed(model, statement, told))) return []
      const { first, second } = pair
      const apart = absolute(difference(first, second))
      const grown = growth(first, second)
      const inPercent = told.kind === 'persen' && !told.points && first.kind !== 'persen'
      if (!inPercent && first.kind !== told.kind && !(told.points && told.kind === 'angka')) return []
      if (fits(told, apart) || (told.kind === 'persen' && grown !== null && fits(told, grown))) return []
      const by = inPercent ? grown : apart
      if (by === null) return []
      const expected = inForm(told, (by.low + by.high) / 2)
      return [
        saying({
          statement,
          message: `Selisih tertulis ${told.text}, padahal ${second.text} terhadap ${first.text} adalah ${expected}.`,
          stated: told.text,
          expected,
          arithmetic: inPercent
            ? `(${second.text} − ${first.text}) ÷ ${first.text} × 100% = ${expected}`
            : `|${second.text} − ${first.text}| = ${expected}`,
          related: [first, second].flatMap(({ known }) => (known === null ? [] : [known.cell.position])),
          sure: first.known !== null && second.known !== null ? 0.8 : 0.85,
        }),
      ]
    }),
  )
}
