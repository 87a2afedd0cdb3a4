import { formatNumber, monthName } from '@akuntabel/domain'
import { barChart } from './bar-chart.ts'

export interface SerapanBar {
  bulan: number
  /** Percent of the pagu since January, decimal text; null: not planned, or not spent in yet. */
  rencana: string | null
  serapan: string | null
}

/** Absorption since January at the end of each month, with what was planned as a stroke over each bar. */
export function serapanChart(bars: readonly SerapanBar[]): string {
  return barChart({
    name: 'Serapan',
    unit: '%',
    targetName: 'Rencana',
    height: 240,
    bars: bars.map(({ bulan, rencana, serapan }) => ({
      label: monthName(bulan).slice(0, 3),
      value: serapan,
      text: serapan === null ? '' : formatNumber(serapan, { digits: 1 }),
      target: rencana,
    })),
  })
}
