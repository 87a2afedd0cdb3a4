import type { RuleFinding } from '../engine/rule.ts'
import { fits, ratio, type Span } from './compare.ts'
import { isComputedBeside } from './explain.ts'
import { inForm, saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import { gapAfter } from './roles.ts'
import type { Statement, Told } from './types.ts'

const OF =
  /^\s*\)?\s*dari\s+(?:(?:seluruh|total|jumlah|keseluruhan)\s+)?(?:pagu|anggaran|kebutuhan|pendanaan|dana|belanja)\b(?![^.;,]{0,40}\d)/i
const TIED = /^\s*(?:\(|,?\s*(?:atau|yaitu|yakni|setara))\s*(?:sebesar\s+|dengan\s+)?$/i

/** `Rp1.149.600.000 atau 21,90 persen dari anggaran`: against every whole the document tells, one of which must do. */
export function budgetShareFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) =>
    statement.numbers.flatMap((told, at): RuleFinding[] => {
      const part = statement.numbers[at - 1]
      if (told.kind !== 'persen' || !part || part.kind !== 'rupiah' || !OF.test(gapAfter(statement, told)))
        return []
      if (!TIED.test(statement.text.slice(part.end, told.at)) || isComputedBeside(statement, told)) return []
      const wholes = wholesFor(model, statement, part)
      const shares = wholes
        .map((whole) => ({ whole, share: ratio(part, whole, 100) }))
        .filter(({ share }) => share !== null)
      const [first] = shares
      if (!first?.share || shares.some(({ share }) => share !== null && fits(told, share))) return []
      const expected = inForm(told, (first.share.low + first.share.high) / 2)
      return [
        saying({
          statement,
          message: `Persentase tertulis ${told.text}, padahal ${part.text} dari ${first.whole.text} adalah ${expected}.`,
          stated: told.text,
          expected,
          arithmetic: `${part.text} ÷ ${first.whole.text} × 100% = ${expected}`,
          sure: new Set(wholes.map(({ low }) => low)).size === 1 ? 0.8 : 0.6,
        }),
      ]
    }),
  )
}

interface Whole extends Span {
  text: string
}

/** Sums below the tables of money, and larger money told in the paragraph before. */
function wholesFor({ totals }: ToldModel, statement: Statement, part: Told): Whole[] {
  const summed = totals
    .filter(
      ({ kind, low, role, cell }) =>
        kind === 'rupiah' && low >= part.low && role !== 'sisa' && cell.role !== 'selisih',
    )
    .map((one) => ({ low: one.low, high: one.high, text: one.text }))
  const above: Whole[] = []
  for (let at: Statement | null = statement.before; at !== null; at = at.before)
    above.push(...at.numbers.filter(({ kind, low }) => kind === 'rupiah' && low >= part.low))
  const all = [...above, ...summed]
  return all.filter((one, at) => all.findIndex(({ low }) => low === one.low) === at).slice(0, 12)
}
