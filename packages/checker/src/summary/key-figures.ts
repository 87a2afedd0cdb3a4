import type { KeyFigure, KeyFigures, Location } from '../engine/finding.ts'
import { sameFigure } from '../facts/interval.ts'
import type { Facts, Figure, Measure } from '../facts/types.ts'
import { ledgerOf } from '../ledger/ledger-of.ts'
import type { ScopedQuantity } from '../quantities/scoped.ts'

const WHOLE: readonly [Measure, string][] = [
  ['pagu', 'Pagu seluruhnya'],
  ['realisasi', 'Realisasi seluruhnya'],
  ['sisa', 'Sisa seluruhnya'],
  ['persen-serapan', 'Serapan seluruhnya'],
  ['capaian', 'Capaian seluruhnya'],
  ['rata-rata', 'Rata-rata capaian'],
]
const OF_INDICATORS: readonly Measure[] = ['target', 'realisasi-kinerja', 'capaian']

/** Figures of the whole office and of its indicators in the report's year, each with every place that tells it. */
export function keyFigures(facts: Facts, place: (quantity: ScopedQuantity) => Location): KeyFigures {
  const { tahun } = facts.document
  const now = ledgerOf(facts).quantities.filter(({ scope }) => scope.year === null || scope.year === tahun)
  const satker = WHOLE.flatMap(([measure, name]) => {
    const told = now.filter((one) => one.measure === measure && one.scope.subject === 'satker')
    return told.length === 0 ? [] : [{ name, measure, values: grouped(told, place) }]
  })
  const measured = now.filter(
    ({ measure, scope }) => OF_INDICATORS.includes(measure) && scope.subject !== 'satker',
  )
  const indikator = [...Map.groupBy(measured, ({ scope }) => scope.subject).values()].flatMap((told) =>
    OF_INDICATORS.flatMap((measure) => {
      const own = told.filter((one) => one.measure === measure)
      const name = own[0]?.quantity.subject
      return name === undefined ? [] : [{ name, measure, values: grouped(own, place) }]
    }),
  )
  return { satker, indikator }
}

function grouped(
  told: readonly ScopedQuantity[],
  place: (quantity: ScopedQuantity) => Location,
): KeyFigure['values'] {
  const groups: { figure: Figure; places: Location[] }[] = []
  for (const one of told) {
    const { figure } = one.quantity
    const known = groups.find((group) => sameFigure(group.figure, figure))
    if (known) known.places.push(place(one))
    else groups.push({ figure, places: [place(one)] })
  }
  return groups.map(({ figure, places }) => ({ text: figure.text, places }))
}
