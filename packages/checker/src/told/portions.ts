import type { RuleFinding } from '../engine/rule.ts'
import { tokens } from '../facts/words.ts'
import { tableName } from '../rules/cells.ts'
import { attachedTo } from './attach.ts'
import { fits, ratio } from './compare.ts'
import { isComputedBeside } from './explain.ts'
import { inForm, saying } from './finding.ts'
import { isChange } from './is-change.ts'
import type { ToldModel } from './model.ts'
import { gapAfter, gapBefore } from './roles.ts'
import type { Known, Statement, Told } from './types.ts'

const OF_ALL =
  /^\s*\)?\s*dari\s+(?:seluruh|total|jumlah|keseluruhan|semua)\s*(?:total\s+|jumlah\s+)?(\p{L}+)?/iu

const OF_PAGU = /^\s*\)?\s*dari\s+(pagu|anggaran)\b(?:\s+(?:seluruhnya|keseluruhan|total))?(?=\s*[.,;]|$)/i
/** What a row spent of its own. */
const OWN =
  /\b(?:terserap|menyerap|serapan|penyerapan|realisasi|terealisasi|sisa|tersisa|tidak|belum|target)\b/i

/** `memiliki porsi 50,33% dari seluruh pagu`: the share of a row or a column in the sum of its table. */
export function portionFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) =>
    statement.numbers.flatMap((told): RuleFinding[] => {
      const of = OF_ALL.exec(gapAfter(statement, told)) ?? OF_PAGU.exec(gapAfter(statement, told))
      if (of !== null && OWN.test(gapBefore(statement, told))) return []
      if (told.kind !== 'persen' || told.points || !of || isChange(statement, told)) return []
      const part = partOf(model, statement, { told, noun: (of[1] ?? '').toLowerCase() })
      const share = part === null ? null : ratio(part.part, part.whole, 100)
      if (!part || !share || fits(told, share) || isComputedBeside(statement, told)) return []
      const expected = inForm(told, (share.low + share.high) / 2)
      return [
        saying({
          statement,
          message: `Persentase tertulis ${told.text}, padahal ${part.part.text} dari ${part.whole.text} pada ${tableName(part.whole.table)} adalah ${expected}.`,
          stated: told.text,
          expected,
          arithmetic: `${part.part.text} ÷ ${part.whole.text} × 100% = ${expected}`,
          related: [part.part.cell.position, part.whole.cell.position],
          sure: 0.8,
        }),
      ]
    }),
  )
}

interface Asked {
  told: Told
  noun: string
}

function partOf(model: ToldModel, statement: Statement, asked: Asked): { part: Known; whole: Known } | null {
  const attached = attachedTo(statement, asked.told)
  const pairs = attached?.named
    ? ofRow(model, attached.subject.known, asked)
    : ofColumn(model, statement, asked)
  const distinct = pairs.filter(
    (one, at) =>
      pairs.findIndex(
        ({ part, whole }) => part.value === one.part.value && whole.value === one.whole.value,
      ) === at,
  )
  return distinct.length === 1 ? (distinct[0] ?? null) : null
}

function ofRow(
  { totals }: ToldModel,
  known: readonly Known[],
  { noun }: Asked,
): { part: Known; whole: Known }[] {
  return totals.flatMap((whole) => {
    const part = known.find(
      (one) =>
        one.table === whole.table &&
        one.cell.position.column === whole.cell.position.column &&
        one.kind === whole.kind,
    )
    const about =
      whole.role === noun ||
      (noun === 'anggaran' && whole.role === 'pagu') ||
      (noun !== '' && whole.head.includes(noun)) ||
      (isOfAll(whole) && tokens(whole.table.caption ?? '').includes(noun))
    return part && whole.kind !== 'persen' && about ? [{ part, whole }] : []
  })
}

/** A column of the row of sums, in the column that holds them all. */
function ofColumn(
  { totals }: ToldModel,
  statement: Statement,
  { told, noun }: Asked,
): { part: Known; whole: Known }[] {
  const said = new Set(tokens(gapBefore(statement, told)))
  return [...Map.groupBy(totals, ({ table }) => table)].flatMap(([table, cells]) => {
    const whole = cells.find(({ head }) => /^(?:jumlah|total)\b/.test(head.join(' ')))
    const words = new Set([...tokens(table.caption ?? table.heading ?? ''), ...(whole?.head ?? [])])
    if (whole?.kind !== 'angka' || noun === '' || !words.has(noun)) return []
    const parts = cells.filter(
      ({ head, kind }) =>
        kind === 'angka' && head !== whole.head && head.length > 0 && head.every((word) => said.has(word)),
    )
    return parts.length === 1 && parts[0] ? [{ part: parts[0], whole }] : []
  })
}

/** The column that holds all, of a table that counts one thing. */
function isOfAll({ head, kind }: Known): boolean {
  return kind === 'angka' && /^(?:jumlah|total)$/.test(head.join(' '))
}
