import type { RuleFinding } from '../engine/rule.ts'
import { isComputedBeside } from './explain.ts'
import { inForm, saying } from './finding.ts'
import type { ToldModel } from './model.ts'

const EACH = /\b(?:masing-masing|setiap|tiap(?:-tiap)?|per)\b|@/i
const ALL = /\b(?:seluruhnya|total(?:nya)?|berjumlah|jumlah(?:nya)?|sehingga|atau)\b[^.;:\d]{0,50}$/i
const ALL_BEHIND = /^\s*\p{L}*\s*(?:seluruhnya|secara keseluruhan)/iu

/** So many times so much make all: `di 6 kecamatan masing-masing 25 kali sehingga berjumlah 150 kali`. */
export function productFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement): RuleFinding[] => {
    const { text } = statement
    const [one, other, all, ...more] = statement.numbers
    if (!one || !other || !all || more.length > 0 || !EACH.test(text.slice(0, all.at))) return []
    const money = [one, other, all].filter(({ kind }) => kind === 'rupiah').length
    if (
      [one, other, all].some(({ kind }) => kind === 'persen') ||
      (money > 0 && (all.kind !== 'rupiah' || money !== 2))
    )
      return []
    if (!ALL.test(text.slice(other.end, all.at)) && !ALL_BEHIND.test(text.slice(all.end))) return []
    const product = one.value * other.value
    if (product === all.value || isComputedBeside(statement, all)) return []
    const expected = inForm(all, product)
    return [
      saying({
        statement,
        message: `Tertulis ${all.text}, padahal ${one.text} kali ${other.text} adalah ${expected}.`,
        stated: all.text,
        expected,
        arithmetic: `${one.text} × ${other.text} = ${expected}`,
        sure: 0.8,
      }),
    ]
  })
}
