import { toRoman } from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../data/lkj.ts'
import { withoutStop } from '../support/sentence.ts'

/** The office said that nothing can be measured in that quarter. */
export function isUnmeasured({ tidakDiukur = [] }: LkjIndikatorData, triwulan: number): boolean {
  return tidakDiukur.some((one) => one.triwulan === triwulan)
}

/** Which quarters could not be measured and why, one sentence each. */
export function unmeasured({ tidakDiukur = [] }: LkjIndikatorData): string[] {
  return tidakDiukur.map(
    ({ triwulan, alasan }, at) =>
      `${at === 0 ? '' : ' '}Triwulan ${toRoman(triwulan)} tidak dapat diukur: ${withoutStop(alasan)}.`,
  )
}
