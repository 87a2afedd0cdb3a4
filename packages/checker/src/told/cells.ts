import type { RuleFinding } from '../engine/rule.ts'
import type { FactTable } from '../facts/types.ts'
import { tableName } from '../rules/cells.ts'
import { fits, isSlip } from './compare.ts'
import { isComputed, isComputedBeside } from './explain.ts'
import { saying } from './finding.ts'
import { isChange } from './is-change.ts'
import type { ToldModel } from './model.ts'
import { gapAfter, gapBefore, isBound } from './roles.ts'
import { type Scope, scopeOf } from './scope.ts'
import type { Known, Statement, Told } from './types.ts'

/** Not the whole cell, or not of this table. */
const PARTLY =
  /\b(?:nasional|provinsi|rata-rata|setiap|tiap|masing-masing|per|maksimal|minimal|di ?antaranya|termasuk|sebagian|baru|tambahan|akumulasi|kumulatif|sampai dengan|s\.d)\b/i

/** A number said of a row and a column at once: `rawat inap pada triwulan III`, `produksi tahun 2021`, `laki-laki di Dapil 2`. */
export function cellFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) =>
    statement.numbers.flatMap((told): RuleFinding[] => {
      if (told.points || told.inWords || isBound(statement, told) || isChange(statement, told)) return []
      const scope = scopeOf(model, statement, told)
      return scope === null ? [] : checkNumber(model, { statement, told, scope })
    }),
  )
}

interface Asked {
  statement: Statement
  told: Told
  scope: Scope
}

function checkNumber(model: ToldModel, { statement, told, scope }: Asked): RuleFinding[] {
  if (PARTLY.test(gapBefore(statement, told)) || /^\s*(?:per|setiap)\b/i.test(gapAfter(statement, told)))
    return []
  const cells = scope.cells
  const [first] = cells
  if (!first || cells.some((one) => agrees(told, one))) return []
  const slips = cells.filter((one) => isSlip(told.text, one.text))
  const same = cells.every((one) => agrees(one, first))
  const expected = same ? first : slips.length === 1 ? slips[0] : undefined
  if (!expected) return []
  const slip = slips.includes(expected)
  // Row and part of the year are told: that small numbers around it give it too is chance.
  const exact = slip || (scope.exact && scope.tied)
  if (exact ? isComputedBeside(statement, told) : isComputed(model, statement, told)) return []
  const near = told.value <= expected.value * 2 && told.value * 2 >= expected.value
  if (!slip && (!near || !scope.tied || saidElsewhere(model, told, expected.table))) return []
  return [
    saying({
      statement,
      message: `Tertulis ${told.text}${told.noun === '' ? '' : ` ${told.noun}`}, padahal ${tableName(expected.table)} menyebut ${expected.text} untuk ${scope.name}.`,
      stated: told.text,
      expected: expected.text,
      related: [expected.cell.position],
      sure: (slip ? 0.92 : 0.78) * expected.table.confidence,
    }),
  ]
}

function agrees(told: Pick<Known, 'low' | 'high'>, one: Known): boolean {
  return fits(told, one) || fits(one, told)
}

/** Another cell of the table holds it: people mix rows, but a reader may, too. */
function saidElsewhere({ known }: ToldModel, told: Told, table: FactTable): boolean {
  return (
    told.text.replace(/\D/g, '').length >= 3 &&
    known.some((one) => one.table === table && one.kind === told.kind && one.value === told.value)
  )
}
