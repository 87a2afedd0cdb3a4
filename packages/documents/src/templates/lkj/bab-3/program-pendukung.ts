import type { Block } from '../../../tree/block.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { requiredAnswer } from '../typed-part.ts'
import { analysisTitle } from './analysis-title.ts'

/** Analysis 7: programmes and activities that helped or hindered; written by people in Pengukuran. */
export function programPendukung(placed: PlacedIndikator, lkj: Lkj): Block[] {
  const { indikator } = placed
  return [
    analysisTitle(7, placed, 'Program dan kegiatan yang menunjang atau menghambat'),
    ...requiredAnswer(lkj, {
      indikator,
      answer: indikator.program,
      key: 'program',
    }),
  ]
}
