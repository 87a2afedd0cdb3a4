import type { Position, ReadDocument } from '@akuntabel/documents'
import type { CodeNode } from '../codes/code-tree.ts'
import type { Consensus } from '../consensus/consensus.ts'
import { extractFacts } from '../facts/extract-facts.ts'
import { officeText } from '../facts/office-name.ts'
import type { Facts, OfficeName } from '../facts/types.ts'
import { ledgerOf } from '../ledger/ledger-of.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Commitment } from '../promises/pairings.ts'
import { toldStage } from '../told/print.ts'

/** The stages between a document and its findings, as JSON: what was read, and what each was taken for. */
export function reportLedger(docs: readonly ReadDocument[]): string {
  const files = docs.map((doc) => ledgerJson(extractFacts(doc)))
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`
}

function ledgerJson(facts: Facts) {
  const {
    mentions,
    consensus,
    quantities,
    bounds,
    claims,
    series,
    yearly,
    planned,
    rows,
    reached,
    codes,
    sums,
    pairings,
  } = ledgerOf(facts)
  return {
    file: facts.file,
    document: facts.document,
    mentions: [
      ...mentions.years.map((mention) => mentionJson(mention, mention.value)),
      ...mentions.offices.map((mention) => mentionJson(mention, officeText(mention.value))),
      ...mentions.entities.map((mention) => mentionJson(mention, mention.value)),
      ...mentions.agencies.map((mention) => mentionJson(mention, regionText(mention.value))),
    ],
    consensus: {
      year: consensusJson(consensus.year, (year) => year),
      office: consensusJson(consensus.office, (office: OfficeName) => officeText(office)),
      entity: consensusJson(consensus.entity, (entity) => entity),
      agency: consensusJson(consensus.agency, (region: OfficeName) => regionText(region)),
    },
    quantities: quantities.map(({ measure, scope, quantity, from }) => ({
      measure,
      ...scope,
      value: quantity.figure.text,
      low: quantity.figure.low.toString(),
      high: quantity.figure.high.toString(),
      source: from === null ? quantity.source : 'hitungan',
      place: placeJson(quantity.position),
    })),
    bounds: bounds.map(({ noun, count, text, position }) => ({
      noun,
      count,
      text,
      place: placeJson(position),
    })),
    claims: claims.map(({ label, figure, position }) => ({
      subject: label,
      value: figure.text,
      place: placeJson(position),
    })),
    series: series.map(({ label, year, series: told }) => ({
      subject: label,
      year,
      value: told.cell.text,
      place: placeJson(told.cell.position),
    })),
    yearly: yearly.map(({ label, year, figure, position }) => ({
      subject: label,
      year,
      value: figure.text,
      place: placeJson(position),
    })),
    planned: planned.map(({ label, year, planned: plan, measured }) => ({
      subject: label,
      year,
      value: plan.cell.text,
      measured: measured.cell.text,
      place: placeJson(plan.cell.position),
    })),
    rows: rows.map(({ said, cell, row, position }) => ({
      subject: row.label,
      value: said.text,
      noun: said.noun,
      table: cell.text,
      place: placeJson(position),
    })),
    reached: reached.map(({ count, text, counts, position }) => ({
      count,
      text,
      counts,
      place: placeJson(position),
    })),
    codes: codes.map((node) => codeJson(node, facts)),
    sums: sums.map(({ node, measure, cell, sum }) => ({
      code: node.code,
      measure,
      value: cell.text,
      low: sum.low.toString(),
      high: sum.high.toString(),
      place: placeJson(cell.position),
    })),
    promises: pairings.map(({ promised, measured, cost }) => ({
      promised: promised && commitmentJson(promised),
      measured: measured && commitmentJson(measured),
      cost: Number(cost.toFixed(3)),
    })),
    told: toldJson(facts),
  }
}

function toldJson(facts: Facts) {
  const { subjects, statements } = toldStage(facts)
  return {
    subjects,
    statements: statements.map(({ position, numbers, ...statement }) => ({
      ...statement,
      numbers: numbers.map(({ cells, ...number }) => ({ ...number, cells: cells.map(placeJson) })),
      place: placeJson(position),
    })),
  }
}

/** `Kota Kendari`. */
function regionText(region: OfficeName): string {
  return officeText(region).replace(/^KPU /, '')
}

function mentionJson(
  { kind, role, governedBy, text, place: where, weight, position }: Mention<unknown>,
  value: unknown,
) {
  return { kind, value, role, governedBy, text, where, weight, place: placeJson(position) }
}

function consensusJson<T>({ value, support, against }: Consensus<T>, print: (value: T) => unknown) {
  return {
    value: value === null ? null : print(value),
    support,
    against: against.map((one) => ({
      value: print(one.value),
      weight: one.weight,
      places: one.mentions.map(({ position }) => placeJson(position)),
    })),
  }
}

function codeJson({ code, level, names, tables, children }: CodeNode, facts: Facts): object {
  return {
    code,
    level,
    names,
    tables: tables.map((at) => facts.tables[at]?.number ?? null),
    children: children.map((child) => codeJson(child, facts)),
  }
}

function commitmentJson({ row, table }: Commitment) {
  return {
    indicator: row.label,
    target: row.target?.text ?? null,
    table: table.number,
    place: placeJson(row.row.position),
  }
}

function placeJson({ line, page, block, table, row, column }: Position) {
  return { line, page, block, table, row, column }
}
