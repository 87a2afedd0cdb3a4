import type { Rule } from '../../engine/rule.ts'
import type { FactTable } from '../../facts/types.ts'
import { toldFindings } from '../../told/told-findings.ts'
import { acrossFindings } from './jumlah-across.ts'
import { cumulativeFindings } from './jumlah-cumulative.ts'
import { downEvidence, downFindings } from './jumlah-down.ts'
import { moneyFindings } from './jumlah-money.ts'
import { proseFindings } from './jumlah-prose.ts'
import { quarterFindings } from './jumlah-quarters.ts'

export const rule: Rule = {
  id: 'hitung/jumlah',
  severity: 'error',
  meaning: 'Angka jumlah tidak sama dengan penjumlahan rinciannya.',
  tags: ['reviu:format-6', 'reviu:mekanisme-5'],
  needs: ['anggaran'],
  check: (facts) => [
    ...facts.tables
      .filter((table) => SUMMED.has(table.role))
      .flatMap((table) => [...downFindings(facts, table), ...acrossFindings(table)]),
    ...facts.tables.flatMap((table) => [...quarterFindings(table), ...cumulativeFindings(table)]),
    ...proseFindings(facts),
    ...moneyFindings(facts),
    ...toldFindings(facts, 'hitung/jumlah'),
  ],
  evidence: (facts) =>
    facts.tables.filter((table) => SUMMED.has(table.role)).flatMap((table) => downEvidence(facts, table)),
}

const SUMMED: ReadonlySet<FactTable['role']> = new Set(['anggaran', 'pendanaan', 'lain', 'revisi'])
