import { Decimal } from '@akuntabel/domain/notation'
import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees, type Interval, rangeOf, scale, sum } from '../../facts/interval.ts'
import type { Facts, FactTable, Figure } from '../../facts/types.ts'
import { toldFindings } from '../../told/told-findings.ts'
import { hasFigure, rowKey, sureness, tableName } from '../cells.ts'
import { inFormOf, middle, printed } from '../money-text.ts'
import { isBroken, partAbove } from '../table-parts.ts'
import { meansOfAchievement, meansOfSasaran } from './rata-rata-means.ts'

export const rule: Rule = {
  id: 'hitung/rata-rata',
  severity: 'error',
  meaning: 'Rata-rata yang disebut tidak sama dengan rata-rata angkanya.',
  tags: ['reviu:format-3', 'reviu:mekanisme-5'],
  needs: ['pengukuran'],
  check: (facts) => [
    ...facts.tables.flatMap((table) => checkTable(facts, table)),
    ...checkProse(facts),
    ...toldFindings(facts, 'hitung/rata-rata'),
  ],
}

function checkTable(facts: Facts, table: FactTable): RuleFinding[] {
  const whole = partAbove(facts, table) === null
  return table.rows.flatMap((row) => {
    if (!row.isMean) return []
    const last = table.rows.findLastIndex(
      (other) => (other.isTotal || other.isMean) && other.index < row.index,
    )
    const body = table.rows
      .slice(last + 1, row.index)
      .filter((other) => !other.isTotal && !other.isSubtotal && !other.isMean)
    return row.cells.flatMap((cell, column): RuleFinding[] => {
      if (!hasFigure(cell)) return []
      const cells = body.flatMap((other) => other.cells.slice(column, column + 1).filter(hasFigure))
      const filled = body.filter((other) => (other.cells[column]?.text ?? '') !== '').length
      const levels = new Set(body.map((other) => other.level)).size
      if (cells.length < 2 || filled !== cells.length || levels > 1) return []
      const figures = cells.map((other) => other.figure)
      const own = body.filter((other) => other.sasaran === body.at(-1)?.sasaran)
      const ownFigures = own.flatMap((other) => other.cells.slice(column, column + 1).filter(hasFigure))
      const means = [
        meanOf(figures),
        // Of the last sasaran alone, where the others have one row each and need no mean.
        ...(ownFigures.length > 1 ? [meanOf(ownFigures.map((other) => other.figure))] : []),
        ...(table.role === 'pengukuran' ? meansOfAchievement(table, last + 1, row.index) : []),
      ]
      const computed = means[0]
      if (!computed || means.some((mean) => agrees(cell.figure, mean))) return []
      const expected = inFormOf(cell.figure, middle(computed))
      return [
        {
          message: `Rata-rata pada ${tableName(table)} tertulis ${printed(cell.figure)}, padahal rata-rata ${cells.length} barisnya ${expected}.`,
          at: cell.position,
          stated: cell.text,
          expected,
          arithmetic: `(${figures.map(printed).slice(0, 8).join(' + ')}${figures.length > 8 ? ' + …' : ''}) ÷ ${figures.length} = ${expected}`,
          related: cells.map((other) => ({ position: other.position })),
          key: `${rowKey(table, row)} rata-rata ${table.columns[column]?.header ?? ''}`,
          confidence: sureness(table, [cell.figure, ...figures]) * (whole || last >= 0 ? 1 : 0.6),
        },
      ]
    })
  })
}

/** `rata-rata capaian … sebesar X%` against every way to average the table of measurement. */
function checkProse(facts: Facts): RuleFinding[] {
  const table = facts.tables
    .filter((candidate) => candidate.role === 'pengukuran')
    .toSorted((a, b) => b.rows.length - a.rows.length)[0]
  if (!table) return []
  const means = meansOfAchievement(table, 0, table.rows.length)
  const parts = meansOfSasaran(table)
  const main = means[0]
  return facts.quantities.flatMap((quantity): RuleFinding[] => {
    if (quantity.source !== 'prosa' || quantity.measure !== 'rata-rata' || quantity.what !== 'satker')
      return []
    if (!main || !/\bcapaian\b/i.test(quantity.sentence) || quantity.year !== facts.document.tahun) return []
    if ([...means, ...parts].some((mean) => agrees(quantity.figure, mean))) return []
    const expected = inFormOf(quantity.figure, middle(main))
    return [
      {
        message: `Rata-rata capaian tertulis ${printed(quantity.figure)}, padahal rata-rata pada ${tableName(table)} adalah ${expected}.`,
        at: quantity.position,
        stated: quantity.figure.text,
        expected,
        arithmetic: null,
        related: [{ position: table.position }],
        key: `rata-rata capaian ${quantity.year ?? ''}`,
        confidence: quantity.confidence * table.confidence * (isBroken(facts, table) ? 0.6 : 1),
      },
    ]
  })
}

function meanOf(figures: readonly Figure[]): Interval {
  return scale(sum(figures.map(rangeOf)), new Decimal(1).div(figures.length))
}
