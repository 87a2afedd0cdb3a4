import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { exactly } from '../../facts/interval.ts'
import type { FactTable } from '../../facts/types.ts'
import { normalise } from '../../facts/words.ts'
import { achievements, fitsAchievement } from '../achievement.ts'
import { hasFigure, rowKey, rowName, sureness } from '../cells.ts'
import { type Measured, measuredRows } from '../measured-rows.ts'
import { inFormOf, middle, printed } from '../money-text.ts'
import { lessIsBetter, toldWay } from './capaian-formula.ts'
import { isMoreBetter, isUpsideDown } from './direction.ts'

export const rule: Rule = {
  id: 'hitung/capaian',
  severity: 'error',
  meaning: 'Capaian tidak sesuai dengan target dan realisasinya menurut rumus mana pun.',
  tags: ['reviu:format-3', 'reviu:mekanisme-5'],
  needs: ['pengukuran'],
  check: (facts) => {
    const less = lessIsBetter(facts)
    return facts.tables
      .filter((table) => table.role === 'pengukuran')
      .flatMap((table) =>
        measuredRows(table).flatMap((line) => checkRow(table, line, toldWay(less, table, line.row))),
      )
  },
}

type Way = ReturnType<typeof toldWay>

function checkRow(table: FactTable, { row, target, realisasi, capaian }: Measured, way: Way): RuleFinding[] {
  if (!hasFigure(capaian)) return []
  const stated = capaian.figure
  let arithmetic: string
  let expected: string
  if (hasFigure(target) && hasFigure(realisasi)) {
    const all = achievements(target.figure, realisasi.figure)
    // Where the text gives each indikator its formula, no other is right.
    const ways =
      way === null || all.length < 2 ? all : all.slice(way === 'less' ? 1 : 0, way === 'less' ? 2 : 1)
    const main = ways[0]
    const upsideDown =
      isMoreBetter(row.label) && isUpsideDown(stated, { target: target.figure, realisasi: realisasi.figure })
    if (!main || (!upsideDown && ways.some((way) => fitsAchievement(stated, way)))) return []
    expected = inFormOf({ ...stated, unit: 'persen' }, middle(main))
    arithmetic =
      way === 'less'
        ? `(2 × ${printed(target.figure)} − ${printed(realisasi.figure)}) ÷ ${printed(target.figure)} × 100% = ${expected}`
        : `${printed(realisasi.figure)} ÷ ${printed(target.figure)} × 100% = ${expected}`
  } else {
    const same = normalise(target.text) !== '' && normalise(target.text) === normalise(realisasi.text)
    if (!same || /\d/.test(target.text) || stated.value.gte(100) || fitsAchievement(stated, exactly(100)))
      return []
    expected = '100%'
    arithmetic = `target ${target.text} = realisasi ${realisasi.text}, jadi 100%`
  }
  const figures = [target, realisasi, capaian].flatMap((cell) => (cell.figure ? [cell.figure] : []))
  return [
    {
      message: `Capaian ${rowName(row)} tertulis ${capaian.text}, padahal dari target ${target.text} dan realisasi ${realisasi.text} hasilnya ${expected}.`,
      at: capaian.position,
      stated: capaian.text,
      expected,
      arithmetic,
      related: [{ position: target.position }, { position: realisasi.position }],
      key: `${rowKey(table, row)} capaian`,
      confidence: sureness(table, figures),
    },
  ]
}
