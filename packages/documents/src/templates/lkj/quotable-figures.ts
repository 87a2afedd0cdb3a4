import type { LkjData } from '../../data/lkj.ts'
import type { ValueNode } from '../../tree/inline.ts'
import { budgetShare, money } from '../support/figures.ts'
import type { Quotable } from '../support/typed-text.ts'
import type { Budget } from './budget.ts'
import { capaianFigure, meanFigure, realisasiFigure, targetFigure } from './indicator-figures.ts'

/**
 * Figures a typed text may quote, by key: `target:IKU-1`, `realisasi:IKU-1`, `capaian:IKU-1`,
 * `capaian:sasaran-1`, `capaian:entitas`, `pagu`, `realisasi-anggaran`, `sisa`, `serapan`.
 */
export function quotableFigures(data: LkjData, budget: Budget | null): Quotable {
  const figures = new Map<string, ValueNode>()
  figures.set('capaian:entitas', meanFigure(data.entitas.capaian, `capaian:entitas:${data.tahun}`))
  data.sasaran.forEach((sasaran, at) => {
    const key = `capaian:sasaran-${at + 1}`
    figures.set(key, meanFigure(sasaran.capaian.value, `${key}:${data.tahun}`))
    for (const indikator of sasaran.indikator) {
      figures.set(`target:${indikator.kode}`, targetFigure(indikator, data.tahun))
      figures.set(`realisasi:${indikator.kode}`, realisasiFigure(indikator, data.tahun))
      figures.set(`capaian:${indikator.kode}`, capaianFigure(indikator, data.tahun))
    }
  })
  for (const [key, figure] of budgetFigures(budget)) figures.set(key, figure)
  return figures
}

function budgetFigures(budget: Budget | null): [string, ValueNode][] {
  if (budget === null) return []
  const of = `jumlah:rev${budget.revisi}`
  return [
    ['pagu', money(budget.total.pagu, `pagu:${of}`)],
    ['realisasi-anggaran', money(budget.total.realisasi, `realisasi:${of}`)],
    ['sisa', money(budget.total.sisa, `sisa:${of}`)],
    ['serapan', budgetShare(budget.total.persen, `serapan:${of}`)],
  ]
}
