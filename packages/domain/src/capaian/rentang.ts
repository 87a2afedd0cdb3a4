import { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import { valueNumber } from '../value/value-number.ts'
import { missing, shownValue } from './against-target.ts'
import { maksimal } from './maksimal.ts'
import type { CapaianRange, PolarityRule } from './polarity.ts'
import type { Step } from './step.ts'

/** A range has no direction of its own: inside is kept, outside is not, and the nearer end is the target. */
export const RENTANG: PolarityRule = {
  label: 'Di dalam rentang',
  chosen: true,
  better: null,
  capaian({ range, realisasi }) {
    if (range === undefined) return missing('target-kosong')
    if (realisasi === null) return missing('realisasi-kosong')
    const figure = valueNumber(realisasi)
    return figure === null ? missing('jenis-berbeda') : rentang(range, figure)
  },
  aim({ range, target }) {
    if (range === undefined) return { label: 'Target', value: shownValue(target) }
    return { label: 'Rentang', value: `${formatNumber(range.from)}–${formatNumber(range.to)}` }
  },
}

/**
 * Capaian where a range is wanted.
 * Units: percent. Source: docs/domain.md §2, `rentang`. Example: 80–90, R 92 → 102.22…; R 70 → 87.5.
 * Edge: both ends are inside (100); `direction: 'minimal'` mirrors, 1 + (1 − R/end). Ends in the wrong order are
 * swapped and the trace says so. Error: an end of 0 or below that would divide gives `target-nol`/`target-negatif`.
 */
export function rentang(range: CapaianRange, realisasi: Decimal): Step {
  const swapped = range.from.gt(range.to)
  const [from, to] = swapped ? [range.to, range.from] : [range.from, range.to]
  const notes = swapped ? ['Batas rentang tertukar; dibaca dari yang kecil ke yang besar.'] : []
  if (realisasi.gte(from) && realisasi.lte(to)) {
    const shown = () => `${formatNumber(realisasi)} di dalam ${formatNumber(from)}–${formatNumber(to)}`
    return { raw: new Decimal(100), formula: 'Di dalam rentang = 100%', shown, notes }
  }
  const above = realisasi.gt(to)
  const end = above ? to : from
  const place = above ? 'atas' : 'bawah'
  const step = maksimal(end, realisasi)
  const ratio = `Realisasi / Batas ${place}`
  const minimal = range.direction === 'minimal'
  const formula = minimal ? `(1 + (1 − ${ratio})) × 100%` : `${ratio} × 100%`
  if (step.raw === null) return { ...step, formula, notes }
  if (!minimal) return { ...step, formula, notes }
  const shown = () => `(1 + (1 − ${formatNumber(realisasi)} / ${formatNumber(end)})) × 100%`
  return { raw: new Decimal(200).minus(step.raw), formula, shown, notes }
}
