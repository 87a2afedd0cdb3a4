import { Decimal, formatNumber } from '@akuntabel/domain/notation'
import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { proseFigures } from '../../facts/prose-figures.ts'
import type { Facts, FactTable } from '../../facts/types.ts'
import { squeezed } from '../../facts/words.ts'
import { hasFigure, rowKey, rowName } from '../cells.ts'
import { inBand } from '../scale-order.ts'
import { isCalled, scaleWith } from '../scale-with.ts'
import { statusColumn } from './kategori-column.ts'
import { contradiction } from './kategori-contradiction.ts'
import { type Statement, statementsOf } from './kategori-statements.ts'

export const rule: Rule = {
  id: 'skala/kategori',
  severity: 'error',
  meaning: 'Kategori yang disimpulkan tidak sesuai dengan skala dan angkanya.',
  tags: ['reviu:format-3'],
  needs: ['skala'],
  check: (facts) => [
    ...facts.tables.flatMap((table) => checkTable(facts, table)),
    ...statementsOf(facts).flatMap((statement) => checkStatement(facts, statement)),
  ],
}

function checkTable(facts: Facts, table: FactTable): RuleFinding[] {
  const column = table.columns.findIndex(({ role }) => role === 'kategori')
  const named = column < 0 ? statusColumn(facts, table) : column
  return table.rows.flatMap((row) => {
    const [capaian, kategori] = [row.cells.find((cell) => cell.role === 'capaian'), row.cells[named]]
    const scale = kategori && scaleWith(facts, kategori.text, table.position.block)
    if (!capaian || !kategori || !hasFigure(capaian) || !scale) return []
    const said = scale.bands.find((band) => isCalled(band, kategori.text))
    const right = scale.bands.filter(
      (band) =>
        inBand(band, capaian.figure.low) ||
        inBand(band, capaian.figure.high) ||
        inBand(band, capaian.figure.value),
    )
    if (!said || right.length === 0 || right.includes(said)) return []
    return [
      contradiction({
        said,
        right,
        value: capaian.text,
        what: rowName(row),
        at: kategori.position,
        related: said.position,
        key: rowKey(table, row),
      }),
    ]
  })
}

function checkStatement(facts: Facts, statement: Statement): RuleFinding[] {
  const scale = scaleWith(facts, statement.category, statement.position.block)
  const said = scale?.bands.find((band) => squeezed(band.name) === squeezed(statement.category))
  if (!scale || !said) return []
  const range = statement.range
  if (range !== null) {
    const right = scale.bands.filter((band) => band.from?.eq(range[0]) && band.to?.eq(range[1]))
    if (right.length === 0 || right.includes(said)) return []
    const value = `${formatNumber(range[0])}–${formatNumber(range[1])}`
    return [
      contradiction({
        said,
        right,
        value: `skala ${value}`,
        what: 'kesimpulan',
        at: statement.position,
        related: said.position,
        key: 'kesimpulan skala',
      }),
    ]
  }
  const figures = proseFigures(statement.figures).filter(
    ({ figure, at }) =>
      figure.unit === 'persen' &&
      !/(?:target|di ?atas|lebih dari|minimal)\s*(?:sebesar\s*)?$/i.test(statement.figures.slice(0, at)),
  )
  const figure = figures.at(-1)?.figure
  if (!figure || figures.length !== 1) return []
  const right = scale.bands.filter((band) =>
    [figure.low, figure.value, figure.high].some((value) => inBand(band, new Decimal(value))),
  )
  if (right.length === 0 || right.includes(said)) return []
  const found = contradiction({
    said,
    right,
    value: figure.text,
    what: 'kesimpulan',
    at: statement.position,
    related: said.position,
    key: `kesimpulan ${statement.figures.slice(0, 60)}`,
  })
  return [{ ...found, ...(statement.sure ? {} : { severity: 'warning' as const }) }]
}
