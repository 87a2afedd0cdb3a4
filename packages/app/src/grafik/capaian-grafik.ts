import { formatPercent } from '@akuntabel/domain'
import { standingAfter } from '../year/measure.ts'
import { once } from '../year/once.ts'
import { indikatorOf, type YearPlan } from '../year/plan.ts'
import { draw, type GrafikView, NO_FIGURE } from './grafik.ts'

/** Below this many, a chart says nothing that the figures do not. */
const FEW = 2
const PER_BAR = 64

/** Capaian of every indicator of a year up to now, as counted, beside 100 percent. Null where hardly anything was measured. */
export function capaianGrafik(plan: YearPlan, tahun: number): Promise<GrafikView | null> {
  // Drawn once as long as the year stays as it is.
  return once(plan, `grafik capaian ${tahun}`, () => drawCapaian(plan, tahun))
}

async function drawCapaian(plan: YearPlan, tahun: number): Promise<GrafikView | null> {
  const rows = indikatorOf(plan).map((one) => ({
    ...{ kode: one.kode, name: one.name },
    capaian: standingAfter(plan, one, 4).capaian.raw,
  }))
  if (rows.filter(({ capaian }) => capaian !== null).length < FEW) return null
  return draw({
    ...{ jenis: 'capaian', indikatorId: null },
    caption: `Capaian indikator ${tahun} sampai saat ini`,
    kepala: ['Indikator', 'Nama', 'Capaian (%)'],
    baris: rows.map(({ kode, name, capaian }) => [
      ...[kode, name, capaian === null ? NO_FIGURE : formatPercent(capaian)],
    ]),
    bars: {
      ...{ name: 'Capaian', unit: '%', target: '100', width: Math.max(480, rows.length * PER_BAR + 80) },
      bars: rows.map(({ kode, capaian }) => ({
        label: kode,
        value: capaian?.toString() ?? null,
        text: capaian === null ? '' : formatPercent(capaian, { digits: 1 }),
      })),
    },
  })
}
