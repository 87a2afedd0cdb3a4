import { machine, quantile } from '../report.ts'

export interface Ratio {
  what: string
  /** Milliseconds of what it is held against, and of what is measured, taken in turns in one run. */
  base: number[]
  measured: number[]
  goal: number
}

const p95 = (times: number[]): number => quantile(times, 0.95)

/** Prints each ratio of p95 to p95 with its goal; true where all are reached. */
export function printRatios(title: string, rows: Ratio[]): boolean {
  console.log(`\n${title}\n${machine()}\n`)
  console.log('| what | p95 ms held against | p95 ms | times | goal | reached |\n|---|--:|--:|--:|--:|---|')
  const reached = rows.map(({ what, base, measured, goal }) => {
    const times = p95(measured) / p95(base)
    const cells = [p95(base).toFixed(1), p95(measured).toFixed(1), times.toFixed(2), goal]
    console.log(`| ${what} | ${cells.join(' | ')} | ${times <= goal ? 'yes' : 'NO'} |`)
    return times <= goal
  })
  return reached.every(Boolean)
}
