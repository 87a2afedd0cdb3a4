import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import { sameOffice } from '../../facts/office-name.ts'
import type { FactCell, Facts, FactTable } from '../../facts/types.ts'
import { squeezed } from '../../facts/words.ts'
import { hasFigure, rowName } from '../cells.ts'
import { indicatorRows, sameIndicator } from '../indicators.ts'

export const rule: Rule = {
  id: 'sepakat/renstra',
  severity: 'error',
  meaning: 'Target tidak sama dengan target Renstra yang diberikan bersama.',
  check: (facts, all) => {
    if (facts.document.kind === 'renstra') return []
    const plans = all.filter((other) => other.document.kind === 'renstra' && isOurs(other, facts))
    const planned = plans.flatMap(targetsOf)
    return planned.length === 0 ? [] : facts.tables.flatMap((table) => checkTable(facts, table, planned))
  },
}

interface Target {
  label: string
  year: number
  cell: FactCell
  facts: Facts
  confidence: number
}

function isOurs(plan: Facts, { document }: Facts): boolean {
  const { satker, periode } = plan.document
  if (satker !== null && document.satker !== null && !sameOffice(satker, document.satker)) return false
  return document.tahun !== null && periode !== null && periode[0] <= document.tahun && document.tahun <= periode[1]
}

/** Cells of the Renstra's tables of targets, by indikator and year. */
function targetsOf(facts: Facts): Target[] {
  return facts.tables.flatMap((table) => {
    const years = table.columns.filter(({ year, money }) => year !== null && !money)
    if (years.length < 3) return []
    return indicatorRows(table).flatMap(({ row, label }) =>
      table.columns.flatMap(({ year }, column) => {
        const cell = row.cells[column]
        return year !== null && cell && !cell.inherited && /[\p{L}\d]/u.test(cell.text)
          ? [{ label, year, cell, facts, confidence: table.confidence }]
          : []
      }),
    )
  })
}

/** A column that quotes the Renstra; without a year, its last. */
const QUOTED = /renstra|jangka menengah|akhir/i

function last(planned: readonly Target[]): number {
  return Math.max(...planned.map(({ year }) => year))
}

const YEARLY = new Set(['pk', 'pengukuran', 'iku'])

function checkTable(facts: Facts, table: FactTable, planned: readonly Target[]): RuleFinding[] {
  return indicatorRows(table).flatMap(({ row, label, target }) => {
    const quoted = table.columns.flatMap(({ role, year, header }, column) => {
      const cell = row.cells[column]
      const about = /\btarget\b/i.test(header) && QUOTED.test(header)
      return cell && about && role !== 'capaian' ? [{ cell, year: year ?? last(planned), isQuote: true }] : []
    })
    const own =
      target && !quoted.some(({ cell }) => cell === target) && YEARLY.has(table.role) && facts.document.tahun !== null
        ? [{ cell: target, year: facts.document.tahun, isQuote: false }]
        : []
    return [...quoted, ...own].flatMap(({ cell, year, isQuote }): RuleFinding[] => {
      const found = planned.find((plan) => plan.year === year && sameIndicator(plan.label, label))
      if (!found || cell.text === '' || cell.inherited || same(cell, found.cell)) return []
      return [
        {
          message: `Target ${year} untuk ${rowName(row)} tertulis ${cell.text}, padahal Renstra menetapkan ${found.cell.text}.`,
          at: cell.position,
          stated: cell.text,
          expected: found.cell.text,
          arithmetic: null,
          related: [{ position: found.cell.position, facts: found.facts }],
          key: `${label} renstra ${year}`,
          // A yearly target may be set anew with reason; a quotation of the Renstra may not.
          confidence: isQuote ? table.confidence * found.confidence : 0.6,
        },
      ]
    })
  })
}

/** Renstra tables often leave the sign `%` out. */
function same(a: FactCell, b: FactCell): boolean {
  if (hasFigure(a) && hasFigure(b)) return sameFigure(a.figure, b.figure)
  return squeezed(a.text).replace('%', '') === squeezed(b.text).replace('%', '')
}
