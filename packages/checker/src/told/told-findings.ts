import type { RuleFinding } from '../engine/rule.ts'
import type { Facts } from '../facts/types.ts'
import { budgetShareFindings } from './budget-shares.ts'
import { cellFindings } from './cells.ts'
import { chainFindings } from './chains.ts'
import { changeFindings } from './changes.ts'
import { reachedFindings } from './counts.ts'
import { directionFindings } from './directions.ts'
import { extremeFindings } from './extremes.ts'
import { fractionFindings } from './fractions.ts'
import { gridFindings } from './grid.ts'
import { listFindings } from './lists.ts'
import { magnitudeFindings } from './magnitudes.ts'
import { meanFindings } from './means.ts'
import { type ToldModel, toldOf } from './model.ts'
import { portionFindings } from './portions.ts'
import { productFindings } from './products.ts'
import { rowFindings } from './row.ts'
import { shareFindings } from './shares.ts'
import { sizeFindings } from './sizes.ts'
import { tableFindings } from './tables.ts'
import { totalFindings } from './totals.ts'
import { trendFindings } from './trends.ts'
import { wholeFindings } from './wholes.ts'

const RELATIONS = {
  'hitung/hitungan': [reachedFindings, sizeFindings, listFindings],
  'hitung/persen': [shareFindings, portionFindings, budgetShareFindings],
  'hitung/jumlah': [totalFindings, chainFindings, productFindings, fractionFindings],
  'hitung/rata-rata': [meanFindings],
  'hitung/pertumbuhan': [changeFindings, directionFindings, trendFindings],
  'sepakat/deret': [tableFindings],
  'sepakat/angka': [
    rowFindings,
    cellFindings,
    gridFindings,
    wholeFindings,
    extremeFindings,
    magnitudeFindings,
  ],
} satisfies Record<string, ((model: ToldModel) => RuleFinding[])[]>

/** What sentences say against tables and against themselves, for the rule that tells it. */
export function toldFindings(facts: Facts, rule: keyof typeof RELATIONS): RuleFinding[] {
  const model = toldOf(facts)
  return RELATIONS[rule].flatMap((relation) => relation(model).map((found) => ({ ...found, general: true })))
}
