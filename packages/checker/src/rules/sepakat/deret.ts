import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import type { ToldTwice } from '../../quantities/series.ts'
import { toldFindings } from '../../told/told-findings.ts'
import { hasFigure, sureness, tableName } from '../cells.ts'

export const rule: Rule = {
  id: 'sepakat/deret',
  severity: 'error',
  meaning: 'Angka tahun laporan dalam deret beberapa tahun berbeda dari tabel pengukurannya.',
  tags: ['reviu:substansi-7', 'lke:3.b-5'],
  needs: ['tahun'],
  check: (facts) => [...ledgerOf(facts).series.flatMap(checkPair), ...toldFindings(facts, 'sepakat/deret')],
}

function checkPair({ label, year, series, measured }: ToldTwice): RuleFinding[] {
  const { cell } = series
  const known = [measured.realisasi, measured.capaian].filter(hasFigure)
  const same = known.find(({ figure }) => figure.unit === cell.figure?.unit)
  if (!hasFigure(cell) || !same || known.some(({ figure }) => sameFigure(figure, cell.figure))) return []
  return [
    {
      message: `“${label}” tahun ${year} tertulis ${cell.text} pada ${tableName(series.table)}, padahal ${same.text} pada ${tableName(measured.table)}.`,
      at: cell.position,
      stated: cell.text,
      expected: same.text,
      arithmetic: null,
      related: [{ position: same.position }],
      key: `${label} ${year} deret`,
      confidence: sureness(series.table, [cell.figure, same.figure]) * measured.table.confidence,
    },
  ]
}
