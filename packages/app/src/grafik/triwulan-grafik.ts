import { kindOf, TRIWULAN, toRoman, type Value, valueNumber } from '@akuntabel/domain'
import { figureView } from '../view/figure.ts'
import { quarterCapaian } from '../year/measure.ts'
import type { PlannedIndikator, YearPlan } from '../year/plan.ts'
import { draw, type GrafikView, NO_FIGURE } from './grafik.ts'

/** Four quarters of one indicator beside their targets; codes and dates are drawn as capaian. Null while nothing was measured. */
export async function triwulanGrafik(
  plan: YearPlan,
  indikator: PlannedIndikator,
  tahun: number,
): Promise<GrafikView | null> {
  const { cells, kode, satuan, indikator_id: indikatorId } = indikator
  if (TRIWULAN.every((triwulan) => cells[triwulan].realisasi === null)) return null
  const numeric = kindOf(indikator).number !== null
  const quarters = TRIWULAN.map((triwulan) => {
    const { target, realisasi } = cells[triwulan]
    const capaian = quarterCapaian(plan, indikator, triwulan).raw
    return { label: toRoman(triwulan), target, realisasi, capaian }
  })
  return draw({
    ...{ jenis: 'triwulan', indikatorId },
    caption: `${numeric ? 'Target dan realisasi' : 'Capaian'} ${kode} per triwulan ${tahun}`,
    kepala: ['Triwulan', `Target (${satuan})`, `Realisasi (${satuan})`],
    baris: quarters.map(({ label, target, realisasi }) => [label, text(target), text(realisasi)]),
    bars: {
      name: numeric ? 'Realisasi' : 'Capaian',
      unit: numeric ? satuan : '%',
      target: numeric ? undefined : '100',
      bars: quarters.map(({ label, target, realisasi, capaian }) => ({
        label,
        value: numeric ? amountOf(realisasi) : (capaian?.toString() ?? null),
        target: numeric ? amountOf(target) : undefined,
      })),
    },
  })
}

export function text(value: Value | null): string {
  return value === null ? NO_FIGURE : figureView(value, 2).text
}

/** Decimal text as charts read it. */
export function amountOf(value: Value | null): string | null {
  return value === null ? null : (valueNumber(value)?.toString() ?? null)
}
