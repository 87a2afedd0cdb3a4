import type { RuleFinding } from '../engine/rule.ts'
import { fits } from './compare.ts'
import { saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import type { Known, Statement, Told } from './types.ts'

const WORD = /\b(ribu|juta|miliar|milyar|triliun)\b/i
const IN_UNITS = /\b(?:ribu|juta|miliar|milyar)/i
const LESS: Record<string, string> = { triliun: 'miliar', miliar: 'juta', milyar: 'juta', juta: 'ribu' }
const MORE: Record<string, string> = { ribu: 'juta', juta: 'miliar', miliar: 'triliun', milyar: 'triliun' }

/** `Rp54.368.700.000 atau sekitar Rp54,4 juta`: the digits of an amount beside it, or of a sum of a table, under the wrong word. */
export function magnitudeFindings(model: ToldModel): RuleFinding[] {
  const totals = model.totals.filter(isInRupiah)
  return model.statements.flatMap((statement) =>
    statement.numbers.flatMap((told) => checkNumber(model, { statement, told, totals })),
  )
}

/** Not where the title says thousands and its figures were not read so. */
function isInRupiah({ kind, value, text, table }: Known): boolean {
  const isPlain = value === Number(text.replace(/\D/g, ''))
  return kind === 'rupiah' && !(isPlain && IN_UNITS.test(`${table.caption ?? ''} ${table.heading ?? ''}`))
}

interface Asked {
  statement: Statement
  told: Told
  totals: readonly Known[]
}

function checkNumber({ known, statements }: ToldModel, { statement, told, totals }: Asked): RuleFinding[] {
  const word = told.kind === 'rupiah' ? WORD.exec(told.text)?.[1]?.toLowerCase() : undefined
  if (word === undefined || told.text.replace(/\D/g, '').length < 3) return []
  const beside = statement.numbers.filter(({ kind }) => kind === 'rupiah')
  const amounts = [...beside.filter((one) => one !== told), ...totals]
  const [found, ...others] = [1000, 0.001].flatMap((by) => {
    const meant = { low: told.low * by, high: told.high * by }
    const right = (by > 1 ? MORE : LESS)[word]
    const amount = amounts.find((one) => fits(meant, one))
    return amount === undefined || right === undefined ? [] : [{ amount, right }]
  })
  if (!found || others.length > 0) return []
  // An amount of that size there is, too.
  const all = [...known, ...statements.flatMap(({ numbers }) => numbers)]
  if (all.some((one) => one !== told && one.kind === 'rupiah' && fits(told, one))) return []
  const expected = told.text.replace(WORD, found.right)
  return [
    saying({
      statement,
      message: `Tertulis ${told.text}, padahal yang dimaksud ${found.amount.text} adalah ${expected}.`,
      stated: told.text,
      expected,
      related: 'cell' in found.amount ? [found.amount.cell.position] : [],
      sure: 0.9,
    }),
  ]
}
