import { Decimal } from '@akuntabel/domain/notation'
import type { Rule, RuleFinding } from '../engine/rule.ts'
import { agrees, exactly } from '../facts/interval.ts'
import type { FactCell, Facts, FactTable } from '../facts/types.ts'
import { type FigureCell, figureCell, hasFigure, rowName, sureness, tableName } from '../rules/cells.ts'
import { indicatorRows, isWholeYear, sameIndicator } from '../rules/indicators.ts'
import { measuredRows } from '../rules/measured-rows.ts'
import { inFormOf } from '../rules/money-text.ts'
import type { OfficeFigures } from './office-figures.ts'

/** Rules that compare a document with the data of the office it is about, per entity. */
export function officeRules(offices: readonly OfficeFigures[]): Rule[] {
  const own = (facts: Facts): OfficeFigures | null => {
    const { tahun, entitas } = facts.document
    return offices.find((office) => office.tahun === tahun && office.entitas === (entitas ?? 'kpu')) ?? null
  }
  return DATA_RULES.map(({ id, meaning, compare }) => ({
    id,
    severity: 'error',
    meaning,
    tags: ['reviu:mekanisme-2', 'reviu:mekanisme-5'],
    check: (facts) => {
      const office = own(facts)
      return office === null ? [] : facts.tables.flatMap((table) => compare(table, office))
    },
  }))
}

interface DataRule extends Pick<Rule, 'id' | 'meaning'> {
  compare: (table: FactTable, office: OfficeFigures) => RuleFinding[]
}

const DATA_RULES: readonly DataRule[] = [
  {
    id: 'data/target',
    meaning: 'Target indikator berbeda dari data kantor.',
    compare: (table, office) =>
      isAgreed(table)
        ? indicatorRows(table).flatMap(({ row, label, target }) => {
            const value = find(office, label)?.target
            return target
              ? differ(table, { cell: target, values: [value], name: `Target ${rowName(row)}`, key: label })
              : []
          })
        : [],
  },
  {
    id: 'data/realisasi',
    meaning: 'Realisasi indikator berbeda dari data kantor.',
    compare: (table, office) => measured(table, office, 'realisasi'),
  },
  {
    id: 'data/capaian',
    meaning: 'Capaian indikator berbeda dari data kantor.',
    compare: (table, office) => measured(table, office, 'capaian'),
  },
  {
    id: 'data/pagu',
    meaning: 'Pagu sebuah kode anggaran berbeda dari data kantor.',
    compare: (table, office) => budget(table, office, 'pagu'),
  },
  {
    id: 'data/realisasi-anggaran',
    meaning: 'Realisasi sebuah kode anggaran berbeda dari data kantor.',
    compare: (table, office) => budget(table, office, 'realisasi'),
  },
]

function isAgreed(table: FactTable): boolean {
  return (table.role === 'pk' || table.role === 'pengukuran') && isWholeYear(table)
}

function find(office: OfficeFigures, label: string): OfficeFigures['indikator'][number] | undefined {
  const same = office.indikator.filter(({ uraian }) => sameIndicator(uraian, label))
  return same.length === 1 ? same[0] : undefined
}

function measured(table: FactTable, office: OfficeFigures, what: 'realisasi' | 'capaian'): RuleFinding[] {
  if (table.role !== 'pengukuran' || !isWholeYear(table)) return []
  const labels = new Map(indicatorRows(table).map(({ row, label }) => [row, label]))
  return measuredRows(table).flatMap((found) => {
    const own = find(office, labels.get(found.row) ?? '')
    if (!own) return []
    const values = what === 'realisasi' ? [own.realisasi] : [own.capaian.raw, own.capaian.capped]
    const name = `${what === 'realisasi' ? 'Realisasi' : 'Capaian'} ${rowName(found.row)}`
    return differ(table, { cell: found[what], values, name, key: own.uraian })
  })
}

function budget(table: FactTable, office: OfficeFigures, what: 'pagu' | 'realisasi'): RuleFinding[] {
  if (table.role !== 'anggaran') return []
  return table.rows.flatMap((row) => {
    const cell = figureCell(row, what)
    const column = table.columns.findIndex((one, at) => one.role === what && row.cells[at] === cell)
    const { scale = 1, year = null } = table.columns[column] ?? {}
    const own = office.anggaran.filter(({ kode }) => kode === row.kode)
    if (!cell || !own[0] || own.length > 1 || scale !== 1 || (year !== null && year !== office.tahun))
      return []
    const amount = own[0][what]
    const values = amount === null ? [] : [new Decimal(amount.toString())]
    const name = `${what === 'pagu' ? 'Pagu' : 'Realisasi'} ${rowName(row)}`
    return differ(table, { cell, values, name, key: own[0].kode })
  })
}

interface Compared {
  cell: FactCell
  /** The document may print any of them. */
  values: readonly (Decimal | null | undefined)[]
  name: string
  key: string
}

function differ(table: FactTable, { cell, values, name, key }: Compared): RuleFinding[] {
  const known = values.filter((value): value is Decimal => value !== null && value !== undefined)
  const [first] = known
  if (first === undefined || !hasFigure(cell)) return []
  if (known.some((value) => agrees(cell.figure, exactly(value)))) return []
  const expected = ownText(cell, first)
  return [
    {
      message: `${name} tertulis ${cell.text} pada ${tableName(table)}, padahal ${expected} dalam data kantor.`,
      at: cell.position,
      stated: cell.text,
      expected,
      arithmetic: null,
      related: [],
      key,
      confidence: sureness(table, [cell.figure]),
    },
  ]
}

function ownText({ figure }: FigureCell, value: Decimal): string {
  return inFormOf(figure, value)
}
